package org.fabula.rule;

/**
 * A value and where it was found.
 *
 * @param first index of its first token
 * @param end one past the index of its last token
 * @param value what the rule made
 * @param derivation how
 * @param <V> what rules make
 */
public record Found<V>(int first, int end, V value, Derivation derivation) {

  /** Number of tokens. */
  public int length() {
    return end - first;
  }
}
