package org.fabula.model;

import java.util.List;

/**
 * Whether a word is something, and what.
 *
 * @param label index of the likeliest label other than "is not"
 * @param score probability of all labels other than "is not" together, 0 to 1
 */
record Detected(int label, double score) {
  /** Label of a word that is nothing of the kind. */
  static final String NONE = "O";

  /** The answer of a head with the label {@link #NONE}. */
  static Detected of(TagHead head, WindowOutput output, int token) {
    int[] scores = head.scores(output, token);
    int none = head.labels().indexOf(NONE);
    double score = Scores.rounded(1 - Scores.probability(scores, none));
    // Never the best again.
    scores[none] = Integer.MIN_VALUE;
    return new Detected(Scores.best(scores), score);
  }

  /**
   * A head fit for this: with a label {@link #NONE} and one more.
   *
   * @throws IllegalArgumentException where it is not
   */
  static TagHead checked(TagHead head) {
    List<String> labels = head.labels();
    if (!labels.contains(NONE) || labels.size() < 2) {
      throw new IllegalArgumentException("\"" + head.name() + "\" cannot say that a word is none");
    }
    return head;
  }
}
