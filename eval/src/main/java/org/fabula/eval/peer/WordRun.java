package org.fabula.eval.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.eval.head.Parse;
import org.fabula.eval.speed.Memory;
import org.fabula.eval.speed.Speed;
import org.fabula.text.StoryText;
import tools.jackson.databind.json.JsonMapper;

/**
 * One reader of words in a process of its own: reads some texts, then others twice, of which the
 * first time warms it up and the second is measured, and writes what it found.
 */
final class WordRun {

  /**
   * What a run gives back; programs in other languages write the same.
   *
   * @param description of the reader
   * @param figures that can be asked of it
   * @param loadSeconds time on the wall until it was ready
   * @param seconds of processor time for the texts that are timed, after the warm-up
   * @param peakMegabytes peak of resident memory
   * @param parses what it found, by story id
   */
  record Result(
      String description,
      Set<String> figures,
      double loadSeconds,
      double seconds,
      long peakMegabytes,
      Map<String, Parse> parses) {}

  private WordRun() {}

  /** Arguments: name of the reader, texts to read, texts for time, file to write. */
  public static void main(String[] arguments) throws IOException {
    Map<String, StoryText> texts = TextLines.read(Path.of(arguments[1]));
    List<StoryText> timed = List.copyOf(TextLines.read(Path.of(arguments[2])).values());
    Result result = run(arguments[0], texts, timed);
    Files.writeString(
        Path.of(arguments[3]),
        JsonMapper.shared().writeValueAsString(result),
        StandardCharsets.UTF_8);
  }

  private static Result run(String name, Map<String, StoryText> texts, List<StoryText> timed) {
    long start = System.nanoTime();
    WordReader reader = Systems.WORDS.load(name);
    double loadSeconds = (System.nanoTime() - start) / 1e9;
    Map<String, Parse> parses = new LinkedHashMap<>();
    texts.forEach((id, text) -> parses.put(id, reader.read(text)));
    Speed.seconds(reader::read, timed);
    double seconds = Speed.seconds(reader::read, timed);
    return new Result(
        reader.description(),
        reader.figures(),
        loadSeconds,
        seconds,
        Memory.peakMegabytes(),
        parses);
  }
}
