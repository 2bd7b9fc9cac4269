package org.fabula.dossier;

/**
 * What is kept of an event to hold it against those of other stories. Words are kept as numbers, by
 * {@link Trace#number}, in order.
 *
 * @param event index of the event in its story
 * @param family stands for all words of the family of the word that tells of it
 * @param light whether that word says so little that only what stands with it tells what happened
 * @param arguments what depends on it
 * @param names words of the names in its sentence
 * @param agents those who do it
 * @param patients those to whom it is done
 * @param days the days on which it may lie
 */
record EventTrace(
    int event,
    long family,
    boolean light,
    long[] arguments,
    long[] names,
    Side agents,
    Side patients,
    Days days) {

  /**
   * Those who take part in one way.
   *
   * @param actors indexes of the story's actors
   * @param words of what they are called
   */
  record Side(int[] actors, long[] words) {
    static final Side NOBODY = new Side(new int[0], new long[0]);

    boolean isEmpty() {
      return actors.length == 0;
    }
  }

  /** How many numbers two arrays have in common, both in order. */
  static int common(long[] one, long[] other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        common++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  /** The share of the smaller that the other has too. */
  static double shared(long[] one, long[] other) {
    int fewest = Math.min(one.length, other.length);
    return fewest == 0 ? 0 : (double) common(one, other) / fewest;
  }
}
