package org.fabula.model;

import java.util.List;

/**
 * What a model says of a story beside its morphology.
 *
 * @param dependencies the trees
 * @param names in order
 * @param mentions of each word
 * @param events in order
 * @param attributions in the order of their cues
 * @param pairs what may be asked of two words
 */
record Proposals(
    Dependencies dependencies,
    List<NameSpan> names,
    Mentions mentions,
    Events events,
    List<Attribution> attributions,
    Pairs pairs) {

  Proposals {
    names = List.copyOf(names);
    attributions = List.copyOf(attributions);
  }

  /** Nothing is said of {@code size} words. */
  static Proposals none(int size) {
    return new Proposals(
        Dependencies.unknown(size),
        List.of(),
        new Mentions(size),
        new Events(List.of()),
        List.of(),
        Pairs.unread());
  }
}
