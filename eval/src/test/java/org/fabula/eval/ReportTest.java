package org.fabula.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.fabula.eval.measure.Figure;
import org.fabula.eval.peer.PagesSideBySide;
import org.fabula.eval.peer.SideBySide;
import org.junit.jupiter.api.Test;

/** Systems side by side in the report: each figure in its column, and what was not run says so. */
final class ReportTest {
  private static final String TIMES = "## times, beside other systems";
  private static final String QUOTES = "## quotes, beside another system";

  @Test
  void everyFigureStandsInItsColumn() {
    SideBySide.Row row =
        new SideBySide.Row(
            "Quoter 1.0",
            Stream.of("withSource", "withSourceDirect", "content", "contentDirect", "exact")
                .map(name -> new Figure("quotes." + name, name.length(), 0, 100))
                .toList(),
            1.5,
            1234.4,
            300);
    assertThat(Report.accuracy(List.of(), List.of(), List.of(row), List.of()))
        .contains(
            """
            | system | contentDirect | withSourceDirect | content | withSource | words/s | peak memory |
            |---|---:|---:|---:|---:|---:|---:|
            | Quoter 1.0 | 13.00 | 16.00 | 7.00 | 10.00 | 1,234 | 300 MB |
            """);
  }

  @Test
  void whatAnExtractorDoesNotGiveIsADash() {
    PagesSideBySide.Row row =
        new PagesSideBySide.Row(
            "Lifter 1.0",
            List.of(
                new Figure("pages.text", 81.5, 70, 90),
                new Figure("pages.textPrecision", 80, 70, 90),
                new Figure("pages.textRecall", 83.25, 70, 90)),
            1.5,
            12.34,
            9.87,
            300);
    assertThat(Report.accuracy(List.of(), List.of(), List.of(), List.of(row)))
        .contains(
            """
            | system | text | textPrecision | textRecall | date | author | authorLetters | pages/s | peak memory |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|
            | Lifter 1.0 | 81.50 | 80.00 | 83.25 | — | — | — | 12.3 | 300 MB |
            """);
  }

  @Test
  void onlyWhatWasNotRunSaysSo() {
    SideBySide.Row row = new SideBySide.Row("Clock 1.0", List.of(), 1, 1, 1);
    String report = Report.accuracy(List.of(), List.of(row), List.of(), List.of());
    assertThat(report.substring(report.indexOf(TIMES), report.indexOf(QUOTES)))
        .contains("Clock 1.0")
        .doesNotContain("Not run");
    assertThat(report.substring(report.indexOf(QUOTES))).contains("Not run");
  }
}
