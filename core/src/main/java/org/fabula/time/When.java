package org.fabula.time;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as exactly as the story says and no more exactly.
 *
 * @param value TIMEX3 value, or null where there is none
 * @param edtf EDTF, or null
 * @param begin when it began
 * @param end when it ended; the last day or minute of it, included
 * @param basis how it is known
 * @param time id of the time expression behind it, or null
 */
public record When(
    @Nullable String value,
    @Nullable String edtf,
    Bound begin,
    Bound end,
    Basis basis,
    @Nullable String time) {

  /** Nothing is known. */
  public static final When UNKNOWN = new When(null, null, Bound.OPEN, Bound.OPEN, Basis.NONE, null);

  /** How a time is known; the names are those of the contract. */
  public enum Basis {
    /** By an expression in its own clause. */
    STATED,
    /** By an expression counted from another event. */
    RELATIVE,
    /** By what comes before and after it. */
    ORDER,
    /** By the publication date alone. */
    PUBLISHED,
    /** By a person, who says so whatever the story says. */
    PERSON,
    /** Not known. */
    NONE
  }

  /** Whether the story's words say when: by an expression, or by an age, which none tells. */
  public boolean isDated() {
    return time != null || basis == Basis.RELATIVE;
  }

  /** The same, with the day for its value where it lies within one and has no value of its own. */
  public When valued() {
    LocalDateTime first = begin.earliest();
    LocalDateTime last = end.latest();
    boolean closed = first != null && last != null && begin.latest() != null;
    if (value != null || first == null || last == null || !closed) {
      return this;
    }
    String day = first.toLocalDate().toString();
    boolean one = first.toLocalDate().equals(last.toLocalDate());
    return one ? new When(day, edtf == null ? day : edtf, begin, end, basis, time) : this;
  }

  /** When an expression's own calendar time is the time. */
  public static When stated(TimeExpression time) {
    return new When(time.value(), time.edtf(), time.begin(), time.end(), Basis.STATED, time.id());
  }
}
