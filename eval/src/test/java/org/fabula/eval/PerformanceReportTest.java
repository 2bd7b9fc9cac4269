package org.fabula.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.fabula.eval.peer.PagesSideBySide;
import org.fabula.eval.speed.ArchiveSpeed;
import org.fabula.eval.speed.Stopwatch;
import org.junit.jupiter.api.Test;

/** What the archive is compared with, and how far it was read. */
final class PerformanceReportTest {
  private static final ArchiveSpeed.Result CUT =
      new ArchiveSpeed.Result(
          20_000, 700, 6_000, 2, false, new Stopwatch.Time(100, 120), "-Xmx384m", 310);

  @Test
  void anArchiveThatWasNotReadToItsEndSaysSo() {
    assertThat(report(List.of()))
        .contains(
            "| 20,000 | 700 MB | the first 6,000 stories, in 120 s | 60.0 | 50.0 | `-Xmx384m` | 310 MB |")
        .doesNotContain("times the pages/s");
  }

  @Test
  void theRatioIsToTheSameRun() {
    assertThat(report(List.of(row("Lifter 1.0", 10), row("trafilatura 2.9.1 (as is)", 20))))
        .contains("| trafilatura 2.9.1 (as is) | 20.0 | 0.5 | 5.0 |")
        .contains("That is 3.0 times the pages/s of trafilatura 2.9.1 above");
  }

  private static PagesSideBySide.Row row(String name, double speed) {
    return new PagesSideBySide.Row(name, List.of(), 1, speed, 5, 200);
  }

  private static String report(List<PagesSideBySide.Row> rows) {
    return PerformanceReport.of(new LinkedHashMap<>(), List.of(), rows, CUT, null);
  }
}
