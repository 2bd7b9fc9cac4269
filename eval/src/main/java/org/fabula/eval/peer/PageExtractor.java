package org.fabula.eval.peer;

import java.util.List;
import java.util.Set;

/**
 * A system that takes the story out of web pages. Making one loads what it needs; it is used by one
 * thread and need not be safe for more.
 */
public interface PageExtractor {

  /** What it is, with its version and how it is set up, for the report. */
  String description();

  /**
   * The figures that can be asked of it, by the names that {@link
   * org.fabula.eval.measure.PagesMeasure} gives them.
   */
  Set<String> figures();

  /** What it takes from each of {@code pages}, in their order, one after the other. */
  List<PageAnswer> read(List<WebPage> pages);
}
