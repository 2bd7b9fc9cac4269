package org.fabula.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabula.time.When.Basis;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people write them in EDTF (ISO 8601-2 level 1, quarters and halves of level 2) or
 * as an ISO week, in the years 1 to 9999: {@code 2020}, {@code 2020-05}, {@code 2020-05-03}, {@code
 * 2020-05-03T09:30}, {@code 2020-21} (spring), {@code 202X}, {@code 2020-05-XX}, {@code 2020~},
 * {@code 2020-05-03/2020-05-07}, {@code ../2020-05}, {@code 2020-W18}; {@code XXXX} is a date that
 * is not known.
 */
public final class Edtf {
  private static final String UNKNOWN = "XXXX";
  private static final String OPEN = "..";

  private static final Pattern DATE =
      Pattern.compile("(\\d{4}|\\d{3}X|\\d\\dXX|XXXX)(?:-(\\d\\d|XX))?(?:-(\\d\\d|XX))?");
  private static final Pattern TIME =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d)(?::00)?");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d\\d)");

  private Edtf() {}

  /** Days that something lies in; uncertain where it is one unknown day of them. */
  private record Days(
      @Nullable String value,
      @Nullable String edtf,
      LocalDate first,
      LocalDate last,
      boolean uncertain) {

    static Days of(Granule granule) {
      return new Days(granule.value(), granule.edtf(), granule.first(), granule.last(), false);
    }

    Bound begin() {
      return new Bound(first.atStartOfDay(), uncertain ? dayOf(last) : first.atStartOfDay());
    }

    Bound end() {
      return new Bound(uncertain ? dayOf(first) : dayOf(last), dayOf(last));
    }

    private static LocalDateTime dayOf(LocalDate day) {
      return day.atTime(23, 59);
    }
  }

  /**
   * The time that {@code text} names.
   *
   * @throws IllegalArgumentException with a reason in words when it names none
   */
  public static When read(String text, Basis basis) {
    String words = text.strip();
    if (words.equals(UNKNOWN)) {
      return new When(null, UNKNOWN, Bound.OPEN, Bound.OPEN, basis, null);
    }
    try {
      int slash = words.indexOf('/');
      return slash < 0
          ? single(words, basis)
          : interval(words.substring(0, slash), words.substring(slash + 1), basis);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no such date: " + words, e);
    }
  }

  /** A time in EDTF: its own, else its outermost bounds; {@code XXXX} where nothing is known. */
  public static String write(When when) {
    if (when.edtf() != null) {
      return when.edtf();
    }
    LocalDateTime from = when.begin().earliest();
    LocalDateTime to = when.end().latest() == null ? when.begin().latest() : when.end().latest();
    if (from == null && to == null) {
      return UNKNOWN;
    }
    String first = from == null ? OPEN : Granule.iso(from.toLocalDate());
    String last = to == null ? OPEN : Granule.iso(to.toLocalDate());
    return first.equals(last) ? first : first + "/" + last;
  }

  private static When single(String words, Basis basis) {
    Matcher time = TIME.matcher(words);
    if (time.matches()) {
      LocalDate day = LocalDate.parse(time.group(1));
      LocalDateTime moment = day.atTime(LocalTime.parse(time.group(2)));
      String value = Granule.iso(day) + "T" + time.group(2);
      return new When(value, value + ":00", Bound.at(moment), Bound.at(moment), basis, null);
    }
    String bare = bare(words);
    Days days = days(bare);
    String edtf = bare.equals(words) || days.edtf() == null ? days.edtf() : words;
    return new When(days.value(), edtf, days.begin(), days.end(), basis, null);
  }

  /** Without the mark of what is uncertain, approximate, or both. */
  private static String bare(String words) {
    char last = words.isEmpty() ? ' ' : words.charAt(words.length() - 1);
    return last == '?' || last == '~' || last == '%'
        ? words.substring(0, words.length() - 1)
        : words;
  }

  private static When interval(String from, String to, Basis basis) {
    Days first = isOpen(from) ? null : days(bare(from));
    Days last = isOpen(to) ? null : days(bare(to));
    if (first == null && last == null) {
      return new When(null, UNKNOWN, Bound.OPEN, Bound.OPEN, basis, null);
    }
    String edtf = (isOpen(from) ? OPEN : from) + "/" + (isOpen(to) ? OPEN : to);
    if (first == null && last != null) {
      Bound until = new Bound(null, last.end().latest());
      return new When(null, edtf, until, until, basis, null);
    }
    if (first != null && last == null) {
      Bound after = new Bound(first.begin().earliest(), null);
      return new When(null, edtf, first.begin(), after, basis, null);
    }
    if (first == null || last == null || last.last().isBefore(first.first())) {
      throw new IllegalArgumentException("ends before it begins: " + from + "/" + to);
    }
    return new When(null, edtf, first.begin(), last.end(), basis, null);
  }

  private static boolean isOpen(String end) {
    return end.isEmpty() || end.equals(OPEN);
  }

  private static Days days(String words) {
    Matcher week = WEEK.matcher(words);
    if (week.matches()) {
      return week(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)));
    }
    Matcher date = DATE.matcher(words);
    if (!date.matches() || date.group(1).equals(UNKNOWN)) {
      throw new IllegalArgumentException("not a date: " + words);
    }
    String year = date.group(1);
    String month = date.group(2);
    String day = date.group(3);
    if (month == null) {
      return Days.of(years(year));
    }
    if (year.indexOf('X') >= 0 || month.equals("XX") && day != null && !day.equals("XX")) {
      throw new IllegalArgumentException("not a date: " + words);
    }
    if (month.equals("XX")) {
      return someDay(years(year), words);
    }
    return inYear(words, Integer.parseInt(year), Integer.parseInt(month), day);
  }

  private static Days inYear(String words, int year, int month, @Nullable String day) {
    if (day == null) {
      return Days.of(part(year, month));
    }
    Granule whole = of(Unit.MONTH, LocalDate.of(year, month, 1));
    return day.equals("XX")
        ? someDay(whole, words)
        : Days.of(of(Unit.DAY, LocalDate.of(year, month, Integer.parseInt(day))));
  }

  private static Days someDay(Granule within, String words) {
    return new Days(null, words, within.first(), within.last(), true);
  }

  private static Granule years(String year) {
    LocalDate first = LocalDate.of(Integer.parseInt(year.replace('X', '0')), 1, 1);
    return switch (year.indexOf('X')) {
      case 2 -> of(Unit.CENTURY, first);
      case 3 -> of(Unit.DECADE, first);
      default -> of(Unit.YEAR, first);
    };
  }

  /** A month, or by the numbers of EDTF a season, a quarter or a half. */
  private static Granule part(int year, int number) {
    if (number >= 21 && number <= 24) {
      return of(Unit.SEASON, LocalDate.of(year, 3 * (number - 20), 1));
    }
    if (number >= 33 && number <= 36) {
      return of(Unit.QUARTER, LocalDate.of(year, 3 * (number - 33) + 1, 1));
    }
    if (number == 40 || number == 41) {
      return of(Unit.HALF, LocalDate.of(year, 6 * (number - 40) + 1, 1));
    }
    return of(Unit.MONTH, LocalDate.of(year, number, 1));
  }

  private static Days week(int year, int number) {
    // The fourth of January is in the first week.
    LocalDate january = LocalDate.of(year, 1, 4);
    if (number < 1
        || number > IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(january).getMaximum()) {
      throw new IllegalArgumentException("no such week: " + number + " of " + year);
    }
    return Days.of(of(Unit.WEEK, january.plusWeeks(number - 1L)));
  }

  private static Granule of(Unit unit, LocalDate day) {
    Granule granule = Granule.of(unit, day);
    if (granule == null) {
      throw new IllegalArgumentException("not a year from 1 to 9999: " + day.getYear());
    }
    return granule;
  }
}
