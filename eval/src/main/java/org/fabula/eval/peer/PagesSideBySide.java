package org.fabula.eval.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fabula.eval.corpus.PageGold;
import org.fabula.eval.measure.Bootstrap;
import org.fabula.eval.measure.Figure;
import org.fabula.eval.measure.PagesMeasure;
import org.fabula.eval.measure.Tally;
import org.fabula.eval.speed.Processes;
import org.fabula.eval.speed.Stopwatch;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/** Runs extractors on the same web pages, one after the other, each in a process of its own. */
public final class PagesSideBySide {
  private static final String KIND = "pages";
  private static final String SCRIPT = "/pages.py";

  /** The systems that the script can run. */
  private static final List<String> IN_PYTHON = List.of("trafilatura", "htmldate");

  /** Odd, so that one of them is the middle; the slowest system needs seven seconds for each. */
  private static final int PASSES = 5;

  private PagesSideBySide() {}

  /**
   * One extractor's figures.
   *
   * @param description what it is and how it is set up
   * @param figures those that can be asked of it
   * @param loadSeconds time on the wall until it was loaded and had read a first page
   * @param pagesPerSecond pages a second of its process's processor time, warm
   * @param pagesPerClockSecond pages a second of time on the wall, warm
   * @param peakMegabytes peak of resident memory of its process
   */
  public record Row(
      String description,
      List<Figure> figures,
      double loadSeconds,
      double pagesPerSecond,
      double pagesPerClockSecond,
      long peakMegabytes) {}

  /**
   * Runs Fabula and its peers.
   *
   * @param gold pages with what belongs to their stories
   * @param python a Python that has the packages of {@code requirements.txt}, or null to leave its
   *     systems out
   */
  public static List<Row> run(List<PageGold> gold, @Nullable Path python) {
    try {
      Path folder = Files.createTempDirectory("fabula-eval");
      Path list = folder.resolve("pages.txt");
      Path out = folder.resolve("out.json");
      Files.write(
          list, gold.stream().map(page -> page.page().toAbsolutePath().toString()).toList());
      List<Row> rows = new ArrayList<>();
      for (String system : Systems.PAGES.names(true)) {
        Processes.java(system.equals(Systems.OWN), PageRun.class, arguments(system, list, out));
        rows.add(row(gold, PageRun.read(out)));
      }
      if (python != null) {
        rows.addAll(inPython(python, gold, list, out));
      }
      Files.delete(list);
      Files.delete(out);
      Files.delete(folder);
      return List.copyOf(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("the extractors could not be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while an extractor was running", e);
    }
  }

  private static List<Row> inPython(Path python, List<PageGold> gold, Path list, Path out)
      throws IOException, InterruptedException {
    Path script = list.resolveSibling("pages.py");
    Files.write(script, script());
    List<Row> rows = new ArrayList<>();
    for (String system : IN_PYTHON) {
      List<String> command = new ArrayList<>(List.of(python.toString(), script.toString()));
      command.addAll(arguments(system, list, out));
      Processes.run(command);
      rows.add(row(gold, PageRun.read(out)));
    }
    Files.delete(script);
    return rows;
  }

  private static List<String> arguments(String system, Path list, Path out) {
    return List.of(system, list.toString(), Integer.toString(PASSES), out.toString());
  }

  private static byte[] script() throws IOException {
    try (InputStream in = PagesSideBySide.class.getResourceAsStream(SCRIPT)) {
      if (in == null) {
        throw new IOException(SCRIPT + " is in the Maven profile peers only");
      }
      return in.readAllBytes();
    }
  }

  static Row row(List<PageGold> gold, PageRun.Result result) {
    PagesMeasure measure = new PagesMeasure();
    List<Tally<PagesMeasure.Count>> tallies =
        gold.stream().map(page -> measure.count(page, Optional.of(answer(page, result)))).toList();
    List<Figure> figures =
        Bootstrap.figures(KIND, measure, tallies).stream()
            .filter(f -> result.figures().contains(f.name().substring(KIND.length() + 1)))
            .toList();
    return new Row(
        result.description(),
        figures,
        result.loadSeconds(),
        gold.size() / result.median(Stopwatch.Time::processorSeconds),
        gold.size() / result.median(Stopwatch.Time::clockSeconds),
        result.peakMegabytes());
  }

  private static Story answer(PageGold page, PageRun.Result result) {
    String name = String.valueOf(page.page().getFileName());
    PageAnswer answer = result.answers().get(name);
    if (answer == null) {
      throw new IllegalStateException(result.description() + " said nothing of " + name);
    }
    return answer.story(name);
  }
}
