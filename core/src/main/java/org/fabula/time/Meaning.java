package org.fabula.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a time expression means before it is anchored. */
sealed interface Meaning extends Piece {

  /** The date within one that adds a weekday, a part of the day or an hour to it; else itself. */
  default Meaning date() {
    return switch (this) {
      case Stated stated -> stated.inner.date();
      case InDay inDay when inDay.day != null -> inDay.day.date();
      case Clock clock when clock.day != null -> clock.day.date();
      default -> this;
    };
  }

  /** Whether it is a weekday and says no more than that: "Friday", not "next Friday". */
  default boolean isWeekday() {
    return this instanceof Named named
        && named.which() == Which.PLAIN
        && named.cycle() instanceof Cycle.Weekday;
  }

  /** A place in the calendar that needs no anchor. */
  record Fixed(Granule granule) implements Meaning {}

  /** One of those that come round. */
  record Named(Cycle cycle, Which which) implements Meaning {}

  /** The one that comes round in a year: "the third quarter of last year". */
  record InYear(Cycle cycle, Meaning year) implements Meaning {}

  /** A date with its weekday stated beside it. */
  record Stated(Meaning inner, DayOfWeek weekday) implements Meaning {}

  /** A unit some steps from the anchor's: "last week", "the following year". */
  record Step(Unit unit, int n, boolean narrative) implements Meaning {}

  /** The latest that is over, "the latest quarter"; or one being told, "the quarter". */
  record Latest(Unit unit, boolean told) implements Meaning {}

  /** An amount away from the anchor or from another time: "two days ago", "a week before X". */
  record Away(Amount amount, int sign, @Nullable Meaning from, boolean narrative)
      implements Meaning {}

  /** The first that comes round before or after another time: "the Monday after Easter". */
  record Beside(Cycle cycle, int sign, Meaning from) implements Meaning {}

  /** The unit that holds another time: "the week of March 6". */
  record Holding(Unit unit, Meaning inner) implements Meaning {}

  /** The n-th day, week or month of another time, from its end where n is negative. */
  record Nth(int n, Unit unit, Meaning inner) implements Meaning {}

  /** The n-th weekday of another time, from its end where n is negative: "first Monday of May". */
  record NthDay(int n, DayOfWeek day, Meaning inner) implements Meaning {}

  /** A weekday of a week: "Monday of last week", "two weeks ago Friday". */
  record InWeek(DayOfWeek day, Meaning week) implements Meaning {}

  /** Exactly an amount away from a day: "a week from today", "a year ago today". */
  record SameDay(Amount amount, int sign, Meaning from) implements Meaning {}

  /** From one time to another, both included: "Oct. 20-27", "1950-51". */
  record Range(Meaning from, Meaning to) implements Meaning {}

  /** The quarter being told, in another year: "the 1988 period". */
  record SameQuarter(int year) implements Meaning {}

  /** The year being told, where the story has stated one, else that of publication: "the year". */
  record RunningYear() implements Meaning {}

  /** A day known by its month and day alone, in a story that was not published before it. */
  record Known(LocalDate day, Meaning otherwise) implements Meaning {}

  /** A value that the calendar of this program does not reach: "300 BC". */
  record Literal(String value) implements Meaning {}

  /** A part of a day; with no day, of the day being told. */
  record InDay(@Nullable Meaning day, PartOfDay part) implements Meaning {}

  /** A time of day; with no day, of the day being told. */
  record Clock(@Nullable Meaning day, int hour, int minute) implements Meaning {}

  /** A date whose day and month may be read either way. */
  record Ambiguous(Granule granule, Granule other) implements Meaning {}

  /** An amount of time; a null count is "some". */
  record Amount(@Nullable Long count, Unit unit, boolean half) implements Meaning {
    /** Its TIMEX3 value. */
    String value() {
      return count == null
          ? unit.duration("X")
          : half ? unit.half(count) : unit.duration(Long.toString(count));
    }
  }

  /** A definite amount: "the past two years", "two-year". */
  record Stretch(Amount amount) implements Meaning {}

  /** Two amounts in one, the second of a finer unit: "four hours and 20 minutes". */
  record Compound(Amount whole, Amount rest) implements Meaning {
    /** Its TIMEX3 value. */
    String value() {
      boolean clock = rest.unit().isClock();
      String tail = rest.value().substring(clock ? 2 : 1);
      return whole.value() + (clock && !whole.unit().isClock() ? "T" : "") + tail;
    }
  }

  /** What comes again and again, as a TIMEX3 value. */
  record Repeat(String value) implements Meaning {}

  /** The past, the present or the future at large. */
  record Ref(int sign) implements Meaning {}

  /** A part of another meaning, or about it. */
  record Modified(Meaning inner, Mod mod) implements Meaning {}
}
