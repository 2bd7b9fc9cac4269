package org.fabula.eval.head;

import java.util.List;

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
}
