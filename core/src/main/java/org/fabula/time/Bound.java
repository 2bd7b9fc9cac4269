package org.fabula.time;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An uncertain moment: it lies between {@code earliest} and {@code latest}, both included; null is
 * open. Minutes are the finest unit.
 *
 * @param earliest not before this moment, or null where unknown
 * @param latest not after this moment, or null where unknown
 */
public record Bound(@Nullable LocalDateTime earliest, @Nullable LocalDateTime latest) {

  /** A moment nothing is known about. */
  public static final Bound OPEN = new Bound(null, null);

  /** Checks the order. */
  public Bound {
    if (earliest != null && latest != null && latest.isBefore(earliest)) {
      throw new IllegalArgumentException("latest " + latest + " before earliest " + earliest);
    }
  }

  /** A moment that is known. */
  public static Bound at(LocalDateTime moment) {
    return new Bound(moment, moment);
  }
}
