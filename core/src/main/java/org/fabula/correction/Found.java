package org.fabula.correction;

import org.fabula.correction.Unmet.Why;
import org.jspecify.annotations.Nullable;

/**
 * What was found, or why nothing was.
 *
 * @param it what was found, or null
 * @param why what is missing, or null
 */
record Found<T>(@Nullable T it, @Nullable Why why) {
  static <T> Found<T> of(T it) {
    return new Found<>(it, null);
  }

  static <T> Found<T> none(Why why) {
    return new Found<>(null, why);
  }
}
