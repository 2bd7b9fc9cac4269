package org.fabula.rule;

import java.util.Set;
import java.util.function.Predicate;

/**
 * One element of a pattern.
 *
 * @param <V> what rules make
 */
public sealed interface Item<V> {

  /**
   * One token that reads one of some words.
   *
   * @param words in lower case, apostrophes as on a typewriter
   */
  record Words<V>(Set<String> words) implements Item<V> {
    /** Copies the set. */
    public Words {
      words = Set.copyOf(words);
    }
  }

  /** One token of a form; the production looks at what it says. */
  record Formed<V>(Form form) implements Item<V> {}

  /**
   * A value that a rule made.
   *
   * @param kind class of the value, or a sealed interface above it
   * @param test what else must hold of it
   */
  record Made<V>(Class<? extends V> kind, Predicate<V> test) implements Item<V> {}

  /** What may be there or not. */
  record Optional<V>(Item<V> item) implements Item<V> {}

  /** One token that reads one of {@code words}, given in lower case. */
  static <V> Item<V> words(String... words) {
    return new Words<>(Set.of(words));
  }
}
