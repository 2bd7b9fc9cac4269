package org.fabula.model;

import java.util.List;

/**
 * A question the model answers of every word by itself.
 *
 * @param name of the question
 * @param from its first column among the logits
 * @param labels its answers, one column each
 */
record TagHead(String name, int from, List<String> labels) {
  TagHead {
    labels = List.copyOf(labels);
  }

  /** Logits of one word in thousandths. */
  int[] scores(WindowOutput output, int token) {
    int[] scores = new int[labels.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Scores.thousandths(output.logit(token, from + i));
    }
    return scores;
  }

  /** Index of the likeliest label. */
  int best(WindowOutput output, int token) {
    return Scores.best(scores(output, token));
  }
}
