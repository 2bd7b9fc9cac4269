package org.fabula.eval.head;

import java.util.List;
import java.util.stream.Stream;

/**
 * The heads that a corpus has gold for.
 *
 * @param corpus what they were measured on
 * @param stories number of stories or documents
 * @param figures in the order of the report
 */
public record HeadSection(String corpus, int stories, List<HeadFigure> figures) {

  /** Copies the list. */
  public HeadSection {
    figures = List.copyOf(figures);
  }

  static HeadSection of(String corpus, int stories, Stream<HeadFigure> figures) {
    return new HeadSection(corpus, stories, figures.toList());
  }
}
