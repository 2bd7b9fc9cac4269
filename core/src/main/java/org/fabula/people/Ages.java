package org.fabula.people;

import java.util.List;

/** Reads ages: "34", "34-year-old", "aged 34". */
final class Ages {
  private static final int OLDEST = 122;
  private static final String YEAR_OLD = "-year-old";

  /** The ages that newspapers write as words, from one. */
  private static final List<String> NUMBERS =
      List.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");

  private Ages() {}

  /**
   * Whether the token is a bare age in apposition: a number with a mark or the line's end after.
   */
  static boolean isAge(Sheet sheet, int i) {
    if (years(sheet.lower(i)) < 0) {
      return false;
    }
    return switch (sheet.lower(i + 1)) {
      case ",", ".", ";", ")", ":", "was", "is", "" -> true;
      // "12 and 9 percent" are shares of two.
      case "and" -> years(sheet.lower(i + 2)) < 0;
      default -> false;
    };
  }

  /** The years of a whole number that can be an age, or -1. */
  static int years(String word) {
    if (word.isEmpty() || word.length() > 3) {
      return -1;
    }
    int years = 0;
    for (int k = 0; k < word.length(); k++) {
      char c = word.charAt(k);
      if (c < '0' || c > '9') {
        return -1;
      }
      years = years * 10 + c - '0';
    }
    return years >= 1 && years <= OLDEST ? years : -1;
  }

  /** The years of "34-year-old" and "five-year-old", or -1. */
  static int yearsOld(String word) {
    int at = word.indexOf(YEAR_OLD);
    if (at <= 0) {
      return -1;
    }
    String number = word.substring(0, at);
    return counted(number);
  }

  /** An age in figures or, up to twenty, in words; -1 where it is none. */
  static int counted(String word) {
    int written = NUMBERS.indexOf(word);
    return written < 0 ? years(word) : written + 1;
  }
}
