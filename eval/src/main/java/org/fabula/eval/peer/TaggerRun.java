package org.fabula.eval.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fabula.eval.corpus.Timex;
import org.fabula.eval.speed.Memory;
import org.fabula.eval.speed.Speed;
import org.fabula.eval.speed.Words;
import org.fabula.story.Story;
import tools.jackson.databind.json.JsonMapper;

/**
 * One tagger in a process of its own: tags some stories, then others twice, of which the first time
 * warms it up and the second is measured, and writes what it found.
 */
final class TaggerRun {

  /**
   * What a run gives back.
   *
   * @param description of the tagger
   * @param loadSeconds time on the wall until it was ready
   * @param wordsPerSecond words a second of processor time, after the warm-up
   * @param peakMegabytes peak of resident memory
   * @param times what it found, by story id
   */
  record Result(
      String description,
      double loadSeconds,
      double wordsPerSecond,
      long peakMegabytes,
      Map<String, List<Timex>> times) {}

  private TaggerRun() {}

  /** Arguments: name of the tagger, stories to tag, stories for time, file to write. */
  public static void main(String[] arguments) throws IOException {
    Supplier<TimeTagger> wanted = Taggers.all().get(arguments[0]);
    if (wanted == null) {
      throw new IllegalArgumentException("no tagger " + arguments[0]);
    }
    Result result =
        run(wanted, StoryLines.read(Path.of(arguments[1])), StoryLines.read(Path.of(arguments[2])));
    Files.writeString(
        Path.of(arguments[3]),
        JsonMapper.shared().writeValueAsString(result),
        StandardCharsets.UTF_8);
  }

  private static Result run(Supplier<TimeTagger> wanted, List<Story> stories, List<Story> timed) {
    long start = System.nanoTime();
    TimeTagger tagger = wanted.get();
    double loadSeconds = (System.nanoTime() - start) / 1e9;
    Map<String, List<Timex>> times = new LinkedHashMap<>();
    for (Story story : stories) {
      times.put(story.id(), new ArrayList<>(tagger.tag(story)));
    }
    Speed.seconds(tagger::tag, timed);
    double seconds = Speed.seconds(tagger::tag, timed);
    return new Result(
        tagger.description(),
        loadSeconds,
        Words.in(timed) / seconds,
        Memory.peakMegabytes(),
        times);
  }
}
