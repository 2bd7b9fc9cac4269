package org.fabula.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes round again: the one before a day, on it, after it, and how it is left open. */
class CycleTest {

  /** "weekday 5", "month 3", "month-day 2 29", "day 31", "weekend", "season 4", "quarter 1"... */
  private static Cycle cycle(String words) {
    String[] parts = words.split(" ");
    int[] n = new int[parts.length];
    for (int i = 1; i < parts.length; i++) {
      n[i] = Integer.parseInt(parts[i]);
    }
    return switch (parts[0]) {
      case "weekday" -> new Cycle.Weekday(DayOfWeek.of(n[1]));
      case "weekend" -> new Cycle.Weekend();
      case "month" -> new Cycle.Month(n[1]);
      case "month-day" -> new Cycle.MonthDay(n[1], n[2]);
      case "day" -> new Cycle.DayOfMonth(n[1]);
      case "season" -> new Cycle.YearPart(Unit.SEASON, n[1]);
      case "quarter" -> new Cycle.YearPart(Unit.QUARTER, n[1]);
      case "half" -> new Cycle.YearPart(Unit.HALF, n[1]);
      case "nth" -> new Cycle.NthWeekday(n[1], DayOfWeek.of(n[2]), n[3], n[4]);
      case "easter" -> new Cycle.Easter(n[1]);
      case "orthodox" -> new Cycle.OrthodoxEaster(n[1]);
      case "islamic" -> new Cycle.Islamic(n[1], n[2]);
      case "election" -> new Cycle.ElectionDay();
      default -> throw new IllegalArgumentException(words);
    };
  }

  private static @Nullable String written(@Nullable Granule granule) {
    return granule == null ? null : granule.value();
  }

  @ParameterizedTest
  @CsvSource({
    // The day; the one over before it, on it or before it, after it. 2024-10-09 is a Wednesday.
    "weekday 3, 2024-10-09, 2024-10-02, 2024-10-09, 2024-10-16",
    "weekday 2, 2024-10-09, 2024-10-08, 2024-10-08, 2024-10-15",
    "weekday 4, 2024-10-09, 2024-10-03, 2024-10-03, 2024-10-10",
    "weekend, 2024-10-09, 2024-W40-WE, 2024-W40-WE, 2024-W41-WE",
    "weekend, 2024-10-05, 2024-W39-WE, 2024-W40-WE, 2024-W41-WE",
    "weekend, 2024-10-06, 2024-W39-WE, 2024-W40-WE, 2024-W41-WE",
    "month 10, 2024-10-09, 2023-10, 2024-10, 2025-10",
    "month 9, 2024-10-09, 2024-09, 2024-09, 2025-09",
    "month 11, 2024-10-09, 2023-11, 2023-11, 2024-11",
    "month 10, 2024-10-01, 2023-10, 2024-10, 2025-10",
    "month 9, 2024-10-01, 2024-09, 2024-09, 2025-09",
    "month-day 10 9, 2024-10-09, 2023-10-09, 2024-10-09, 2025-10-09",
    "month-day 10 8, 2024-10-09, 2024-10-08, 2024-10-08, 2025-10-08",
    "month-day 10 10, 2024-10-09, 2023-10-10, 2023-10-10, 2024-10-10",
    "month-day 2 29, 2024-02-28, 2020-02-29, 2020-02-29, 2024-02-29",
    "month-day 2 29, 1903-10-09, 1896-02-29, 1896-02-29, 1904-02-29",
    "month-day 2 29, 1897-10-09, 1896-02-29, 1896-02-29, 1904-02-29",
    "day 9, 2024-10-09, 2024-09-09, 2024-10-09, 2024-11-09",
    "day 8, 2024-10-09, 2024-10-08, 2024-10-08, 2024-11-08",
    "day 10, 2024-10-09, 2024-09-10, 2024-09-10, 2024-10-10",
    "day 31, 2024-10-09, 2024-08-31, 2024-08-31, 2024-10-31",
    "day 31, 2024-10-31, 2024-08-31, 2024-10-31, 2024-12-31",
    "day 30, 2024-03-09, 2024-01-30, 2024-01-30, 2024-03-30",
    "day 30, 2024-01-30, 2023-12-30, 2024-01-30, 2024-03-30",
    "season 4, 2024-02-10, 2022-WI, 2023-WI, 2024-WI",
    "season 1, 2024-05-31, 2023-SP, 2024-SP, 2025-SP",
    "season 1, 2024-06-01, 2024-SP, 2024-SP, 2025-SP",
    "season 2, 2024-05-31, 2023-SU, 2023-SU, 2024-SU",
    "season 3, 2024-09-01, 2023-FA, 2024-FA, 2025-FA",
    "quarter 1, 2024-04-01, 2024-Q1, 2024-Q1, 2025-Q1",
    "quarter 4, 2024-10-09, 2023-Q4, 2024-Q4, 2025-Q4",
    "half 1, 2024-06-30, 2023-H1, 2024-H1, 2025-H1",
    "half 2, 2024-06-30, 2023-H2, 2023-H2, 2024-H2",
    // Thanksgiving, the day after it, Memorial Day, Easter Monday, election day.
    "nth 11 4 4 0, 2024-10-09, 2023-11-23, 2023-11-23, 2024-11-28",
    "nth 11 4 4 1, 2024-11-29, 2023-11-24, 2024-11-29, 2025-11-28",
    "nth 5 1 -1 0, 2024-10-09, 2024-05-27, 2024-05-27, 2025-05-26",
    "easter 0, 2024-10-09, 2024-03-31, 2024-03-31, 2025-04-20",
    "easter 1, 2024-03-31, 2023-04-10, 2023-04-10, 2024-04-01",
    "easter -2, 2024-10-09, 2024-03-29, 2024-03-29, 2025-04-18",
    "orthodox 0, 2024-10-09, 2024-05-05, 2024-05-05, 2025-04-20",
    "orthodox 1, 2024-10-09, 2024-05-06, 2024-05-06, 2025-04-21",
    "islamic 10 1, 2024-10-09, 2024-04-10, 2024-04-10, 2025-03-30",
    "election, 2024-10-09, 2023-11-07, 2023-11-07, 2024-11-05",
    "election, 2022-11-08, 2021-11-02, 2022-11-08, 2023-11-07"
  })
  void oneComesBeforeADayAndOneAfterIt(
      String words, LocalDate day, String before, String onOrBefore, String after) {
    Cycle cycle = cycle(words);
    assertThat(written(cycle.before(day))).isEqualTo(before);
    assertThat(written(cycle.onOrBefore(day))).isEqualTo(onOrBefore);
    assertThat(written(cycle.after(day))).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    "weekday 5, XXXX-WXX-5",
    "weekend, XXXX-WXX-WE",
    "month 3, XXXX-03",
    "month-day 3 5, XXXX-03-05",
    "day 5, XXXX-XX-05",
    "season 1, XXXX-SP",
    "season 4, XXXX-WI",
    "quarter 3, XXXX-Q3",
    "half 2, XXXX-H2",
    "nth 11 4 4 0, XXXX-11-XX",
    "easter 0, XXXX-XX-XX",
    "election, XXXX-11-XX"
  })
  void whatIsNotKnownIsLeftOpen(String words, String open) {
    assertThat(cycle(words).open()).isEqualTo(open);
  }

  @ParameterizedTest
  @ValueSource(strings = {"weekday 5", "weekend", "day 5"})
  void aYearHasMany(String words) {
    assertThat(cycle(words).in(2024)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "month 3, 1, 9999",
    "month-day 3 5, 1, 9999",
    "season 4, 1, 9998",
    "nth 11 4 4 0, 1, 9999",
    "easter 0, 1583, 9999",
    "orthodox 0, 1583, 9998",
    "islamic 10 1, 1883, 2173"
  })
  void theYearsOfACycleEnd(String words, int first, int last) {
    Cycle cycle = cycle(words);
    assertThat(cycle.in(first)).isNotNull();
    assertThat(cycle.in(first - 1)).isNull();
    assertThat(cycle.in(last)).isNotNull();
    assertThat(cycle.in(last + 1)).isNull();
  }

  @Test
  void theYearsOfJewishAndLunarFeastsEnd() {
    Cycle jewish = new Cycle.Jewish(Cycle.Jewish.Feast.PASSOVER);
    assertThat(jewish.in(1599)).isNull();
    assertThat(jewish.in(1600)).isNotNull();
    assertThat(jewish.in(9998)).isNotNull();
    assertThat(jewish.in(9999)).isNull();
    Cycle lunar = new Cycle.Lunar(Cycle.Lunar.Feast.NEW_YEAR);
    assertThat(lunar.in(1900)).isNull();
    assertThat(lunar.in(1901)).isNotNull();
    assertThat(lunar.in(2099)).isNotNull();
    assertThat(lunar.in(2100)).isNull();
  }

  /** The western Easters of two centuries that published tables name as its edges and others. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1818-03-22", "1886-04-25", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19",
        "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2038-04-25", "2049-04-18",
        "2076-04-19", "2285-03-22"
      })
  void westernEasters(LocalDate day) {
    assertThat(new Cycle.Easter(0).in(day.getYear())).isEqualTo(new Granule(Unit.DAY, day));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 29, true",
    "2, 30, false",
    "4, 31, false",
    "12, 31, true",
    "1, 0, false",
    "1, 32, false"
  })
  void onlyDaysOfSomeYearAreDaysOfAMonth(int month, long day, boolean exists) {
    assertThat(Cycle.MonthDay.of(month, day) != null).isEqualTo(exists);
  }
}
