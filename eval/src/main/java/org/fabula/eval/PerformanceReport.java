package org.fabula.eval;

import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.fabula.eval.peer.PagesSideBySide;
import org.fabula.eval.peer.SideBySide;
import org.fabula.eval.speed.ArchiveSpeed;
import org.fabula.eval.speed.DossierSpeed;
import org.fabula.eval.speed.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Writes speed and memory as Markdown. Ratios compare what ran in the same run on the same machine.
 */
final class PerformanceReport {
  private PerformanceReport() {}

  /**
   * The report.
   *
   * @param speeds words a second by stage; empty where they were not measured
   * @param taggers time taggers that ran side by side; empty where they were not run
   * @param extractors systems that take stories out of pages, likewise
   * @param archive the reading of a web archive, or null where it was not measured
   * @param dossier a large dossier, or null where it was not measured
   */
  static String of(
      SequencedMap<Stage, Double> speeds,
      List<SideBySide.Row> taggers,
      List<PagesSideBySide.Row> extractors,
      ArchiveSpeed.@Nullable Result archive,
      DossierSpeed.@Nullable Result dossier) {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        # Performance

        Written by `eval/accuracy --speed --archive --dossier samples --peers --performance docs/performance.md` (see
        `eval/README.md`), never by hand. Where nothing else is said, speed is words a second of one
        thread's processor time, words being runs without white space, on newspaper stories of about
        700 words. Absolute figures are those of one machine and differ on another; ratios within one
        run carry over.
        """);
    stages(speeds, out);
    copies(speeds, out);
    taggers(taggers, out);
    extractors(extractors, out);
    if (archive != null) {
      archive(archive, extractors, out);
    }
    if (dossier != null) {
      dossier(dossier, out);
    }
    out.append(
        """

        ## Again, and closer

        `eval/accuracy --bench` runs the same stages under JMH, which forks, warms up and gives
        errors; see `eval/README.md`.
        """);
    return out.toString();
  }

  private static void stages(SequencedMap<Stage, Double> speeds, StringBuilder out) {
    if (speeds.isEmpty()) {
      return;
    }
    out.append("\n## By stage\n\nThe first stage is part of all others.\n\n");
    out.append("| stage | words/s | of the whole reading's time |\n|---|---:|---:|\n");
    double whole = speeds.getOrDefault(Stage.READING, 0.0);
    speeds.forEach(
        (stage, speed) -> {
          if (stage != Stage.COPIES) {
            String row = "| %s | %,.0f | %.0f %% |";
            line(out, row, name(stage), significant(speed), 100 * whole / speed);
          }
        });
  }

  private static void copies(SequencedMap<Stage, Double> speeds, StringBuilder out) {
    Double speed = speeds.get(Stage.COPIES);
    if (speed != null) {
      out.append(
          """

          ## Copies among the stories

          Each story is looked up among those before it and compared with what it may repeat, by the
          thread that hands stories over to be read. Measured on the same stories, over and over, so
          that every one is a copy and is compared in full, which takes longer than a story of its own.

          """);
      line(
          out,
          "%,.0f words/s, or %,.0f stories of 500 words a second.",
          significant(speed),
          significant(speed / 500));
    }
  }

  private static String name(Stage stage) {
    return switch (stage) {
      case COPIES -> "copies among the stories";
      case SEGMENT -> "paragraphs, sentences, tokens";
      case MODEL -> "the learned model alone";
      case TIMES -> "time expressions alone, without the model";
      case READING -> "whole reading";
    };
  }

  private static void taggers(List<SideBySide.Row> rows, StringBuilder out) {
    if (rows.isEmpty()) {
      return;
    }
    double own = rows.getFirst().wordsPerSecond();
    out.append(
        """

        ## Beside other time taggers

        Each in a process of its own, one thread, one run after the other; warmed up by the stories
        of the accuracy report and a first pass over those measured, which is a shorter warm-up than
        that of the table above. Heap limits as in the accuracy report. `times slower` is against Fabula's time
        expressions alone.

        | system | words/s | times slower | ready after | peak memory |
        |---|---:|---:|---:|---:|
        """);
    for (SideBySide.Row row : rows) {
      line(
          out,
          "| %s | %,.0f | %.1f | %.1f s | %,d MB |",
          row.description(),
          significant(row.wordsPerSecond()),
          own / row.wordsPerSecond(),
          row.loadSeconds(),
          row.peakMegabytes());
    }
  }

  private static void extractors(List<PagesSideBySide.Row> rows, StringBuilder out) {
    if (rows.isEmpty()) {
      return;
    }
    double own = rows.getFirst().pagesPerSecond();
    out.append(
        """

        ## Pages to stories, beside other extractors

        The pages of the accuracy report, none read further than its story. Each system in a process
        of its own, one thread, one run after the other; all pages are in memory before the clock
        starts, but Fabula, whose door takes files, opens each anew. One pass over all pages warms
        up; speeds are of the pass in the middle of the five that follow. pages/s is of the processor
        time of the whole process, compiler and garbage collector with it; `by the clock` is what
        was seen, with all else that the machine did. `ready after` is loading and a first page, by
        the clock, which the speeds do not count; starting the virtual machine or Python comes before
        that.

        | system | pages/s | times slower | by the clock | ready after | peak memory |
        |---|---:|---:|---:|---:|---:|
        """);
    for (PagesSideBySide.Row row : rows) {
      line(
          out,
          "| %s | %,.1f | %.1f | %,.1f | %.1f s | %,d MB |",
          row.description(),
          row.pagesPerSecond(),
          own / row.pagesPerSecond(),
          row.pagesPerClockSecond(),
          row.loadSeconds(),
          row.peakMegabytes());
    }
  }

  private static void dossier(DossierSpeed.Result dossier, StringBuilder out) {
    out.append(
        String.format(
            Locale.ROOT,
            """

            ## A large dossier

            `eval/accuracy --data FOLDER --dossier samples --performance FILE` makes a store of %,d stories in one
            file, of the samples with other names, figures, days and words, three reports of each case, added in no
            order. Beyond reading a story, adding it took %.1f ms (median of the last thousand; 99 of 100 within
            %.1f ms), with its rows, words to be searched and neighbours. Ten times the stories took %.1f times as
            long. A search took %.1f ms (median; 99 of 100 within %.1f ms). The file has %,d MB; the process took
            %,d MB at most (%s).
            """,
            dossier.stories(),
            dossier.addMedian(),
            dossier.addP99(),
            dossier.growth(),
            dossier.searchMedian(),
            dossier.searchP99(),
            dossier.megabytes(),
            dossier.peakMegabytes(),
            dossier.heap()));
  }

  private static void archive(
      ArchiveSpeed.Result archive, List<PagesSideBySide.Row> extractors, StringBuilder out) {
    out.append(
        """

        ## A web archive to stories

        A WARC file, a gzip member a record, of the same pages, each again and again under other
        addresses; none is read further than its story. One thread of a process of its own, once
        through from a cold start; stories/s is of the processor time of the whole process. Again: `eval/accuracy --data DATA --kinds pages
        --archive --peers --performance FILE.md`.

        | pages in the archive | size | read | stories/s | by the clock | heap limit | peak memory |
        |---:|---:|---|---:|---:|---:|---:|
        """);
    line(
        out,
        "| %,d | %,d MB | %s | %,.1f | %,.1f | `%s` | %,d MB |",
        archive.records(),
        archive.megabytes(),
        reach(archive),
        archive.storiesPerSecond(),
        archive.stories() / archive.time().clockSeconds(),
        archive.heap(),
        archive.peakMegabytes());
    extractors.stream()
        .filter(row -> row.description().startsWith("trafilatura"))
        .findFirst()
        .ifPresent(row -> beside(archive, row, out));
  }

  /** How far it was read. */
  private static String reach(ArchiveSpeed.Result archive) {
    return String.format(
        Locale.ROOT,
        archive.isWhole() ? "all, %,d stories, in %.0f s" : "the first %,d stories, in %.0f s",
        archive.stories(),
        archive.time().clockSeconds());
  }

  private static void beside(
      ArchiveSpeed.Result archive, PagesSideBySide.Row peer, StringBuilder out) {
    out.append('\n');
    line(
        out,
        "That is %.1f times the pages/s of %s above, which had its pages in memory.",
        archive.storiesPerSecond() / peer.pagesPerSecond(),
        peer.description().substring(0, peer.description().indexOf(" (")));
  }

  /** Three significant digits: more would be noise. */
  private static double significant(double speed) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(speed)) - 2));
    return Math.round(speed / unit) * unit;
  }

  private static void line(StringBuilder out, String format, Object... parts) {
    out.append(String.format(Locale.ROOT, format, parts)).append('\n');
  }
}
