package org.fabula.eval.peer;

import java.util.List;
import org.fabula.eval.corpus.Timex;
import org.fabula.story.Story;

/**
 * A system that finds time expressions. Making one loads what it needs; it is used by one thread
 * and need not be safe for more.
 */
public interface TimeTagger {

  /** What it is, with its version and how it is set up, for the report. */
  String description();

  /**
   * Finds the time expressions of {@code story}, given the day it was published. Offsets are UTF-16
   * code units into its text.
   */
  List<Timex> tag(Story story);
}
