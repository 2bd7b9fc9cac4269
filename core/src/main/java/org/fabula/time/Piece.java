package org.fabula.time;

import java.time.DayOfWeek;

/**
 * What rules make: words that mean something within a time expression, and what whole ones mean.
 */
sealed interface Piece permits Word, Meaning {}

/** A word, or some, that is not a time expression by itself. */
sealed interface Word extends Piece {

  /** A cardinal number; {@code half} adds a half. */
  record Num(long value, boolean half) implements Word {}

  /** "first", "3rd". */
  record Ordinal(int value) implements Word {}

  /** Some, not said how many: "several", "a few". */
  record Some() implements Word {}

  /** A word for a unit: "week", "weeks". */
  record UnitWord(Unit unit, boolean plural) implements Word {}

  /** A month's name, 1 to 12. */
  record MonthWord(int month) implements Word {}

  /** A weekday's name. */
  record DayWord(DayOfWeek day, boolean plural) implements Word {}

  /** A season's name, 1 is spring. */
  record SeasonWord(int season) implements Word {}

  /** A word for a part of the day. */
  record PartWord(PartOfDay part, boolean plural) implements Word {}

  /** Four digits, or words, that may be a year. */
  record YearNum(int year) implements Word {}

  /** "'98": a year without its century. */
  record ShortYear(int year) implements Word {}

  /** A time of day. */
  record ClockNum(int hour, int minute, boolean settled) implements Word {}

  /** "7.40": a time of day where "a.m." or "p.m." follows, else a number. */
  record DottedNum(int hour, int minute) implements Word {}

  /** "third quarter": what comes round and has a name. */
  record CycleWord(Cycle cycle) implements Word {}

  /** "last", "next", "this": which of those that come round. */
  record WhichWord(Which which) implements Word {}

  /** "early", "late", "the end of": a part of what follows. */
  record ModWord(Mod mod) implements Word {}
}
