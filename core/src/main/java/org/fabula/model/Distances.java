package org.fabula.model;

/** Classes of distances, as the model was taught them. */
final class Distances {
  /** Number of classes of {@link #back}. */
  static final int BACK = 7;

  /** Number of classes of {@link #signed}. */
  static final int SIGNED = 15;

  private static final int NONE = 7;
  private static final int[] BACK_FROM = {5, 10, 20, 40, 80, 160};
  private static final int[] AWAY_FROM = {1, 2, 5, 10, 20, 40, 80};

  private Distances() {}

  /** Class of a number of words back, at least 1. */
  static int back(int words) {
    return reached(BACK_FROM, words);
  }

  /** Class of a number of words, negative for back: 7 for none, less for back, more for on. */
  static int signed(int words) {
    int away = reached(AWAY_FROM, Math.abs(words));
    return words < 0 ? NONE - away : NONE + away;
  }

  private static int reached(int[] bounds, int value) {
    int count = 0;
    while (count < bounds.length && value >= bounds[count]) {
      count++;
    }
    return count;
  }
}
