package org.fabula.model;

import java.util.ArrayList;
import java.util.List;

/** Collects the runs of words of one question, window by window. */
final class Runs {
  private final TagHead head;
  private final BioLabels labels;
  private final List<Run> found = new ArrayList<>();
  private int before;
  private int end;

  Runs(TagHead head, BioLabels labels) {
    this.head = head;
    this.labels = labels;
  }

  /**
   * A run.
   *
   * @param tokens its words
   * @param kind behind the hyphen of its label
   * @param score probability of its least certain word
   */
  record Run(TokenRun tokens, String kind, double score) {}

  /**
   * Reads words of one sentence; those of a sentence cut over windows go on with the ones before.
   *
   * @param opens whether they are the first of their sentence
   */
  void read(WindowOutput output, TokenRun words, boolean opens) {
    int[][] scores = new int[words.size()][];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = head.scores(output, words.firstToken() + i);
    }
    before = opens ? labels.outside() : before;
    int[] decoded = labels.decode(scores, before);
    for (int i = 0; i < scores.length; i++) {
      add(words.firstToken() + i, decoded[i], Scores.probability(scores[i], decoded[i]));
      before = decoded[i];
    }
    end = words.endToken();
  }

  private void add(int token, int label, double score) {
    if (labels.opens(label)) {
      found.add(new Run(new TokenRun(token, token + 1), labels.kind(label), score));
    } else if (label != labels.outside()) {
      Run open = found.removeLast();
      found.add(
          new Run(
              new TokenRun(open.tokens().firstToken(), token + 1),
              open.kind(),
              Math.min(open.score(), score)));
    }
  }

  /** One past the last word read. */
  int end() {
    return end;
  }

  /** The runs so far, in order. The last one may still grow. */
  List<Run> found() {
    return found;
  }
}
