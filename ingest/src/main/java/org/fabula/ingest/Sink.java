package org.fabula.ingest;

import org.fabula.story.Story;

/**
 * Takes stories and problems one by one, in the order of the inputs, on the thread that reads. A
 * sink that blocks holds the reading back; nothing is read ahead of it. What a sink throws ends the
 * reading and reaches the caller.
 */
public interface Sink {

  /** A story was read. */
  void story(Story story);

  /** An input, or a part of one, could not be read; the reading goes on. */
  void problem(Problem problem);

  /**
   * Called at most once, before anything else, when it is cheap to know how many stories and
   * problems will come; the number is an estimate.
   */
  default void total(long inputs) {}
}
