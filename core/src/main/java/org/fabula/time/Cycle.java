package org.fabula.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** What comes round again: a weekday, a month, a feast. */
sealed interface Cycle {
  /** Years looked through for a day such as February 29. */
  int REACH = 9;

  /** The one that begins in {@code year}; null where there is none, or for what has many. */
  @Nullable Granule in(int year);

  /** Its TIMEX3 value where the year or week is not known. */
  String open();

  /** The latest that begins on {@code day} or before it. */
  default @Nullable Granule onOrBefore(LocalDate day) {
    for (int year = day.getYear(); year > day.getYear() - REACH; year--) {
      Granule one = in(year);
      if (one != null && !one.first().isAfter(day)) {
        return one;
      }
    }
    return null;
  }

  /** The earliest that begins after {@code day}. */
  default @Nullable Granule after(LocalDate day) {
    for (int year = day.getYear(); year < day.getYear() + REACH; year++) {
      Granule one = in(year);
      if (one != null && one.first().isAfter(day)) {
        return one;
      }
    }
    return null;
  }

  /** The latest that is over before {@code day}. */
  default @Nullable Granule before(LocalDate day) {
    Granule one = onOrBefore(day);
    return one == null || one.last().isBefore(day) ? one : onOrBefore(one.first().minusDays(1));
  }

  /** A day of the week. */
  record Weekday(DayOfWeek day) implements Cycle {
    @Override
    public @Nullable Granule in(int year) {
      return null;
    }

    @Override
    public String open() {
      return "XXXX-WXX-" + day.getValue();
    }

    @Override
    public @Nullable Granule onOrBefore(LocalDate ref) {
      return Granule.of(Unit.DAY, ref.with(TemporalAdjusters.previousOrSame(day)));
    }

    @Override
    public @Nullable Granule after(LocalDate ref) {
      return Granule.of(Unit.DAY, ref.with(TemporalAdjusters.next(day)));
    }
  }

  /** Saturday and Sunday. */
  record Weekend() implements Cycle {
    @Override
    public @Nullable Granule in(int year) {
      return null;
    }

    @Override
    public String open() {
      return "XXXX-WXX-WE";
    }

    @Override
    public @Nullable Granule onOrBefore(LocalDate ref) {
      return Granule.of(
          Unit.WEEKEND, ref.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)));
    }

    @Override
    public @Nullable Granule after(LocalDate ref) {
      return Granule.of(Unit.WEEKEND, ref.with(TemporalAdjusters.next(DayOfWeek.SATURDAY)));
    }
  }

  /** A month, 1 to 12. */
  record Month(int month) implements Cycle {
    @Override
    public @Nullable Granule in(int year) {
      return year < 1 || year > 9999 ? null : Granule.of(Unit.MONTH, LocalDate.of(year, month, 1));
    }

    @Override
    public String open() {
      return "XXXX-" + Granule.pad(month, 2);
    }
  }

  /** A day of a month; must exist in a leap year. */
  record MonthDay(int month, int day) implements Cycle {
    @Override
    public @Nullable Granule in(int year) {
      return Granule.day(year, month, day);
    }

    @Override
    public String open() {
      return "XXXX-" + Granule.pad(month, 2) + "-" + Granule.pad(day, 2);
    }

    /** The day, or null where no year has it. */
    static @Nullable MonthDay of(int month, long day) {
      boolean exists = day >= 1 && day <= 31 && Granule.day(2024, month, (int) day) != null;
      return exists ? new MonthDay(month, (int) day) : null;
    }
  }

  /** A quarter (1 to 4), half (1, 2) or season (1 is spring) of a year. */
  record YearPart(Unit unit, int number) implements Cycle {
    private static final String[] SEASONS = {"SP", "SU", "FA", "WI"};

    @Override
    public @Nullable Granule in(int year) {
      if (year < 1 || year > 9998) {
        return null;
      }
      int month =
          switch (unit) {
            case SEASON -> number * 3;
            case HALF -> number * 6 - 5;
            default -> number * 3 - 2;
          };
      return Granule.of(unit, LocalDate.of(year, month, 1));
    }

    @Override
    public String open() {
      return switch (unit) {
        case SEASON -> "XXXX-" + SEASONS[number - 1];
        case HALF -> "XXXX-H" + number;
        default -> "XXXX-Q" + number;
      };
    }
  }

  /** The n-th weekday of a month, counted from its end where n is negative. */
  record NthWeekday(int month, DayOfWeek day, int n) implements Cycle {
    @Override
    public @Nullable Granule in(int year) {
      return year < 1 || year > 9999
          ? null
          : Granule.of(
              Unit.DAY,
              LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, day)));
    }

    @Override
    public String open() {
      return "XXXX-" + Granule.pad(month, 2) + "-XX";
    }
  }

  /** A day counted from Easter Sunday of the western churches. */
  record Easter(int days) implements Cycle {
    /** By the Gregorian computus of Meeus, Jones and Butcher (Nature 13, 1876, p. 487). */
    @Override
    public @Nullable Granule in(int year) {
      if (year < 1583 || year > 9999) {
        return null;
      }
      int a = year % 19;
      int b = year / 100;
      int c = year % 100;
      int g = (8 * b + 13) / 25;
      int h = (19 * a + b - b / 4 - g + 15) % 30;
      int m = (a + 11 * h) / 319;
      int r = (2 * (b % 4) + 2 * (c / 4) - c % 4 - h + m + 32) % 7;
      int month = (h - m + r + 90) / 25;
      int day = (h - m + r + month + 19) % 32;
      return Granule.of(Unit.DAY, LocalDate.of(year, month, day).plusDays(days));
    }

    @Override
    public String open() {
      return "XXXX-XX-XX";
    }
  }

  /** The Tuesday after the first Monday of November. */
  record ElectionDay() implements Cycle {
    @Override
    public @Nullable Granule in(int year) {
      Granule monday = new NthWeekday(11, DayOfWeek.MONDAY, 1).in(year);
      return monday == null ? null : Granule.of(Unit.DAY, monday.first().plusDays(1));
    }

    @Override
    public String open() {
      return "XXXX-11-XX";
    }
  }
}
