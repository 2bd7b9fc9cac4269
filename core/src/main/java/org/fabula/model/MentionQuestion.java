package org.fabula.model;

import java.util.List;

/** Asks of a word whether it heads a mention. */
final class MentionQuestion {
  /** Below, a word is not even proposed. */
  static final double LEAST = 0.05;

  private final TagHead head;
  private final List<MentionKind> kinds;

  MentionQuestion(Layout layout) {
    head = Detected.checked(layout.tag("mention"));
    kinds = Labels.allOr(MentionKind.OTHER, head.labels());
  }

  MentionProposal read(WindowOutput output, int token) {
    Detected found = Detected.of(head, output, token);
    return found.score() < LEAST
        ? MentionProposal.NONE
        : new MentionProposal(kinds.get(found.label()), found.score());
  }
}
