package org.fabula.rule;

import java.util.List;
import org.fabula.model.Analysis;
import org.jspecify.annotations.Nullable;

/**
 * What a pattern matched, given to the production.
 *
 * @param text the story
 * @param first index of the first token matched
 * @param end one past the index of the last
 * @param words the tokens matched by words or form, in lower case, apostrophes as on a typewriter,
 *     in order
 * @param values the values matched, in order
 * @param <V> what rules make
 */
public record Parts<V>(
    Analysis text, int first, int end, List<String> words, List<Found<V>> values) {

  /**
   * The first value of a kind.
   *
   * @throws IllegalArgumentException where the pattern has none, which is a fault of the rule
   */
  public <T extends V> T get(Class<T> kind) {
    T value = find(kind, 0);
    if (value == null) {
      throw new IllegalArgumentException("the pattern has no " + kind.getSimpleName());
    }
    return value;
  }

  /**
   * The second value of a kind.
   *
   * @throws IllegalArgumentException where the pattern has no second, which is a fault of the rule
   */
  public <T extends V> T second(Class<T> kind) {
    T value = find(kind, 1);
    if (value == null) {
      throw new IllegalArgumentException("the pattern has no second " + kind.getSimpleName());
    }
    return value;
  }

  /** The value of a kind after {@code skip} others of it, or null. */
  public <T extends V> @Nullable T find(Class<T> kind, int skip) {
    int left = skip;
    for (Found<V> found : values) {
      if (kind.isInstance(found.value()) && left-- == 0) {
        return kind.cast(found.value());
      }
    }
    return null;
  }

  /** The first token matched by words or form, in lower case. */
  public String word() {
    return words.getFirst();
  }

  /** The first token matched, as it is written. */
  public String written() {
    return text.word(first);
  }

  /** Whether one of the tokens matched by words reads {@code word}. */
  public boolean says(String word) {
    return words.contains(word);
  }
}
