package org.fabula.app.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lengths of time in words. */
public final class Durations {
  private static final Map<Character, String> DATE_UNITS =
      Map.of('Y', "year", 'M', "month", 'W', "week", 'D', "day");
  private static final Map<Character, String> TIME_UNITS =
      Map.of('H', "hour", 'M', "minute", 'S', "second");

  private Durations() {}

  /**
   * "1 month", "2 years 3 days" for a duration of ISO 8601 ({@code P1M}); empty for anything else,
   * such as the vague {@code PXY}.
   */
  public static Optional<String> words(String value) {
    if (value.length() < 3 || value.charAt(0) != 'P') {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    Map<Character, String> units = DATE_UNITS;
    int start = 1;
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == 'T' && start == i) {
        units = TIME_UNITS;
        start = i + 1;
      } else if (!isNumeral(c)) {
        String unit = units.get(c);
        if (unit == null || start == i) {
          return Optional.empty();
        }
        String amount = value.substring(start, i);
        parts.add(amount + " " + unit + (amount.equals("1") ? "" : "s"));
        start = i + 1;
      }
    }
    return parts.isEmpty() || start < value.length()
        ? Optional.empty()
        : Optional.of(String.join(" ", parts));
  }

  private static boolean isNumeral(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }

  /** An age: "34" for {@code P34Y}, else as {@link #words}, else the value itself. */
  public static String age(String value) {
    boolean years = value.length() > 2 && value.startsWith("P") && value.endsWith("Y");
    String amount = years ? value.substring(1, value.length() - 1) : "";
    boolean whole = years && amount.chars().allMatch(c -> c >= '0' && c <= '9');
    return whole ? amount : words(value).orElse(value);
  }
}
