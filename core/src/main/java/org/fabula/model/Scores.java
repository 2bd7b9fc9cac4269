package org.fabula.model;

/**
 * Scores in whole thousandths. The last digits of a sum of floats differ between processors;
 * rounded before they are compared, they decide nothing, and equal scores go to the label listed
 * first.
 */
final class Scores {
  private static final double THOUSAND = 1000;

  private Scores() {}

  /** A logit in thousandths; what is no number is 0. */
  static int thousandths(float logit) {
    return Math.round(logit * 1000f);
  }

  /** Index of the highest score, the first of equals. */
  static int best(int[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }

  /** Probability of a label among all, from logits in thousandths; itself rounded. */
  static double probability(int[] scores, int label) {
    double sum = 0;
    for (int score : scores) {
      sum += StrictMath.exp(((double) score - scores[label]) / THOUSAND);
    }
    return rounded(1 / sum);
  }

  /** Rounds to thousandths. */
  static double rounded(double score) {
    return Math.rint(score * THOUSAND) / THOUSAND;
  }

  /** A logit in thousandths as a number. */
  static double logit(int thousandths) {
    return thousandths / THOUSAND;
  }
}
