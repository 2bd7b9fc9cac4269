package org.fabula.model;

import java.util.List;

/**
 * The labels of a question whose answers are runs of words: {@code B-KIND} opens a run, {@code
 * I-KIND} goes on with it, {@code O} is outside of any. {@code B} and {@code I} alone where there
 * is one kind.
 */
final class BioLabels {
  private final List<String> labels;
  // For each label: the one that opens the run it goes on with, -1 where it goes on with none.
  private final int[] openers;
  private final int outside;

  /**
   * @throws IllegalArgumentException where the labels are of another kind
   */
  BioLabels(TagHead head) {
    labels = Detected.checked(head).labels();
    openers = new int[labels.size()];
    outside = labels.indexOf(Detected.NONE);
    for (int i = 0; i < openers.length; i++) {
      openers[i] = opener(labels.get(i));
    }
  }

  private int opener(String label) {
    if (!label.startsWith("I")) {
      return -1;
    }
    int opener = labels.indexOf("B" + label.substring(1));
    if (opener < 0) {
      throw new IllegalArgumentException("nothing opens the runs of \"" + label + "\"");
    }
    return opener;
  }

  int outside() {
    return outside;
  }

  boolean opens(int label) {
    return label != outside && openers[label] < 0;
  }

  /** Whether {@code label} goes on with the run that {@code before} is part of. */
  boolean continues(int label, int before) {
    int opener = openers[label];
    return opener >= 0 && (before == opener || openers[before] == opener);
  }

  /** What is behind the hyphen; empty where there is no hyphen. */
  String kind(int label) {
    String name = labels.get(label);
    return name.substring(Math.min(name.length(), 2));
  }

  /**
   * The likeliest labels of words in a row such that every run is opened before it is continued
   * (Viterbi).
   *
   * @param scores a row of logits for each word
   * @param before label of the word before the first
   */
  int[] decode(int[][] scores, int before) {
    int count = openers.length;
    int[][] from = new int[scores.length][count];
    long[] sums = new long[count];
    for (int i = 0; i < scores.length; i++) {
      long[] next = new long[count];
      int best = i == 0 ? before : best(sums);
      for (int label = 0; label < count; label++) {
        from[i][label] = openers[label] < 0 ? best : within(label, sums, i == 0 ? before : -1);
        next[label] = sum(sums, from[i][label]) + scores[i][label];
      }
      sums = next;
    }
    return traced(from, best(sums));
  }

  /** The likeliest predecessor of a label that continues; -1 where there is none. */
  private int within(int label, long[] sums, int before) {
    if (before >= 0) {
      return continues(label, before) ? before : -1;
    }
    int opener = openers[label];
    int best = opener;
    for (int other = 0; other < openers.length; other++) {
      if (openers[other] == opener && sums[other] > sums[best]) {
        best = other;
      }
    }
    return best;
  }

  // Far below any sum of real scores, and far from where a sum would overflow.
  private static final long IMPOSSIBLE = Long.MIN_VALUE / 4;

  private static long sum(long[] sums, int from) {
    return from < 0 ? IMPOSSIBLE : sums[from];
  }

  private static int best(long[] sums) {
    int best = 0;
    for (int i = 1; i < sums.length; i++) {
      if (sums[i] > sums[best]) {
        best = i;
      }
    }
    return best;
  }

  private static int[] traced(int[][] from, int last) {
    int[] labels = new int[from.length];
    int label = last;
    for (int i = from.length - 1; i >= 0; i--) {
      labels[i] = label;
      label = from[i][label];
    }
    return labels;
  }
}
