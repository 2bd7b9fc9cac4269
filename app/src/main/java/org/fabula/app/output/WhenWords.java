package org.fabula.app.output;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Says in English when something happened, as exactly as it is known and no more exactly: "Wed 30
 * Sep 2020", "Aug 2020", "26–27 Sep 2020 (weekend)", "by 29 Sep 2020", "undated".
 */
public final class WhenWords {
  /** What stands for a time of which nothing is known. */
  public static final String UNDATED = "undated";

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final List<String> WEEKDAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  /** Parts of a day and of a year as TIMEX3 writes them (TimeML 1.2.1, section on values). */
  private static final Map<String, String> PARTS_OF_DAY =
      Map.of(
          "MO",
          "morning",
          "MI",
          "midday",
          "AF",
          "afternoon",
          "EV",
          "evening",
          "NI",
          "night",
          "DT",
          "daytime");

  private static final Map<String, String> SEASONS =
      Map.of("SP", "spring", "SU", "summer", "FA", "autumn", "WI", "winter");

  private WhenWords() {}

  /** The words for a time. */
  public static String of(When when) {
    LocalDateTime from = when.begin().earliest();
    LocalDateTime to = when.end().latest() != null ? when.end().latest() : when.begin().latest();
    String words = when.value() == null ? null : ofValue(when.value(), from, to);
    return about(when) + (words == null ? ofBounds(when, from, to) : words);
  }

  /** A single day: "Wed 30 Sep 2020". */
  public static String day(LocalDate day) {
    return WEEKDAYS.get(day.getDayOfWeek().getValue() - 1) + " " + bareDay(day);
  }

  /** EDTF marks an approximate date by a tilde. */
  private static String about(When when) {
    return when.edtf() != null && when.edtf().endsWith("~") ? "about " : "";
  }

  private static @Nullable String ofValue(
      String value, @Nullable LocalDateTime from, @Nullable LocalDateTime to) {
    if (from == null || to == null) {
      return null;
    }
    LocalDate first = from.toLocalDate();
    LocalDate last = to.toLocalDate();
    if (isDigits(value, 4) || isDigits(value, 3) || isDigits(value, 2)) {
      return years(value);
    }
    if (isMonth(value)) {
      return MONTHS.get(first.getMonthValue() - 1) + " " + first.getYear();
    }
    if (value.endsWith("-WE")) {
      return range(first, last) + " (weekend)";
    }
    if (value.length() == 8 && value.startsWith("-W", 4)) {
      return range(first, last) + " (week)";
    }
    String season = value.length() == 7 ? SEASONS.get(value.substring(5)) : null;
    if (season != null) {
      return season + " " + value.substring(0, 4);
    }
    int t = value.indexOf('T');
    if (t != 10) {
      return null;
    }
    String part = PARTS_OF_DAY.get(value.substring(t + 1));
    if (part != null) {
      return day(first) + ", " + part;
    }
    return WhenJson.isClockTime(value) ? day(first) + ", " + value.substring(t + 1) : null;
  }

  private static String years(String value) {
    return switch (value.length()) {
      case 4 -> value;
      case 3 -> value + "0s";
      default -> value + "00s";
    };
  }

  private static boolean isMonth(String value) {
    return value.length() == 7
        && value.charAt(4) == '-'
        && isDigits(value.substring(0, 4), 4)
        && isDigits(value.substring(5), 2);
  }

  private static boolean isDigits(String value, int length) {
    return value.length() == length && value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String ofBounds(
      When when, @Nullable LocalDateTime from, @Nullable LocalDateTime to) {
    if (from == null) {
      return to == null ? UNDATED : "by " + bareDay(to.toLocalDate());
    }
    if (to == null) {
      return "from " + bareDay(from.toLocalDate()) + " on";
    }
    LocalDate first = from.toLocalDate();
    LocalDate last = to.toLocalDate();
    if (first.equals(last)) {
      return day(first);
    }
    // A stretch that the story names says "26–27 Sep"; one that is only worked out says "between".
    return when.value() != null
        ? range(first, last)
        : "between " + bareDay(first) + " and " + bareDay(last);
  }

  /** "26–27 Sep 2020", "30 Sep – 2 Oct 2020", "2019–2021" for whole years. */
  private static String range(LocalDate first, LocalDate last) {
    if (first.getDayOfYear() == 1 && last.plusDays(1).getDayOfYear() == 1) {
      return first.getYear() == last.getYear()
          ? String.valueOf(first.getYear())
          : first.getYear() + "–" + last.getYear();
    }
    if (first.getYear() != last.getYear()) {
      return bareDay(first) + " – " + bareDay(last);
    }
    String month = MONTHS.get(first.getMonthValue() - 1);
    if (first.getMonth() == last.getMonth()) {
      boolean wholeMonth =
          first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
      return wholeMonth
          ? month + " " + first.getYear()
          : first.getDayOfMonth() + "–" + bareDay(last);
    }
    if (first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth()) {
      return month + "–" + MONTHS.get(last.getMonthValue() - 1) + " " + first.getYear();
    }
    return first.getDayOfMonth() + " " + month + " – " + bareDay(last);
  }

  private static String bareDay(LocalDate day) {
    return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
  }
}
