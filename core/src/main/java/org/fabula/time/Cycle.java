package org.fabula.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** What comes round again: a weekday, a month, a feast. */
sealed interface Cycle {
  /** Years looked through for a day such as February 29. */
  int REACH = 9;

  /** The one that begins in {@code year}; null where there is none, or for what has many. */
  default @Nullable Granule in(int year) {
    return null;
  }

  /** Its TIMEX3 value where the year or week is not known. */
  default String open() {
    return "XXXX-XX-XX";
  }

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

  /** A day of any month: "the 3rd". */
  record DayOfMonth(int day) implements Cycle {
    @Override
    public String open() {
      return "XXXX-XX-" + Granule.pad(day, 2);
    }

    @Override
    public @Nullable Granule onOrBefore(LocalDate ref) {
      return nearest(ref.getDayOfMonth() < day ? ref.minusMonths(1) : ref, -1);
    }

    @Override
    public @Nullable Granule after(LocalDate ref) {
      return nearest(ref.getDayOfMonth() < day ? ref : ref.plusMonths(1), 1);
    }

    /** The first month that has the day, from one on, forward or back. */
    private @Nullable Granule nearest(LocalDate month, int step) {
      LocalDate at = month;
      while (at.lengthOfMonth() < day) {
        at = at.withDayOfMonth(1).plusMonths(step);
      }
      return Granule.day(at.getYear(), at.getMonthValue(), day);
    }
  }

  /** A day of the Islamic calendar as kept in Saudi Arabia (Umm al-Qura): month and day. */
  record Islamic(int month, int day) implements Cycle {
    private static final int FIRST_YEAR = 1883;
    private static final int LAST_YEAR = 2173;

    @Override
    public @Nullable Granule in(int year) {
      if (year < FIRST_YEAR || year > LAST_YEAR) {
        return null;
      }
      int hijri = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR_OF_ERA);
      LocalDate first = LocalDate.from(HijrahDate.of(hijri, month, day));
      LocalDate found =
          first.getYear() == year ? first : LocalDate.from(HijrahDate.of(hijri + 1, month, day));
      return found.getYear() == year ? Granule.of(Unit.DAY, found) : null;
    }
  }

  /** A day counted from the Jewish New Year of the calendar year, or from that before Passover. */
  record Jewish(Feast feast) implements Cycle {
    /** The feasts that news names, by the day (not the evening before). */
    enum Feast {
      NEW_YEAR,
      ATONEMENT,
      TABERNACLES,
      LIGHTS,
      LOTS,
      PASSOVER,
      WEEKS
    }

    @Override
    public @Nullable Granule in(int year) {
      if (year < 1600 || year > 9998) {
        return null;
      }
      LocalDate start = JewishYear.start(year + 3761);
      // Passover lies 163 days before the New Year of the same calendar year.
      LocalDate passover = start.minusDays(163);
      LocalDate day =
          switch (feast) {
            case NEW_YEAR -> start;
            case ATONEMENT -> start.plusDays(9);
            case TABERNACLES -> start.plusDays(14);
            case LIGHTS -> start.plusDays(JewishYear.daysToKislev(year + 3761) + 24L);
            case LOTS -> passover.minusDays(30);
            case PASSOVER -> passover;
            case WEEKS -> passover.plusDays(50);
          };
      return Granule.of(Unit.DAY, day);
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

  /**
   * A day that is {@code later} days after the n-th weekday of a month, which is counted from the
   * month's end where n is negative.
   */
  record NthWeekday(int month, DayOfWeek day, int n, int later) implements Cycle {
    @Override
    public @Nullable Granule in(int year) {
      return year < 1 || year > 9999
          ? null
          : Granule.of(
              Unit.DAY,
              LocalDate.of(year, month, 1)
                  .with(TemporalAdjusters.dayOfWeekInMonth(n, day))
                  .plusDays(later));
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
  }

  /** A day counted from Easter Sunday of the eastern churches. */
  record OrthodoxEaster(int days) implements Cycle {
    /** By the Julian computus (Meeus, Astronomical Algorithms, chapter 8). */
    @Override
    public @Nullable Granule in(int year) {
      if (year < 1583 || year > 9998) {
        return null;
      }
      int d = (19 * (year % 19) + 15) % 30;
      int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
      int month = (d + e + 114) / 31;
      int day = (d + e + 114) % 31 + 1;
      int behind = year / 100 - year / 400 - 2;
      return Granule.of(Unit.DAY, LocalDate.of(year, month, day).plusDays(behind + days));
    }
  }

  /**
   * A feast of the moon, between the years in which the sum of days is right to the day: 1901 to
   * 2099.
   */
  record Lunar(Feast feast) implements Cycle {
    /** The feasts that news names. */
    enum Feast {
      /** The second new moon after the month of the winter solstice, by the clocks of China. */
      NEW_YEAR,
      /** The evening before the new moon that the sun has in the sidereal sign of the Scales. */
      DIWALI
    }

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final ZoneOffset INDIA = ZoneOffset.ofHoursMinutes(5, 30);

    /** Days after which there is another new moon, and one only. */
    private static final int MONTH = 30;

    /** The hour of nightfall, at which lamps are lit. */
    private static final int NIGHTFALL = 18;

    @Override
    public @Nullable Granule in(int year) {
      if (year < 1901 || year > 2099) {
        return null;
      }
      return Granule.of(Unit.DAY, feast == Feast.NEW_YEAR ? newYear(year) : diwali(year));
    }

    private static LocalDate newYear(int year) {
      LocalDate solstice = Moon.solstice(year - 1, CHINA);
      LocalDate eleventh = Moon.newOnOrBefore(solstice, CHINA).toLocalDate();
      LocalDate twelfth = Moon.newOnOrBefore(eleventh.plusDays(MONTH), CHINA).toLocalDate();
      LocalDate first = Moon.newOnOrBefore(twelfth.plusDays(MONTH), CHINA).toLocalDate();
      // Where a month is put in after the eleventh, as in 2033, the year begins a month later.
      boolean early = first.isBefore(LocalDate.of(year, 1, 21));
      return early ? Moon.newOnOrBefore(first.plusDays(MONTH), CHINA).toLocalDate() : first;
    }

    private static LocalDate diwali(int year) {
      LocalDateTime moon = Moon.newOnOrBefore(LocalDate.of(year, 11, 15), INDIA);
      return moon.getHour() < NIGHTFALL ? moon.toLocalDate().minusDays(1) : moon.toLocalDate();
    }
  }

  /** The Tuesday after the first Monday of November. */
  record ElectionDay() implements Cycle {
    @Override
    public @Nullable Granule in(int year) {
      return new NthWeekday(11, DayOfWeek.MONDAY, 1, 1).in(year);
    }

    @Override
    public String open() {
      return "XXXX-11-XX";
    }
  }
}
