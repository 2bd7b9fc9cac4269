package org.fabula.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads every row of the tables: the trigger must be there, once, with all the properties named.
 */
class EventCorpusTest {

  @TestFactory
  Stream<DynamicTest> tense() {
    return table("tense");
  }

  @TestFactory
  Stream<DynamicTest> factuality() {
    return table("factuality");
  }

  @TestFactory
  Stream<DynamicTest> triggers() {
    return table("triggers");
  }

  @TestFactory
  Stream<DynamicTest> dates() {
    return EventTables.rows("dates").stream()
        .map(row -> dynamicTest(row[2] + ": " + row[0], () -> dated(row)));
  }

  @TestFactory
  Stream<DynamicTest> bounds() {
    return EventTables.rows("bounds").stream()
        .map(row -> dynamicTest(row[2] + ": " + row[0], () -> bounded(row)));
  }

  @TestFactory
  Stream<DynamicTest> lengths() {
    return EventTables.rows("lengths").stream()
        .map(row -> dynamicTest(row[2] + ": " + row[0], () -> placed(row)));
  }

  @TestFactory
  Stream<DynamicTest> distances() {
    return EventTables.rows("distances").stream()
        .map(row -> dynamicTest(row[2] + ": " + row[0], () -> placed(row)));
  }

  @TestFactory
  Stream<DynamicTest> posts() {
    return EventTables.rows("posts").stream()
        .map(row -> dynamicTest(row[2] + ": " + row[0], () -> placed(row)));
  }

  @TestFactory
  Stream<DynamicTest> parts() {
    return EventTables.rows("parts").stream()
        .map(row -> dynamicTest(row[2] + ": " + row[0], () -> placed(row)));
  }

  @TestFactory
  Stream<DynamicTest> ages() {
    return EventTables.rows("ages").stream()
        .map(row -> dynamicTest(row[2] + ": " + row[0], () -> placed(row)));
  }

  @TestFactory
  Stream<DynamicTest> participants() {
    return EventTables.rows("participants").stream()
        .map(row -> dynamicTest(row[1] + ": " + row[0], () -> takePart(row)));
  }

  private static void takePart(String[] row) {
    assertThat(EventTables.triggeredBy(row[0], null, row[1])).hasSize(1);
    List<String> found = EventTables.participants(row[0], row[1]);
    if (row[2].startsWith("not ")) {
      assertThat(found).noneMatch(part -> part.startsWith(row[2].substring("not ".length())));
    } else if (row[2].equals("none")) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).containsExactly(row[2].split("; ", -1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tense",
        "factuality",
        "triggers",
        "participants",
        "dates",
        "bounds",
        "lengths",
        "distances",
        "parts",
        "ages"
      })
  void noTableIsEmpty(String table) {
    assertThat(EventTables.rows(table)).hasSizeGreaterThan(15);
  }

  @Test
  void undatedEventOfTheWholeTextHasNoValue() {
    assertThat(EventTables.read("The mayor resigned.", null))
        .singleElement()
        .satisfies(event -> assertThat(event.when().value()).isNull());
  }

  private static Stream<DynamicTest> table(String table) {
    return EventTables.rows(table).stream()
        .map(row -> dynamicTest(row[1] + ": " + row[0], () -> check(row)));
  }

  private static void check(String[] row) {
    List<Event> found = EventTables.triggeredBy(row[0], null, row[1]);
    if (row[2].equals("none")) {
      assertThat(found).isEmpty();
      return;
    }
    assertThat(found).hasSize(1);
    Set<String> properties = properties(found.getFirst());
    for (String expected : row[2].split(" ", -1)) {
      assertThat(properties).containsAnyOf(expected.split("\\|", -1));
    }
  }

  private static Set<String> properties(Event event) {
    // Tense NONE and aspect NONE are one word, so a row names the tense alone.
    return Set.copyOf(
        List.of(
            event.eventClass().name(),
            event.tense().name(),
            event.aspect().name(),
            event.polarity().name(),
            event.factuality().name()));
  }

  private static void dated(String[] row) {
    List<Event> found = EventTables.triggeredBy(row[0], row[1].equals("-") ? null : row[1], row[2]);
    assertThat(found).hasSize(1);
    String value = found.getFirst().when().value();
    assertThat(value == null ? "none" : value).isEqualTo(row[3]);
  }

  private static void bounded(String[] row) {
    List<Event> found = EventTables.triggeredBy(row[0], row[1], row[2]);
    assertThat(found).hasSize(1);
    String begin = words(found.getFirst().when().begin());
    String end = words(found.getFirst().when().end());
    assertThat(begin.equals(end) ? begin : begin + " " + end).isEqualTo(row[3]);
  }

  private static void placed(String[] row) {
    List<Event> found = EventTables.triggeredBy(row[0], row[1], row[2]);
    assertThat(found).hasSize(1);
    When when = found.getFirst().when();
    String begin = exactly(when.begin());
    String end = exactly(when.end());
    String bounds = begin.equals(end) ? begin : begin + " " + end;
    assertThat(when.basis() + " " + bounds).isEqualTo(row[3] + " " + row[4]);
  }

  private static String exactly(Bound bound) {
    return exactly(bound.earliest(), LocalTime.MIN)
        + ".."
        + exactly(bound.latest(), LocalTime.of(23, 59));
  }

  /** The day alone where the moment is {@code edge} of it. */
  private static String exactly(@Nullable LocalDateTime moment, LocalTime edge) {
    if (moment == null) {
      return "-";
    }
    return moment.toLocalTime().equals(edge) ? moment.toLocalDate().toString() : moment.toString();
  }

  private static String words(Bound bound) {
    return day(bound.earliest()) + ".." + day(bound.latest());
  }

  private static String day(@Nullable LocalDateTime moment) {
    return moment == null ? "-" : moment.toLocalDate().toString();
  }
}
