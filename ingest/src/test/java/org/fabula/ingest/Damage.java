package org.fabula.ingest;

import java.util.Arrays;
import java.util.Random;

/** Damages files at random, the same way for the same seed. */
final class Damage {
  private final long seed;
  private final Random random;

  Damage(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** A copy with bytes changed, a part taken out or doubled, or the end cut off. */
  byte[] of(byte[] whole) {
    byte[] damaged = whole.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    int from = random.nextInt(damaged.length);
    int to = from + random.nextInt(damaged.length - from);
    byte[] tail = Arrays.copyOfRange(damaged, to, damaged.length);
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(damaged, from);
      case 1 -> Warcs.joined(Arrays.copyOf(damaged, from), tail);
      case 2 ->
          Warcs.joined(Arrays.copyOf(damaged, to), Arrays.copyOfRange(damaged, from, to), tail);
      default -> damaged;
    };
  }

  @Override
  public String toString() {
    return "seed " + seed;
  }
}
