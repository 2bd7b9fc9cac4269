package org.fabula.dossier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something may lie, as far as a story says: not what follows from the order of
 * its events, which is less sure.
 *
 * @param from the first, or null where it is open
 * @param to the last, or null where it is open
 */
record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
  static final Days ANY = new Days(null, null);

  static Days of(When when) {
    return switch (when.basis()) {
      case STATED, RELATIVE, PERSON ->
          new Days(day(when.begin().earliest()), day(when.end().latest()));
      case ORDER, PUBLISHED, NONE -> ANY;
    };
  }

  private static @Nullable LocalDate day(@Nullable LocalDateTime moment) {
    return moment == null ? null : moment.toLocalDate();
  }

  /** Whether there is no day on which both may lie. */
  boolean contradicts(Days other) {
    return isAfter(from, other.to) || isAfter(other.from, to);
  }

  private static boolean isAfter(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from != null && to != null && from.isAfter(to);
  }

  /** The days that are days of both. */
  Days and(Days other) {
    LocalDate first = from == null || isAfter(other.from, from) ? other.from : from;
    LocalDate last = to == null || isAfter(to, other.to) ? other.to : to;
    return new Days(first == null ? from : first, last == null ? to : last);
  }

  boolean isClosed() {
    return from != null && to != null;
  }

  boolean isOneDay() {
    return from != null && from.equals(to);
  }

  /** Whether both are one day, the same. */
  boolean isSameDay(Days other) {
    return isOneDay() && equals(other);
  }
}
