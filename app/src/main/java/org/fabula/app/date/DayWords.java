package org.fabula.app.date;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Days, months and stretches of days as an editor would write them.
 *
 * @param letters how much of the name of a month is written
 */
record DayWords(int letters) {
  /** "Wed 30 September 2020". */
  String day(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
        + " "
        + plainDay(date);
  }

  /** "30 September 2020". */
  String plainDay(LocalDate date) {
    return date.getDayOfMonth() + " " + month(date);
  }

  /** "September 2020". */
  String month(LocalDate date) {
    return monthName(date) + " " + date.getYear();
  }

  /** "26–27 September 2020", "28 September – 3 October 2020", "June–August 2020", "1950–1959". */
  String range(LocalDate first, LocalDate last) {
    return joined(first, last, "–", " – ");
  }

  /** "between 26 and 27 September 2020", "between 1950 and 1959". */
  String between(LocalDate first, LocalDate last) {
    return "between " + joined(first, last, " and ", " and ");
  }

  /** As coarse as both ends are: whole years, whole months, or days; what they share once. */
  private String joined(LocalDate first, LocalDate last, String tight, String wide) {
    boolean oneYear = first.getYear() == last.getYear();
    boolean months = first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
    if (months && first.getMonthValue() == 1 && last.getMonthValue() == 12) {
      return first.getYear() + tight + last.getYear();
    }
    if (months) {
      return oneYear ? monthName(first) + tight + month(last) : month(first) + wide + month(last);
    }
    if (!oneYear) {
      return plainDay(first) + wide + plainDay(last);
    }
    return first.getMonth() == last.getMonth()
        ? first.getDayOfMonth() + tight + plainDay(last)
        : first.getDayOfMonth() + " " + monthName(first) + wide + plainDay(last);
  }

  private String monthName(LocalDate date) {
    String name = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return name.substring(0, Math.min(letters, name.length()));
  }
}
