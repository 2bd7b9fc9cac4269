package org.fabula.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the calendar: a day, an ISO week, a month, a season... Years 1 to 9999.
 *
 * @param unit a day or coarser
 * @param first its first day
 */
record Granule(Unit unit, LocalDate first) {
  private static final String[] SEASONS = {"SP", "SU", "FA", "WI"};

  /** The granule of {@code unit} that holds {@code day}; null outside the years 1 to 9999. */
  static @Nullable Granule of(Unit unit, LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > 9999) {
      return null;
    }
    int year = day.getYear();
    LocalDate first =
        switch (unit) {
          case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case WEEKEND -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
          case MONTH -> day.withDayOfMonth(1);
          case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
          case HALF -> LocalDate.of(year, day.getMonthValue() < 7 ? 1 : 7, 1);
          case SEASON -> seasonStart(day);
          case YEAR -> LocalDate.of(year, 1, 1);
          case DECADE -> LocalDate.of(Math.max(1, year / 10 * 10), 1, 1);
          case CENTURY -> LocalDate.of(Math.max(1, year / 100 * 100), 1, 1);
          case MILLENNIUM -> LocalDate.of(Math.max(1, year / 1000 * 1000), 1, 1);
          default -> day;
        };
    return first.getYear() < 1 ? null : new Granule(unit.isClock() ? Unit.DAY : unit, first);
  }

  /** The meteorological season of the northern hemisphere, as TIMEX3 is used in news. */
  private static LocalDate seasonStart(LocalDate day) {
    LocalDate month = day.withDayOfMonth(1);
    return month.minusMonths(month.getMonthValue() % 3);
  }

  static @Nullable Granule day(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) {
      return null;
    }
    LocalDate start = LocalDate.of(year, month, 1);
    return day > start.lengthOfMonth() ? null : new Granule(Unit.DAY, start.withDayOfMonth(day));
  }

  static @Nullable Granule year(int year) {
    return year < 1 || year > 9999 ? null : new Granule(Unit.YEAR, LocalDate.of(year, 1, 1));
  }

  /** The granule {@code n} further; null outside the years 1 to 9999. */
  @Nullable Granule shift(long n) {
    return Math.abs(n) > unit.most() ? null : of(unit, plus(first, unit, n));
  }

  /** A day {@code n} units after another; {@code n} must not exceed the unit's most. */
  static LocalDate plus(LocalDate day, Unit unit, long n) {
    return switch (unit) {
      case WEEK, WEEKEND -> day.plusWeeks(n);
      case MONTH -> day.plusMonths(n);
      case QUARTER, SEASON -> day.plusMonths(3 * n);
      case HALF -> day.plusMonths(6 * n);
      case YEAR -> day.plusYears(n);
      case DECADE -> day.plusYears(10 * n);
      case CENTURY -> day.plusYears(100 * n);
      case MILLENNIUM -> day.plusYears(1000 * n);
      default -> day.plusDays(n);
    };
  }

  /** Its last day, included. */
  LocalDate last() {
    return switch (unit) {
      case WEEKEND -> first.plusDays(1);
      case WEEK -> first.plusDays(6);
      case DECADE -> LocalDate.of(first.getYear() / 10 * 10 + 9, 12, 31);
      case CENTURY -> LocalDate.of(first.getYear() / 100 * 100 + 99, 12, 31);
      case MILLENNIUM -> LocalDate.of(first.getYear() / 1000 * 1000 + 999, 12, 31);
      default -> plus(first, unit, 1).minusDays(1);
    };
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last());
  }

  /** Its TIMEX3 value. */
  String value() {
    int year = first.getYear();
    return switch (unit) {
      case WEEK -> week();
      case WEEKEND -> week() + "-WE";
      case MONTH -> pad(year, 4) + "-" + pad(first.getMonthValue(), 2);
      case QUARTER -> pad(year, 4) + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
      case HALF -> pad(year, 4) + "-H" + (first.getMonthValue() < 7 ? 1 : 2);
      case SEASON -> pad(year, 4) + "-" + SEASONS[first.getMonthValue() / 3 - 1];
      case YEAR -> pad(year, 4);
      case DECADE -> pad(year / 10, 3);
      case CENTURY -> pad(year / 100, 2);
      case MILLENNIUM -> pad(year / 1000, 1);
      default -> pad(year, 4) + "-" + pad(first.getMonthValue(), 2) + "-" + day(first);
    };
  }

  /** The same in EDTF, ISO 8601-2 level 1. */
  String edtf() {
    String year = pad(first.getYear(), 4);
    return switch (unit) {
      case DAY, MONTH, YEAR -> value();
      case SEASON -> year + "-" + (20 + first.getMonthValue() / 3);
      case QUARTER, HALF -> month(first) + "/" + month(last());
      case DECADE -> year.substring(0, 3) + "X";
      case CENTURY -> year.substring(0, 2) + "XX";
      case MILLENNIUM -> year.substring(0, 1) + "XXX";
      default -> iso(first) + "/" + iso(last());
    };
  }

  static String iso(LocalDate day) {
    return month(day) + "-" + day(day);
  }

  static String pad(int number, int width) {
    return String.format(Locale.ROOT, "%0" + width + "d", number);
  }

  private static String month(LocalDate day) {
    return pad(day.getYear(), 4) + "-" + pad(day.getMonthValue(), 2);
  }

  private static String day(LocalDate day) {
    return pad(day.getDayOfMonth(), 2);
  }

  private String week() {
    return pad(first.get(IsoFields.WEEK_BASED_YEAR), 4)
        + "-W"
        + pad(first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
  }
}
