package org.fabula.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabula.CorpusTable;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.people.Actor;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads the stories of {@code corpus/chronology/en/rows.tsv}: day of publication, story with {@code
 * //} between paragraphs, its rows in order with {@code /} between them. A row is its kind, a minus
 * where it is of less weight, a plus where it is told elsewhere too, whom its words leave out, and
 * its words.
 */
class RowCorpusTest {
  private static final Fabula FABULA = Fabula.english();

  @TestFactory
  Stream<DynamicTest> rows() {
    return CorpusTable.rows("chronology/en/rows").stream()
        .map(cells -> dynamicTest(cells[1], () -> check(cells)));
  }

  private static void check(String[] cells) {
    Story story =
        Story.of("row", cells[1].replace("//", "\n\n"))
            .withPublished(Publication.parse(cells[0], Publication.Basis.OPTION));
    assertThat(shown(FABULA.read(story))).isEqualTo(cells[2]);
  }

  private static String shown(Reading reading) {
    return reading.chronology().stream()
        .map(row -> shown(row, reading))
        .collect(Collectors.joining(" / "));
  }

  private static String shown(Row row, Reading reading) {
    String omitted =
        reading.actors().stream()
            .filter(actor -> actor.id().equals(row.omitted()))
            .map(Actor::name)
            .map(name -> "[" + name + "] ")
            .collect(Collectors.joining());
    String signs = (row.isMain() ? "" : "-") + (row.also().isEmpty() ? "" : "+");
    return row.kind() + signs + " " + omitted + row.span().in(reading.story().text());
  }
}
