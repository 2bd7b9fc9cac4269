package org.fabula.copies;

import java.util.Arrays;

/**
 * The shingles of a story by which others are looked up: of all runs of five words those whose
 * number is divisible by eight (Broder 1997, "On the resemblance and containment of documents";
 * Irber et al. 2022 call it FracMinHash). The same run is taken in every story or in none, so the
 * share taken tells containment whatever the lengths: a brief of 80 words is found in a story of
 * 900, where the smallest hash values of both (MinHash) have hardly one in common.
 */
final class Sketch {
  /**
   * Words in a shingle. Of runs of five words 44 % outlive a change of every seventh word; of
   * shorter ones more do, but they are also the stock of the language ("said in a statement on").
   */
  static final int SHINGLE = 5;

  /**
   * One shingle of so many is taken. The shortest story compared has about 4, which the trimmed and
   * the lightly edited share; each costs 12 bytes or so.
   */
  static final int SCALE = 8;

  private static final long BASE = 0x9E3779B97F4A7C15L; // 2^64 over the golden ratio, odd

  private Sketch() {}

  /** The shingles taken, each once, in order of number. */
  static int[] of(Words words) {
    int count = words.size() - SHINGLE + 1;
    int[] taken = new int[Math.max(0, count)];
    int size = 0;
    long oldest = power(SHINGLE - 1);
    long run = 0;
    for (int i = 0; i < words.size(); i++) {
      if (i >= SHINGLE) {
        run -= words.hash(i - SHINGLE) * oldest;
      }
      run = run * BASE + words.hash(i);
      long number = mixed(run);
      if (i >= SHINGLE - 1 && number % SCALE == 0) {
        taken[size++] = (int) (number >>> 32);
      }
    }
    return Arrays.stream(taken, 0, size).sorted().distinct().toArray();
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= BASE;
    }
    return power;
  }

  /** The last step of SplitMix64 (Steele et al. 2014). */
  private static long mixed(long value) {
    long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
