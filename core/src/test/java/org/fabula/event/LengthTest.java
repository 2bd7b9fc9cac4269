package org.fabula.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.fabula.rule.Derivation;
import org.fabula.text.Span;
import org.fabula.time.Bound;
import org.fabula.time.TimeExpression;
import org.fabula.time.TimeType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthTest {
  private static final Bound NOON = Bound.at(LocalDateTime.parse("2019-05-08T12:00"));

  private static @Nullable Length of(TimeType type, String value, @Nullable String mod) {
    Span span = new Span(0, 1);
    Derivation rule = new Derivation("test", span, List.of());
    return Length.of(
        new TimeExpression("t1", span, type, value, mod, Bound.OPEN, Bound.OPEN, null, null, rule));
  }

  private static Length length(String value, @Nullable String mod) {
    Length length = of(TimeType.DURATION, value, mod);
    return Objects.requireNonNull(length);
  }

  private static String words(Bound bound) {
    return (bound.earliest() == null ? "-" : bound.earliest().toString())
        + ".."
        + (bound.latest() == null ? "-" : bound.latest().toString());
  }

  /** Known to the unit it is told in, and no better. */
  @ParameterizedTest
  @CsvSource({
    "P6Y, 2025-01-01T00:00..2025-12-31T23:59",
    "P2DE, 2039-01-01T00:00..2039-12-31T23:59",
    "P6M, 2019-11-01T00:00..2019-11-30T23:59",
    "P1Y6M, 2020-11-01T00:00..2020-11-30T23:59",
    "P2Q, 2019-11-01T00:00..2019-11-30T23:59",
    "P2W, 2019-05-19T00:00..2019-05-25T23:59",
    "P3D, 2019-05-11T00:00..2019-05-11T23:59",
    "PT3H, 2019-05-08T14:30..2019-05-08T15:30",
    "PT2H30M, 2019-05-08T14:28..2019-05-08T14:32",
    "PT7M, 2019-05-08T12:07..2019-05-08T12:07",
    "PXY, 2020-05-08T00:00..-",
  })
  void whatIsLaterIsKnownToItsUnit(String value, String expected) {
    assertThat(words(length(value, null).after(NOON))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "MORE_THAN, -..2019-05-08T07:00",
    "EQUAL_OR_MORE, -..2019-05-08T07:00",
    "LESS_THAN, 2019-05-08T07:00..2019-05-08T12:00",
    "EQUAL_OR_LESS, 2019-05-08T07:00..2019-05-08T12:00",
    "APPROX, 2019-05-08T06:00..2019-05-08T08:00",
  })
  void limitsAreKept(String mod, String expected) {
    assertThat(words(length("PT5H", mod).before(NOON))).isEqualTo(expected);
  }

  @Test
  void aLimitIsOneToTheDay() {
    assertThat(words(length("P6Y", "MORE_THAN").before(NOON))).isEqualTo("-..2013-05-08T23:59");
    assertThat(words(length("P6Y", "LESS_THAN").before(NOON)))
        .isEqualTo("2013-05-08T00:00..2019-05-08T12:00");
  }

  @Test
  void theFirstOfSomeDaysIsCountedOrNot() {
    Bound may = new Bound(day("2019-05-02T00:00"), day("2019-05-02T23:59"));

    assertThat(words(length("P3D", null).end(may))).isEqualTo("2019-05-04T00:00..2019-05-05T23:59");
    assertThat(words(length("P3D", null).begin(may)))
        .isEqualTo("2019-04-29T00:00..2019-04-30T23:59");
  }

  private static LocalDateTime day(String moment) {
    return LocalDateTime.parse(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"P9999Y", "P999999Y", "P999999ML", "P999999CE"})
  void whatTheCalendarDoesNotHoldIsOpen(String value) {
    assertThat(length(value, null).before(NOON)).isEqualTo(Bound.OPEN);
    assertThat(length(value, null).after(NOON)).isEqualTo(Bound.OPEN);
  }

  @Test
  void anOpenEdgeStaysOpen() {
    Bound open = new Bound(null, day("2019-05-08T12:00"));

    assertThat(words(length("P1D", null).after(open))).isEqualTo("-..2019-05-09T23:59");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P", "PT", "P1.5M", "P3WE", "P2SX", "P99999999Y", "XXXX"})
  void whatCannotBeCountedIsNoLength(String value) {
    assertThat(of(TimeType.DURATION, value, null)).isNull();
  }

  @Test
  void aDateIsNoLength() {
    assertThat(of(TimeType.DATE, "P2Y", null)).isNull();
  }
}
