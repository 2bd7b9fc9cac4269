package org.fabula.eval;

import java.util.List;
import org.fabula.eval.measure.Figure;

/**
 * The figures of one kind.
 *
 * @param kind what was measured
 * @param gold what it was measured on
 * @param stories number of stories
 * @param figures the main one first
 */
record Outcome(String kind, String gold, int stories, List<Figure> figures) {

  /** Copies the list. */
  Outcome {
    figures = List.copyOf(figures);
  }
}
