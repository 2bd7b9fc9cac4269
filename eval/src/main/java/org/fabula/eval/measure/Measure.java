package org.fabula.eval.measure;

import java.util.SequencedMap;

/**
 * Compares what was found in a story with its gold.
 *
 * @param <G> the gold of a story
 * @param <A> what was found in it
 * @param <K> what is counted
 */
public interface Measure<G, A, K extends Enum<K>> {

  /** Counts over one story. */
  Tally<K> count(G gold, A answer);

  /** Figures of the counts summed over all stories, by name, the main figure first. */
  SequencedMap<String, Double> figures(Tally<K> sum);
}
