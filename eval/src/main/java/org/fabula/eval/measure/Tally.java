package org.fabula.eval.measure;

import java.util.Arrays;

/**
 * Counts under the names of an enumeration; they add up over stories.
 *
 * @param <K> what is counted
 */
public final class Tally<K extends Enum<K>> {
  private final int[] counts;

  /** All zero. */
  public Tally(Class<K> keys) {
    this.counts = new int[keys.getEnumConstants().length];
  }

  private Tally(int[] counts) {
    this.counts = counts;
  }

  /** All zero, with the names of this one. */
  Tally<K> empty() {
    return new Tally<>(new int[counts.length]);
  }

  void add(K key, int number) {
    counts[key.ordinal()] += number;
  }

  /** Counts one where {@code holds}. */
  void addIf(boolean holds, K key) {
    if (holds) {
      add(key, 1);
    }
  }

  /** Adds another's counts to this one's. */
  public void addAll(Tally<K> other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
  }

  /** The count of {@code key}. */
  public int get(K key) {
    return counts[key.ordinal()];
  }

  @Override
  public String toString() {
    return Arrays.toString(counts);
  }
}
