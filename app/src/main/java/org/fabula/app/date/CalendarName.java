package org.fabula.app.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar time as an editor would write it.
 *
 * @param first its first day
 * @param last its last day
 * @param words "Wed 30 September 2020", "August 2020", "weekend of 26–27 September 2020"
 * @param exact whether the days are agreed; those of a season are not, nor that a night ends before
 *     midnight
 */
record CalendarName(LocalDate first, LocalDate last, String words, boolean exact) {
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T(.+))?");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(-WE)?");
  private static final Pattern PART = Pattern.compile("(\\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)");
  private static final Pattern YEARS = Pattern.compile("\\d{2,4}");
  private static final Pattern CLOCK = Pattern.compile("(\\d{2})(?::?(\\d{2}))?(?:\\D.*)?");

  private static final Map<String, String> PARTS =
      Map.of(
          "Q1", "first quarter of",
          "Q2", "second quarter of",
          "Q3", "third quarter of",
          "Q4", "fourth quarter of",
          "H1", "first half of",
          "H2", "second half of",
          "SP", "spring",
          "SU", "summer",
          "FA", "autumn",
          "WI", "winter");

  private static final Map<String, String> PARTS_OF_DAY =
      Map.of(
          "MO", "morning",
          "MI", "midday",
          "AF", "afternoon",
          "EV", "evening",
          "NI", "night",
          "DT", "daytime");

  /**
   * The name of a TIMEX3 value (TimeML 1.2.1); empty where it names no one place in the calendar
   * ({@code P1M}, {@code XXXX-WXX-5}, {@code 2020-02-31}).
   */
  static Optional<CalendarName> of(String value, DayWords names) {
    try {
      return dayOrMonth(value, names)
          .or(() -> week(value, names))
          .or(() -> part(value))
          .or(() -> years(value));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<CalendarName> dayOrMonth(String value, DayWords names) {
    Matcher day = DAY.matcher(value);
    if (day.matches()) {
      LocalDate date = LocalDate.parse(day.group(1));
      String time = day.group(2) == null ? "" : timeOfDay(day.group(2));
      boolean overMidnight = "NI".equals(day.group(2));
      return Optional.of(new CalendarName(date, date, names.day(date) + time, !overMidnight));
    }
    if (MONTH.matcher(value).matches()) {
      YearMonth month = YearMonth.parse(value);
      LocalDate first = month.atDay(1);
      return Optional.of(new CalendarName(first, month.atEndOfMonth(), names.month(first)));
    }
    return Optional.empty();
  }

  private static String timeOfDay(String time) {
    Matcher clock = CLOCK.matcher(time);
    if (clock.matches()) {
      return ", " + clock.group(1) + ":" + (clock.group(2) == null ? "00" : clock.group(2));
    }
    String part = PARTS_OF_DAY.get(time);
    return part == null ? "" : ", " + part;
  }

  private static Optional<CalendarName> week(String value, DayWords names) {
    Matcher week = WEEK.matcher(value);
    if (!week.matches()) {
      return Optional.empty();
    }
    // 4 January is always in week 1 (ISO 8601).
    LocalDate monday =
        LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
            .with(WeekFields.ISO.dayOfWeek(), 1);
    boolean weekend = week.group(3) != null;
    LocalDate first = weekend ? monday.plusDays(5) : monday;
    LocalDate last = monday.plusDays(6);
    String kind = weekend ? "weekend of " : "week of ";
    return Optional.of(new CalendarName(first, last, kind + names.range(first, last)));
  }

  private static Optional<CalendarName> part(String value) {
    Matcher part = PART.matcher(value);
    if (!part.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(part.group(1));
    String name = part.group(2);
    int number = name.charAt(1) - '0';
    int from = 1;
    int to = 12;
    if (name.charAt(0) == 'Q') {
      from = 3 * number - 2;
      to = 3 * number;
    } else if (name.charAt(0) == 'H') {
      from = 6 * number - 5;
      to = 6 * number;
    }
    return Optional.of(
        new CalendarName(
            LocalDate.of(year, from, 1),
            YearMonth.of(year, to).atEndOfMonth(),
            PARTS.get(name) + " " + year,
            Character.isDigit(name.charAt(1))));
  }

  /** A year, a decade (three digits) or a century (two). */
  private static Optional<CalendarName> years(String value) {
    if (!YEARS.matcher(value).matches()) {
      return Optional.empty();
    }
    int scale = value.length() == 4 ? 1 : value.length() == 3 ? 10 : 100;
    int first = Integer.parseInt(value) * scale;
    String words =
        switch (scale) {
          case 1 -> value;
          case 10 -> first + "s";
          default -> ordinal(first / 100 + 1) + " century";
        };
    return Optional.of(
        new CalendarName(
            LocalDate.of(first, 1, 1), LocalDate.of(first + scale - 1, 12, 31), words));
  }

  private static String ordinal(int number) {
    int tens = number % 100;
    String ending =
        tens >= 11 && tens <= 13
            ? "th"
            : switch (number % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return number + ending;
  }

  private CalendarName(LocalDate first, LocalDate last, String words) {
    this(first, last, words, true);
  }

  /** Whether it names an hour or a part of a day: ", evening". */
  boolean hasTime() {
    return words.indexOf(',') >= 0;
  }

  /** Whether the days from {@code start} to {@code end} may be called by this name. */
  boolean fits(LocalDate start, LocalDate end) {
    return !exact || (first.equals(start) && last.equals(end));
  }
}
