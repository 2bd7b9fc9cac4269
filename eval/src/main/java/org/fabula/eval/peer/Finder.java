package org.fabula.eval.peer;

import java.util.List;
import org.fabula.story.Story;

/**
 * A system that finds something in stories. Making one loads what it needs; it is used by one
 * thread and need not be safe for more.
 *
 * @param <A> what it finds
 */
public interface Finder<A> {

  /** What it is, with its version and how it is set up, for the report. */
  String description();

  /**
   * Finds all there is in {@code story}, given the day it was published. Offsets are UTF-16 code
   * units into its text.
   */
  List<A> find(Story story);
}
