package org.fabula.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.fabula.CorpusTable;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.event.Event;
import org.fabula.story.Story;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of ordered pairs, and that a text without full stops stays near-linear. */
class OrderReaderTest {
  private static final Fabula FABULA = Fabula.english();

  @TestFactory
  Stream<DynamicTest> pairs() {
    List<String[]> rows = CorpusTable.rows("event/en/order");
    assertThat(rows).hasSizeGreaterThan(10);
    return rows.stream()
        .map(row -> dynamicTest(row[1] + ", " + row[2] + ": " + row[0], () -> check(row)));
  }

  private static void check(String[] row) {
    Reading reading = FABULA.read(Story.of("order", row[0]));
    String from = idOf(reading, row[1]);
    String to = idOf(reading, row[2]);
    assertThat(reading.order())
        .filteredOn(link -> link.from().equals(from) && link.to().equals(to))
        .singleElement()
        .satisfies(link -> assertThat(link.relation()).hasToString(row[3]));
  }

  private static String idOf(Reading reading, String trigger) {
    return reading.events().stream()
        .filter(event -> event.span().in(reading.story().text()).equals(trigger))
        .map(Event::id)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no event " + trigger));
  }

  @Tag("no-mutants")
  @Test
  void anEventIsComparedWithABoundedNumberBeforeIt() {
    String text = "the mayor left and ".repeat(2_000) + "died.";
    Reading reading = FABULA.read(Story.of("long", text));
    assertThat(reading.events()).hasSizeGreaterThan(10 * OrderReader.WINDOW);
    assertThat(reading.order())
        .hasSizeLessThanOrEqualTo(reading.events().size() * OrderReader.WINDOW);
  }
}
