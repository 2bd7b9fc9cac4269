package org.fabula.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pieces of the calendar: where they begin and end, how they are written, what is beside them. */
class GranuleTest {

  private static @Nullable String written(@Nullable Granule granule) {
    return granule == null ? null : granule.value();
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2024-05-03, 2024-05-03, 2024-05-03, 2024-05-03, 2024-05-03",
    "HOUR, 2024-05-03, 2024-05-03, 2024-05-03, 2024-05-03, 2024-05-03",
    "WEEK, 2024-05-03, 2024-W18, 2024-04-29/2024-05-05, 2024-04-29, 2024-05-05",
    "WEEK, 2021-01-03, 2020-W53, 2020-12-28/2021-01-03, 2020-12-28, 2021-01-03",
    "WEEK, 2024-04-29, 2024-W18, 2024-04-29/2024-05-05, 2024-04-29, 2024-05-05",
    "WEEKEND, 2024-05-03, 2024-W18-WE, 2024-05-04/2024-05-05, 2024-05-04, 2024-05-05",
    "WEEKEND, 2024-05-05, 2024-W18-WE, 2024-05-04/2024-05-05, 2024-05-04, 2024-05-05",
    "MONTH, 2024-02-10, 2024-02, 2024-02, 2024-02-01, 2024-02-29",
    "MONTH, 2023-12-31, 2023-12, 2023-12, 2023-12-01, 2023-12-31",
    "QUARTER, 2024-05-03, 2024-Q2, 2024-04/2024-06, 2024-04-01, 2024-06-30",
    "QUARTER, 2024-12-31, 2024-Q4, 2024-10/2024-12, 2024-10-01, 2024-12-31",
    "HALF, 2024-06-30, 2024-H1, 2024-01/2024-06, 2024-01-01, 2024-06-30",
    "HALF, 2024-07-01, 2024-H2, 2024-07/2024-12, 2024-07-01, 2024-12-31",
    "SEASON, 2024-03-01, 2024-SP, 2024-21, 2024-03-01, 2024-05-31",
    "SEASON, 2024-08-31, 2024-SU, 2024-22, 2024-06-01, 2024-08-31",
    "SEASON, 2024-09-01, 2024-FA, 2024-23, 2024-09-01, 2024-11-30",
    "SEASON, 2024-02-29, 2023-WI, 2023-24, 2023-12-01, 2024-02-29",
    "SEASON, 2024-12-01, 2024-WI, 2024-24, 2024-12-01, 2025-02-28",
    "YEAR, 2024-05-03, 2024, 2024, 2024-01-01, 2024-12-31",
    "DECADE, 2024-05-03, 202, 202X, 2020-01-01, 2029-12-31",
    "CENTURY, 2024-05-03, 20, 20XX, 2000-01-01, 2099-12-31",
    "MILLENNIUM, 2024-05-03, 2, 2XXX, 2000-01-01, 2999-12-31",
    "DECADE, 0005-05-03, 000, 000X, 0001-01-01, 0009-12-31",
    "CENTURY, 0005-05-03, 00, 00XX, 0001-01-01, 0099-12-31",
    "MILLENNIUM, 0005-05-03, 0, 0XXX, 0001-01-01, 0999-12-31"
  })
  void aUnitHoldsADay(
      Unit unit, LocalDate day, String value, String edtf, LocalDate first, LocalDate last) {
    Granule granule = Objects.requireNonNull(Granule.of(unit, day));
    assertThat(granule.value()).isEqualTo(value);
    assertThat(granule.edtf()).isEqualTo(edtf);
    assertThat(granule.first()).isEqualTo(first);
    assertThat(granule.last()).isEqualTo(last);
    assertThat(granule.contains(first) && granule.contains(last)).isTrue();
    assertThat(granule.contains(first.minusDays(1))).isFalse();
    assertThat(granule.contains(last.plusDays(1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2024-02-28, 2, 2024-03-01",
    "DAY, 2024-03-01, -1, 2024-02-29",
    "WEEK, 2024-05-03, -18, 2023-W52",
    "WEEKEND, 2024-05-03, 1, 2024-W19-WE",
    "MONTH, 2024-01-31, 1, 2024-02",
    "QUARTER, 2024-01-31, -1, 2023-Q4",
    "HALF, 2024-01-31, 1, 2024-H2",
    "SEASON, 2024-12-31, 1, 2025-SP",
    "YEAR, 2024-02-29, 1, 2025",
    "YEAR, 2024-02-29, -2023, 0001",
    "YEAR, 2024-02-29, -2024, ",
    "YEAR, 2024-02-29, 7975, 9999",
    "YEAR, 2024-02-29, 7976, ",
    "YEAR, 2024-02-29, 10001, ",
    "DECADE, 2024-02-29, -1, 201",
    "CENTURY, 2024-02-29, 2, 22",
    "MILLENNIUM, 2024-02-29, -1, 1"
  })
  void whatIsSoManyFurther(Unit unit, LocalDate day, long n, @Nullable String value) {
    Granule granule = Objects.requireNonNull(Granule.of(unit, day));
    assertThat(written(granule.shift(n))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2, 29, 2024-02-29",
    "2023, 2, 29, ",
    "2024, 4, 31, ",
    "2024, 12, 31, 2024-12-31",
    "2024, 13, 1, ",
    "2024, 0, 1, ",
    "2024, 1, 0, ",
    "0, 1, 1, ",
    "1, 1, 1, 0001-01-01",
    "9999, 1, 1, 9999-01-01",
    "10000, 1, 1, "
  })
  void onlyDaysThatExistAreDays(int year, int month, int day, @Nullable String value) {
    assertThat(written(Granule.day(year, month, day))).isEqualTo(value);
  }

  @Test
  void yearsAreFrom1To9999() {
    assertThat(written(Granule.year(1))).isEqualTo("0001");
    assertThat(written(Granule.year(9999))).isEqualTo("9999");
    assertThat(Granule.year(0)).isNull();
    assertThat(Granule.year(10_000)).isNull();
    assertThat(Granule.of(Unit.DAY, LocalDate.of(0, 12, 31))).isNull();
    assertThat(Granule.of(Unit.DAY, LocalDate.of(10_000, 1, 1))).isNull();
    assertThat(Granule.of(Unit.SEASON, LocalDate.of(1, 1, 1))).isNull();
    assertThat(Granule.of(Unit.SEASON, LocalDate.of(1, 3, 1))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "SECOND, PT3S, PT3.5S",
    "MINUTE, PT3M, PT3M30S",
    "HOUR, PT3H, PT3H30M",
    "DAY, P3D, P3DT12H",
    "WEEK, P3W, P3.5W",
    "WEEKEND, P3WE, P3.5WE",
    "MONTH, P3M, P3.5M",
    "QUARTER, P3Q, P3.5Q",
    "SEASON, P3SX, P3.5SX",
    "YEAR, P3Y, P3Y6M",
    "DECADE, P3DE, P35Y",
    "CENTURY, P3CE, P350Y",
    "MILLENNIUM, P3ML, P3.5ML"
  })
  void aLengthIsWrittenInItsUnit(Unit unit, String whole, String half) {
    assertThat(unit.duration("3")).isEqualTo(whole);
    assertThat(unit.half(3)).isEqualTo(half);
  }
}
