package org.fabula.model;

import java.util.List;
import org.fabula.text.StoryText;

/** Analyses that no model made, for tests of what later packages make of names. */
public final class ProposedNames {
  private ProposedNames() {}

  /** A text with parts of speech and names, and nothing else proposed. */
  public static Analysis of(StoryText story, List<Morphology> morphology, List<NameSpan> names) {
    int size = story.tokens().size();
    Proposals proposals =
        new Proposals(
            Dependencies.unknown(size),
            names,
            new Mentions(size),
            new Events(List.of()),
            List.of(),
            Pairs.unread());
    return new Analysis(story, morphology, proposals);
  }
}
