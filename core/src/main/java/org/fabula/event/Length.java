package org.fabula.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabula.time.Bound;
import org.fabula.time.TimeExpression;
import org.fabula.time.TimeType;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, or how far it is from something else, no more exactly than it is told:
 * what is counted in years is known to a year.
 *
 * @param months its months; a year is twelve
 * @param minutes its weeks, days, hours and minutes, in minutes
 * @param grain the finest unit it is told in
 * @param limit whether it is told as it is, as the least or as the most
 * @param vague whether only the unit is told: "weeks"
 */
record Length(long months, long minutes, ChronoUnit grain, Limit limit, boolean vague) {
  /** The hour at which a night ends. */
  private static final int MORNING = 6;

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
  private static final long DAY = 24 * 60;

  /** The calendar has years 1 to 9999. */
  private static final long MOST_MONTHS = 12 * 9999;

  /** Half a week: a week either way is a week's width. */
  private static final long HALF_WEEK = 3;

  /** Minutes are mostly told in fives. */
  private static final long FIVE = 5;

  private static final Pattern VALUE =
      Pattern.compile("P(?:(\\d{1,6}|X)(DE|CE|ML|Y|M|Q|W|D))*(?:T(?:(?:\\d{1,6}|X)[HMS])+)?");
  private static final Pattern PART = Pattern.compile("(\\d{1,6}|X)(DE|CE|ML|[YMQWDHS])");

  /** What is said of a number. */
  enum Limit {
    NONE,
    /** "about six". */
    ABOUT,
    /** "almost six", "nearly six": not much less. */
    ALMOST,
    /** "at least six", "more than six". */
    LEAST,
    /** "up to six", "less than six". */
    MOST
  }

  /** The length that an expression tells; null where it tells none that can be counted. */
  static @Nullable Length of(TimeExpression time) {
    // "Nearly six hours" is close to six, "less than six" may be one.
    boolean almost = time.derivation().rule().equals("almost-amount");
    Limit limit = almost ? Limit.ALMOST : limit(time.mod());
    return time.type() == TimeType.DURATION ? of(time.value(), limit) : null;
  }

  private static Limit limit(@Nullable String mod) {
    return switch (mod) {
      case "APPROX" -> Limit.ABOUT;
      case "MORE_THAN", "EQUAL_OR_MORE" -> Limit.LEAST;
      case "LESS_THAN", "EQUAL_OR_LESS" -> Limit.MOST;
      case null, default -> Limit.NONE;
    };
  }

  private static @Nullable Length of(String value, Limit limit) {
    if (!VALUE.matcher(value).matches()) {
      return null;
    }
    int clock = value.indexOf('T');
    Length sum = new Length(0, 0, ChronoUnit.FOREVER, limit, false);
    for (Matcher part = PART.matcher(value); part.find(); ) {
      boolean some = part.group(1).equals("X");
      long count = some ? 1 : Long.parseLong(part.group(1));
      sum = sum.and(count, part.group(2), clock >= 0 && part.start() > clock, some);
    }
    return sum.grain == ChronoUnit.FOREVER ? null : sum;
  }

  private Length and(long count, String letters, boolean clock, boolean some) {
    return switch (letters) {
      case "ML" -> and(count * 12_000, 0, ChronoUnit.YEARS, some);
      case "CE" -> and(count * 1_200, 0, ChronoUnit.YEARS, some);
      case "DE" -> and(count * 120, 0, ChronoUnit.YEARS, some);
      case "Y" -> and(count * 12, 0, ChronoUnit.YEARS, some);
      case "Q" -> and(count * 3, 0, ChronoUnit.MONTHS, some);
      case "W" -> and(0, count * 7 * DAY, ChronoUnit.WEEKS, some);
      case "D" -> and(0, count * DAY, ChronoUnit.DAYS, some);
      case "H" -> and(0, count * 60, ChronoUnit.HOURS, some);
      case "S" -> and(0, count / 60, ChronoUnit.MINUTES, some);
      default ->
          clock ? and(0, count, ChronoUnit.MINUTES, some) : and(count, 0, ChronoUnit.MONTHS, some);
    };
  }

  private Length and(long moreMonths, long moreMinutes, ChronoUnit unit, boolean some) {
    return new Length(months + moreMonths, minutes + moreMinutes, unit, limit, vague || some);
  }

  /**
   * The length that a noun alone tells: "<i>minutes</i> later", "the <i>day</i> after the vote". A
   * night runs over midnight, and so is a day at the most.
   */
  static @Nullable Length ofNoun(String word) {
    return switch (word) {
      case "night" -> new Length(0, DAY, ChronoUnit.DAYS, Limit.MOST, false);
      case "day", "morning", "afternoon", "evening" ->
          new Length(0, DAY, ChronoUnit.DAYS, Limit.NONE, false);
      case "week" -> new Length(0, 7 * DAY, ChronoUnit.WEEKS, Limit.NONE, false);
      case "month" -> new Length(1, 0, ChronoUnit.MONTHS, Limit.NONE, false);
      case "year" -> new Length(12, 0, ChronoUnit.YEARS, Limit.NONE, false);
      case "seconds", "minutes" -> new Length(0, 0, ChronoUnit.MINUTES, Limit.NONE, true);
      case "hours" -> new Length(0, 60, ChronoUnit.HOURS, Limit.NONE, true);
      case "days" -> new Length(0, DAY, ChronoUnit.DAYS, Limit.NONE, true);
      case "weeks" -> new Length(0, 7 * DAY, ChronoUnit.WEEKS, Limit.NONE, true);
      case "months" -> new Length(1, 0, ChronoUnit.MONTHS, Limit.NONE, true);
      case "years" -> new Length(12, 0, ChronoUnit.YEARS, Limit.NONE, true);
      default -> null;
    };
  }

  /** The same as the most it may be: "<i>within</i> six days". */
  Length atMost() {
    return new Length(months, minutes, grain, Limit.MOST, vague);
  }

  /** Whether it is told in units finer than a day. */
  boolean isClock() {
    return grain.compareTo(ChronoUnit.DAYS) < 0;
  }

  /** Roughly how many minutes it has, to be compared. */
  long size() {
    return months * 30 * DAY + minutes;
  }

  /** What lies so far behind something of that time. */
  Bound after(Bound from) {
    return new Bound(first(from.earliest(), least()), last(from.latest(), most()));
  }

  /** What lies so far ahead of something of that time. */
  Bound before(Bound from) {
    Long most = most();
    return new Bound(
        first(from.earliest(), most == null ? null : -most), last(from.latest(), -least()));
  }

  /** The next of its unit in the calendar after something of that time: "the following year". */
  Bound following(Bound from) {
    LocalDateTime earliest = moved(from.earliest(), 1L);
    LocalDateTime latest = moved(from.latest(), 1L);
    return new Bound(
        earliest == null ? null : opening(inWeek(earliest, DayOfWeek.MONDAY)),
        latest == null ? null : closing(inWeek(latest, DayOfWeek.SUNDAY)));
  }

  /** A day of the same week, where weeks are told; else the day itself. */
  private LocalDate inWeek(LocalDateTime moment, DayOfWeek day) {
    LocalDate date = moment.toLocalDate();
    return grain == ChronoUnit.WEEKS ? date.with(ChronoField.DAY_OF_WEEK, day.getValue()) : date;
  }

  /** When it ends, having begun so; the first day is counted or not. */
  Bound end(Bound begin) {
    Bound end = after(begin);
    return isCounted() && end.earliest() != null
        ? new Bound(end.earliest().minusDays(1), end.latest())
        : end;
  }

  /** When it began, having ended so; the last day is counted or not. */
  Bound begin(Bound end) {
    Bound begin = before(end);
    return isCounted() && begin.latest() != null
        ? new Bound(begin.earliest(), begin.latest().plusDays(1))
        : begin;
  }

  private boolean isCounted() {
    return grain == ChronoUnit.DAYS && limit != Limit.MOST;
  }

  /** How many times itself it is at the least. */
  private long least() {
    return limit == Limit.MOST ? 0 : 1;
  }

  /** How many times itself it is at the most; what is longer is told in greater units. */
  private @Nullable Long most() {
    if (limit == Limit.LEAST) {
      return null;
    }
    return vague ? some() : Long.valueOf(1);
  }

  /** "days later", "within weeks", "months before". */
  private @Nullable Long some() {
    return switch (grain) {
      case DAYS -> 31L;
      case WEEKS -> 13L;
      case MONTHS -> 24L;
      default -> null;
    };
  }

  private @Nullable LocalDateTime first(@Nullable LocalDateTime from, @Nullable Long times) {
    LocalDateTime moved = moved(from, times);
    if (moved == null || times == null || times == 0) {
      return moved;
    }
    if (limit == Limit.ALMOST && times < 0) {
      return isClock() ? moved : moved.toLocalDate().atStartOfDay();
    }
    LocalDateTime wide = moved.minusMinutes(slack());
    return wide.getYear() < 1 ? null : isClock() ? wide : opening(wide.toLocalDate());
  }

  private @Nullable LocalDateTime last(@Nullable LocalDateTime from, @Nullable Long times) {
    LocalDateTime moved = moved(from == null || isClock() ? from : ofNight(from), times);
    if (moved == null || times == null || times == 0) {
      return moved;
    }
    if (limit == Limit.ALMOST && times > 0) {
      return isClock() ? moved : moved.toLocalDate().atTime(LAST_MINUTE);
    }
    LocalDateTime wide = moved.plusMinutes(slack());
    return wide.getYear() > 9999 ? null : isClock() ? wide : closing(wide.toLocalDate());
  }

  /** The small hours that end a night are of the day before: "four days after Friday night". */
  private static LocalDateTime ofNight(LocalDateTime end) {
    return end.getHour() < MORNING ? end.minusHours(MORNING) : end;
  }

  private @Nullable LocalDateTime moved(@Nullable LocalDateTime from, @Nullable Long times) {
    if (from == null || times == null || months > MOST_MONTHS) {
      return null;
    }
    LocalDateTime to = from.plusMonths(times * months).plusMinutes(times * minutes);
    return to.getYear() < 1 || to.getYear() > 9999 ? null : to;
  }

  /** "More than a year" is a year and more, to the day. */
  private boolean isLimit() {
    return limit == Limit.LEAST || limit == Limit.MOST || vague;
  }

  /** How many minutes the number itself may be rounded by; a limit is none. */
  private long slack() {
    if (isLimit()) {
      return 0;
    }
    boolean about = limit == Limit.ABOUT || limit == Limit.ALMOST;
    return switch (grain) {
      case MINUTES -> minutes % FIVE == 0 ? about ? FIVE : FIVE / 2 : about ? 1 : 0;
      case HOURS -> about ? 60 : 30;
      case WEEKS -> (about ? 7 : HALF_WEEK) * DAY;
      case DAYS -> about ? DAY : 0;
      case MONTHS -> about ? 30 * DAY : 0;
      default -> about ? 365 * DAY : 0;
    };
  }

  private LocalDateTime opening(LocalDate day) {
    LocalDate first =
        switch (isLimit() ? ChronoUnit.DAYS : grain) {
          case YEARS -> day.withDayOfYear(1);
          case MONTHS -> day.withDayOfMonth(1);
          default -> day;
        };
    return first.atStartOfDay();
  }

  private LocalDateTime closing(LocalDate day) {
    LocalDate last =
        switch (isLimit() ? ChronoUnit.DAYS : grain) {
          case YEARS -> day.with(TemporalAdjusters.lastDayOfYear());
          case MONTHS -> day.with(TemporalAdjusters.lastDayOfMonth());
          default -> day;
        };
    return last.atTime(LAST_MINUTE);
  }
}
