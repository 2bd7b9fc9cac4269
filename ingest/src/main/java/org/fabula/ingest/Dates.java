package org.fabula.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fabula.story.Publication;
import org.fabula.story.Publication.Basis;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that metadata, feeds and pages are written with: ISO 8601 in its usual variants,
 * RFC 1123, and English dates with the month in letters. A date-time without an offset gives its
 * day. Figures whose day and month could be exchanged are refused, as is every date without a day.
 */
final class Dates {
  /** Longer strings are no dates; also bounds the work of the patterns. */
  private static final int LONGEST = 120;

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"
              + "(?:[T ]{1,2}(\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
              + " ?(Z|UTC|GMT|[+-]\\d{2}:?(?:\\d{2})?)?)?");

  private static final Pattern COMPACT =
      Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:[T ]?\\d{4,6}Z?)?");

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th)?[ .-]{1,2}(?:of )?([A-Za-z]{3,9})[., -]{1,3}(\\d{4})\\b");

  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b([A-Za-z]{3,9})[. ]{1,2}(\\d{1,2})(?:st|nd|rd|th)?[., ]{1,3}(\\d{4})\\b");

  private static final Pattern YEAR_FIRST =
      Pattern.compile("\\b((?:19|20)\\d{2})[-/.](\\d{2})[-/.](\\d{2})\\b");

  private static final Pattern FIGURES =
      Pattern.compile("\\b(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})\\b");

  private static final Pattern CLOCK_AND_OFFSET =
      Pattern.compile("\\b(\\d{2}):(\\d{2})(?::(\\d{2}))? (GMT|UTC|Z|[+-]\\d{4})");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final List<String> MONTH_NAMES =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private Dates() {}

  /** The date that the words are, or begin with, or null. */
  static @Nullable Publication parse(String words, Basis basis) {
    String text = words.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    try {
      Publication iso = iso(text, basis);
      return iso != null ? iso : written(text, basis);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Publication iso(String text, Basis basis) {
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return Publication.on(day(compact.group(1), compact.group(2), compact.group(3)), basis);
    }
    Matcher iso = ISO.matcher(text);
    if (!iso.lookingAt()) {
      return null;
    }
    LocalDate day = day(iso.group(1), iso.group(2), iso.group(3));
    return iso.group(7) == null
        ? Publication.on(day, basis)
        : moment(day, iso.group(4), iso.group(5), iso.group(6), iso.group(7), basis);
  }

  /** A date in letters, or in figures that can be read in one way only. */
  static @Nullable Publication written(String text, Basis basis) {
    if (text.length() > LONGEST) {
      return null;
    }
    try {
      LocalDate day = dayInWords(text);
      Matcher clock = CLOCK_AND_OFFSET.matcher(text);
      return day == null
          ? null
          : clock.find()
              ? moment(day, clock.group(1), clock.group(2), clock.group(3), clock.group(4), basis)
              : Publication.on(day, basis);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalDate dayInWords(String text) {
    Matcher words = YEAR_FIRST.matcher(text);
    if (words.find()) {
      return day(words.group(1), words.group(2), words.group(3));
    }
    words = DAY_FIRST.matcher(text);
    while (words.find()) {
      int month = month(words.group(2));
      if (month > 0) {
        return LocalDate.of(number(words.group(3)), month, number(words.group(1)));
      }
    }
    words = MONTH_FIRST.matcher(text);
    while (words.find()) {
      int month = month(words.group(1));
      if (month > 0) {
        return LocalDate.of(number(words.group(3)), month, number(words.group(2)));
      }
    }
    Matcher figures = FIGURES.matcher(text);
    return figures.find() ? unambiguous(figures) : null;
  }

  private static @Nullable LocalDate unambiguous(Matcher figures) {
    int first = number(figures.group(1));
    int second = number(figures.group(3));
    int year = number(figures.group(4));
    if (first == second || (first > 12 && second <= 12)) {
      return LocalDate.of(year, second, first);
    }
    return second > 12 && first <= 12 ? LocalDate.of(year, first, second) : null;
  }

  private static Publication moment(
      LocalDate day,
      String hour,
      String minute,
      @Nullable String second,
      String offset,
      Basis basis) {
    ZoneOffset zone =
        Character.isLetter(offset.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(padded(offset));
    int seconds = second == null ? 0 : number(second);
    OffsetDateTime moment =
        OffsetDateTime.of(day, LocalTime.of(number(hour), number(minute), seconds), zone);
    return new Publication(moment.toString(), day, basis);
  }

  /** {@code ZoneOffset} reads +02 and +02:00 and +0200, but not the hanging colon of "+02:". */
  private static String padded(String offset) {
    return offset.endsWith(":") ? offset + "00" : offset;
  }

  private static int month(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int whole = MONTH_NAMES.indexOf(lower);
    if (whole >= 0) {
      return whole + 1;
    }
    return lower.equals("sept") ? 9 : MONTHS.indexOf(lower) + 1;
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(number(year), number(month), number(day));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
