package org.fabula.dossier;

import java.util.Arrays;

/**
 * What speaks for pairs of events being one, by the numbers of the two. There are hundreds of
 * thousands of pairs, so none is an object.
 */
final class Scores {
  private static final int FIRST_SIZE = 1 << 10;

  /** Spreads keys that differ in few bits: 2^64 divided by the golden ratio. */
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  /** No pair: an event is not paired with itself, nor with one of a smaller number before it. */
  private static final long NONE = 0;

  private long[] keys = new long[FIRST_SIZE];
  private double[] scores = new double[FIRST_SIZE];
  private int size;

  /** Takes pairs. */
  interface Taker {
    void take(int one, int other);
  }

  private static long key(int one, int other) {
    return (long) one + 1 << Integer.SIZE | other;
  }

  /** Where a key stands, or would stand. */
  private int place(long key) {
    int last = keys.length - 1;
    int at = (int) (key * SPREAD >>> Long.numberOfLeadingZeros(last));
    while (keys[at] != NONE && keys[at] != key) {
      at = at + 1 & last;
    }
    return at;
  }

  void put(int one, int other, double score) {
    if (2 * size >= keys.length) {
      grow();
    }
    long key = key(one, other);
    int at = place(key);
    size += keys[at] == NONE ? 1 : 0;
    keys[at] = key;
    scores[at] = score;
  }

  private void grow() {
    long[] before = keys;
    double[] said = scores;
    keys = new long[2 * before.length];
    scores = Arrays.copyOf(said, keys.length);
    for (int i = 0; i < before.length; i++) {
      if (before[i] != NONE) {
        int at = place(before[i]);
        keys[at] = before[i];
        scores[at] = said[i];
      }
    }
  }

  /** What speaks for a pair; what is not a number where nothing was said of it. */
  double get(int one, int other) {
    int at = place(key(one, other));
    return keys[at] == NONE ? Double.NaN : scores[at];
  }

  /** Hands over all pairs, in no order. */
  void forEach(Taker taker) {
    for (long key : keys) {
      if (key != NONE) {
        taker.take((int) (key >>> Integer.SIZE) - 1, (int) key);
      }
    }
  }
}
