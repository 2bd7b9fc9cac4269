package org.fabula.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fabula.chronology.Row;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Report;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.fabula.time.When;
import org.junit.jupiter.api.Test;

/** Many corrections of many rows take time in proportion. */
class ManyTest {
  private static final int MANY = 20_000;

  @Test
  void twentyThousandCorrectionsTakeSeconds() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String text = "Pier " + i + " fell. " + "The sea was calm, and nobody saw it. ".repeat(20);
      Row row =
          new Row(
              When.UNKNOWN,
              new Span(0, text.indexOf('.')),
              Row.Kind.HAPPENED,
              1,
              null,
              null,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of());
      reports.add(
          new Report(Story.of("s" + i, text), List.of(), List.of(), List.of(), List.of(row)));
    }
    Dossier dossier = Dossier.of(reports);
    Anchors anchors = new Anchors(dossier);
    List<Correction> all = new ArrayList<>();
    List<Entry> rows = dossier.chronology();
    for (int i = 0; i < rows.size(); i++) {
      Ref.OfRow row = anchors.row(rows.get(i));
      all.add(
          Case.at(
              i,
              switch (i % 4) {
                case 0 -> new Change.HideRow(row);
                case 1 -> new Change.MergeRows(List.of(row, anchors.row(rows.get((i + 1) % MANY))));
                default -> new Change.SetDate(row, "2020-0" + (i % 9 + 1));
              }));
    }
    Corrected corrected =
        assertTimeout(Duration.ofSeconds(30), () -> Corrections.apply(dossier, all), "not linear");
    assertThat(corrected.unmet()).isEmpty();
    assertThat(corrected.dossier().chronology()).hasSize(MANY / 2);
  }
}
