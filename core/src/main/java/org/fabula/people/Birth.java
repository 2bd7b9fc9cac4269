package org.fabula.people;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The days on which a person may have been born, as a fact of the story leaves them open.
 *
 * @param first the first of them
 * @param last the last of them, included
 * @param fact what says so: of kind {@link Fact.Kind#BORN}
 */
public record Birth(LocalDate first, LocalDate last, Fact fact) {
  private static final int DAY = 10;
  private static final int MONTH = 7;
  private static final int YEAR = 4;

  /** The first birth stated of an actor; none where it is told less exactly than by its year. */
  public static Optional<Birth> of(Actor actor) {
    return actor.facts().stream()
        .filter(fact -> fact.kind() == Fact.Kind.BORN)
        .findFirst()
        .filter(fact -> fact.value().length() >= YEAR)
        .map(Birth::of);
  }

  private static Birth of(Fact born) {
    String[] ends = born.value().split("/", -1);
    return new Birth(first(ends[0]), last(ends[ends.length - 1]), born);
  }

  /** The first day of a TIMEX3 value; a part of a year that is no month counts as the year. */
  private static LocalDate first(String value) {
    return switch (precision(value)) {
      case YEAR -> LocalDate.of(year(value), 1, 1);
      case MONTH -> YearMonth.parse(value).atDay(1);
      default -> LocalDate.parse(value.substring(0, DAY));
    };
  }

  private static LocalDate last(String value) {
    return switch (precision(value)) {
      case YEAR -> LocalDate.of(year(value), 12, 31);
      case MONTH -> YearMonth.parse(value).atEndOfMonth();
      default -> LocalDate.parse(value.substring(0, DAY));
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
