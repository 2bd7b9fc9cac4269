package org.fabula.app.output;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fabula.time.Bound;
import org.fabula.time.When;

/**
 * Where a time lies in the calendar, as far as it is known and no further.
 *
 * @param first when it begins, or the one bound that is known
 * @param last when it ends; as {@code first} where it is one year, month, day or minute
 * @param unit how much of both is known
 * @param closed whether neither its beginning nor its end is open
 */
record Place(LocalDateTime first, LocalDateTime last, Unit unit, boolean closed) {

  /** What of a moment is known: its year; year and month; and so on. */
  enum Unit {
    YEAR,
    MONTH,
    DAY,
    HOUR,
    MINUTE
  }

  /** The place of a time; empty where nothing is known of it. */
  static Optional<Place> of(When when) {
    LocalDateTime from = when.begin().earliest();
    LocalDateTime to = when.end().latest();
    if (from != null && to != null) {
      return Optional.of(closed(when, from, to));
    }
    if (from != null) {
      return Optional.of(new Place(from, from, unit(when.begin()), false));
    }
    return Stream.of(to, when.begin().latest())
        .filter(Objects::nonNull)
        .findFirst()
        .map(bound -> new Place(bound, bound, Unit.DAY, false));
  }

  private static Place closed(When when, LocalDateTime from, LocalDateTime to) {
    String value = when.value();
    if (WhenJson.isClockTime(value)) {
      boolean minutes = String.valueOf(value).indexOf(':') > 0;
      return new Place(from, to, minutes ? Unit.MINUTE : Unit.HOUR, true);
    }
    if (value != null && value.indexOf('T') == LocalDate.EPOCH.toString().length()) {
      // A part of a day: a night lasts into the next day, but is called by the one before.
      return new Place(from, from, Unit.DAY, true);
    }
    return new Place(from, to, unit(from.toLocalDate(), to.toLocalDate()), true);
  }

  private static Unit unit(Bound bound) {
    LocalDateTime earliest = bound.earliest();
    LocalDateTime latest = bound.latest();
    return earliest == null || latest == null
        ? Unit.DAY
        : unit(earliest.toLocalDate(), latest.toLocalDate());
  }

  /** Whole years and whole months are no more than that, days are days. */
  private static Unit unit(LocalDate first, LocalDate last) {
    if (first.getDayOfMonth() > 1 || last.getDayOfMonth() < last.lengthOfMonth()) {
      return Unit.DAY;
    }
    boolean years = first.getMonthValue() == 1 && last.getMonthValue() == 12;
    return years ? Unit.YEAR : Unit.MONTH;
  }

  /** What is known of a moment: its year, month, day, hour and minute, as far as the unit goes. */
  static List<Integer> parts(LocalDateTime moment, Unit unit) {
    List<Integer> all =
        List.of(
            moment.getYear(),
            moment.getMonthValue(),
            moment.getDayOfMonth(),
            moment.getHour(),
            moment.getMinute());
    return all.subList(0, unit.ordinal() + 1);
  }
}
