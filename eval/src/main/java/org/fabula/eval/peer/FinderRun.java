package org.fabula.eval.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabula.eval.speed.Memory;
import org.fabula.eval.speed.Speed;
import org.fabula.eval.speed.Words;
import org.fabula.story.Story;
import tools.jackson.databind.json.JsonMapper;

/**
 * One system in a process of its own: reads some stories, then others twice, of which the first
 * time warms it up and the second is measured, and writes what it found.
 */
final class FinderRun {

  /**
   * What a run gives back.
   *
   * @param description of the system
   * @param loadSeconds time on the wall until it was ready
   * @param wordsPerSecond words a second of processor time, after the warm-up
   * @param peakMegabytes peak of resident memory
   * @param found what it found, by story id
   * @param <A> what that is
   */
  record Result<A>(
      String description,
      double loadSeconds,
      double wordsPerSecond,
      long peakMegabytes,
      Map<String, List<A>> found) {}

  private FinderRun() {}

  /**
   * Arguments: kind of contest, name of the system, stories to read, stories for time, file to
   * write.
   */
  public static void main(String[] arguments) throws IOException {
    List<Story> stories = StoryLines.read(Path.of(arguments[2]));
    List<Story> timed = StoryLines.read(Path.of(arguments[3]));
    write(Path.of(arguments[4]), run(Contest.of(arguments[0]), arguments[1], stories, timed));
  }

  private static <A> Result<A> run(
      Contest<?, A, ?> contest, String name, List<Story> stories, List<Story> timed) {
    long start = System.nanoTime();
    Finder<A> finder = contest.load(name);
    double loadSeconds = (System.nanoTime() - start) / 1e9;
    Map<String, List<A>> found = new LinkedHashMap<>();
    for (Story story : stories) {
      found.put(story.id(), new ArrayList<>(finder.find(story)));
    }
    Speed.seconds(finder::find, timed);
    double seconds = Speed.seconds(finder::find, timed);
    return new Result<>(
        finder.description(),
        loadSeconds,
        Words.in(timed) / seconds,
        Memory.peakMegabytes(),
        found);
  }

  static void write(Path file, Result<?> result) throws IOException {
    Files.writeString(file, JsonMapper.shared().writeValueAsString(result), StandardCharsets.UTF_8);
  }

  static <A> Result<A> read(Path file, Class<A> answer) throws IOException {
    JsonMapper mapper = JsonMapper.shared();
    return mapper.readValue(
        Files.readString(file, StandardCharsets.UTF_8),
        mapper.getTypeFactory().constructParametricType(Result.class, answer));
  }
}
