package org.fabula.app.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Words for the years that are left where a story carries no date: "2015, 2020 or 2026". */
public final class YearList {
  private YearList() {}

  /** The years of some days in words; empty where there are none. */
  public static String of(List<LocalDate> days) {
    List<String> years = days.stream().map(day -> String.valueOf(day.getYear())).toList();
    if (years.size() < 2) {
      return String.join("", years);
    }
    String first = years.stream().limit(years.size() - 1L).collect(Collectors.joining(", "));
    return first + " or " + years.getLast();
  }
}
