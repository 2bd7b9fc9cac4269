package org.fabula.model;

import java.util.List;

/**
 * What a word may be to a cue.
 *
 * @param content index of the label of content
 * @param source index of the label of a source
 */
record AttributionLabels(int content, int source) {

  /**
   * Finds the labels.
   *
   * @throws IllegalArgumentException where one is missing
   */
  static AttributionLabels of(List<String> labels) {
    AttributionLabels found =
        new AttributionLabels(labels.indexOf("CONTENT"), labels.indexOf("SOURCE"));
    if (found.content < 0 || found.source < 0) {
      throw new IllegalArgumentException("its attributions have no content or no source");
    }
    return found;
  }

  /** Part of a word in an attribution. */
  enum Part {
    NONE,
    CONTENT,
    SOURCE
  }

  /**
   * What a word is.
   *
   * @param score probability of {@code part}
   */
  record Link(Part part, double score) {
    static final Link NONE = new Link(Part.NONE, 0);
  }

  /** The likeliest part, from the logits of a word. */
  Link read(int[] scores) {
    int best = Scores.best(scores);
    if (best != content && best != source) {
      return Link.NONE;
    }
    return new Link(best == content ? Part.CONTENT : Part.SOURCE, Scores.probability(scores, best));
  }
}
