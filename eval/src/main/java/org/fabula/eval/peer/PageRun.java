package org.fabula.eval.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.fabula.eval.speed.Memory;
import org.fabula.eval.speed.Stopwatch;
import tools.jackson.databind.json.JsonMapper;

/**
 * One extractor in a process of its own: takes all pages into memory, reads them once, which warms
 * it up and gives what it found, then some times more, each of which is timed.
 */
final class PageRun {

  /**
   * What a run gives back; programs in other languages write the same.
   *
   * @param description of the system
   * @param figures that can be asked of it
   * @param loadSeconds time on the wall until it was loaded and had read a first page
   * @param passes what each pass over all pages after the first took
   * @param peakMegabytes peak of resident memory, the pages in memory with it
   * @param answers what it found, by name of file
   */
  record Result(
      String description,
      Set<String> figures,
      double loadSeconds,
      List<Stopwatch.Time> passes,
      long peakMegabytes,
      Map<String, PageAnswer> answers) {

    /** The pass in the middle, which a busy moment of the machine leaves alone. */
    double median(ToDoubleFunction<Stopwatch.Time> seconds) {
      return passes.stream().mapToDouble(seconds).sorted().toArray()[passes.size() / 2];
    }
  }

  private PageRun() {}

  /** Arguments: name of the system, list of pages, number of timed passes, file to write. */
  public static void main(String[] arguments) throws IOException {
    List<WebPage> pages =
        Files.readAllLines(Path.of(arguments[1]), StandardCharsets.UTF_8).stream()
            .map(Path::of)
            .map(WebPage::read)
            .toList();
    Result result = run(arguments[0], pages, Integer.parseInt(arguments[2]));
    Files.writeString(
        Path.of(arguments[3]),
        JsonMapper.shared().writeValueAsString(result),
        StandardCharsets.UTF_8);
  }

  static Result read(Path file) throws IOException {
    return JsonMapper.shared()
        .readValue(Files.readString(file, StandardCharsets.UTF_8), Result.class);
  }

  private static Result run(String name, List<WebPage> pages, int passes) {
    Stopwatch start = new Stopwatch();
    PageExtractor extractor = Systems.PAGES.load(name);
    extractor.read(pages.subList(0, 1));
    double loadSeconds = start.time().clockSeconds();
    List<PageAnswer> answers = extractor.read(pages);
    List<Stopwatch.Time> times = new ArrayList<>();
    for (int i = 0; i < passes; i++) {
      Stopwatch pass = new Stopwatch();
      extractor.read(pages);
      times.add(pass.time());
    }
    return new Result(
        extractor.description(),
        extractor.figures(),
        loadSeconds,
        times,
        Memory.peakMegabytes(),
        byName(pages, answers));
  }

  private static Map<String, PageAnswer> byName(List<WebPage> pages, List<PageAnswer> answers) {
    Map<String, PageAnswer> byName = new LinkedHashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      byName.put(String.valueOf(pages.get(i).file().getFileName()), answers.get(i));
    }
    return byName;
  }
}
