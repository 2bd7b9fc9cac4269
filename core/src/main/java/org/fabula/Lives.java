package org.fabula;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.fabula.people.Actor;
import org.fabula.people.Fact;
import org.fabula.people.People;
import org.fabula.time.Life;
import org.jspecify.annotations.Nullable;

/** Persons whose age and birth a story states. */
final class Lives {
  private static final int MONTH = 7;
  private static final int YEAR = 4;

  private Lives() {}

  /** Of each person the first age and the first birth stated. */
  static List<Life> of(People people) {
    List<Life> lives = new ArrayList<>();
    for (Actor actor : people.actors()) {
      String age = value(actor, Fact.Kind.AGE);
      String born = value(actor, Fact.Kind.BORN);
      if (age != null && born != null && born.length() >= YEAR) {
        int years = Integer.parseInt(age, 1, age.length() - 1, 10);
        lives.add(new Life(first(born), last(born), years));
      }
    }
    return lives;
  }

  private static @Nullable String value(Actor actor, Fact.Kind kind) {
    for (Fact fact : actor.facts()) {
      if (fact.kind() == kind) {
        return fact.value();
      }
    }
    return null;
  }

  /** The first day of a TIMEX3 value; a part of a year that is no month counts as the year. */
  private static LocalDate first(String value) {
    return switch (precision(value)) {
      case YEAR -> LocalDate.of(year(value), 1, 1);
      case MONTH -> YearMonth.parse(value).atDay(1);
      default -> LocalDate.parse(value.substring(0, 10));
    };
  }

  private static LocalDate last(String value) {
    return switch (precision(value)) {
      case YEAR -> LocalDate.of(year(value), 12, 31);
      case MONTH -> YearMonth.parse(value).atEndOfMonth();
      default -> LocalDate.parse(value.substring(0, 10));
    };
  }

  private static int precision(String value) {
    boolean figures = value.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9');
    return figures && value.length() >= MONTH ? value.length() : YEAR;
  }

  private static int year(String value) {
    return Integer.parseInt(value, 0, YEAR, 10);
  }
}
