package org.fabula.order;

import java.time.LocalDateTime;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** Narrows times by order. What an expression of the story dates is left as it is. */
final class Tightening {
  private Tightening() {}

  /** A time of which it is known also when it began; what begins no earlier is over no earlier. */
  static When begun(When when, Bound begin) {
    if (when.time() != null && when.value() != null) {
      return when;
    }
    LocalDateTime begun = begin.earliest();
    LocalDateTime over = when.end().earliest();
    LocalDateTime latest = when.end().latest();
    boolean later = begun != null && (over == null || begun.isAfter(over));
    boolean fits = later && (latest == null || !latest.isBefore(begun));
    return narrowed(when, null, begin, fits ? new Bound(begun, latest) : when.end());
  }

  /** A time with narrower bounds and, where they are those of a day, its value; else as it was. */
  static When narrowed(When when, @Nullable String day, Bound begin, Bound end) {
    boolean same = begin.equals(when.begin()) && end.equals(when.end());
    String value = day == null ? when.value() : day;
    String edtf = day == null ? when.edtf() : day;
    return same ? when : new When(value, edtf, begin, end, When.Basis.ORDER, when.time());
  }

  /** Not before; the least there is where that is open. */
  static LocalDateTime earliest(Bound bound) {
    return bound.earliest() == null ? LocalDateTime.MIN : bound.earliest();
  }

  /** Not after; the greatest there is where that is open. */
  static LocalDateTime latest(Bound bound) {
    return bound.latest() == null ? LocalDateTime.MAX : bound.latest();
  }

  /** The later of two moments. */
  static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
    return one.isBefore(other) ? other : one;
  }

  /** The sooner of two moments. */
  static LocalDateTime sooner(LocalDateTime one, LocalDateTime other) {
    return other.isBefore(one) ? other : one;
  }
}
