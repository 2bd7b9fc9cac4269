package org.fabula.eval;

import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.fabula.eval.peer.SideBySide;
import org.fabula.eval.speed.Stage;

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
   */
  static String of(SequencedMap<Stage, Double> speeds, List<SideBySide.Row> taggers) {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        # Performance

        Written by `eval/accuracy --speed --peers --performance docs/performance.md` (see
        `eval/README.md`), never by hand. Speed is words a second of one thread's processor time,
        words being runs without white space, on newspaper stories of about 700 words. Absolute
        figures are those of one machine and differ on another; ratios within one run carry over.
        """);
    stages(speeds, out);
    taggers(taggers, out);
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
        (stage, speed) ->
            line(
                out,
                "| %s | %,.0f | %.0f %% |",
                name(stage),
                significant(speed),
                100 * whole / speed));
  }

  private static String name(Stage stage) {
    return switch (stage) {
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

  /** Three significant digits: more would be noise. */
  private static double significant(double speed) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(speed)) - 2));
    return Math.round(speed / unit) * unit;
  }

  private static void line(StringBuilder out, String format, Object... parts) {
    out.append(String.format(Locale.ROOT, format, parts)).append('\n');
  }
}
