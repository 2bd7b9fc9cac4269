package org.fabula.ingest;

import java.nio.file.Path;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

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

  /**
   * Called before what is read from an input, or from a file in a folder that was given.
   *
   * @param original the file whose bytes they are, of a web address the one in which the answer is
   *     kept; null where there is none
   */
  default void input(String input, @Nullable Path original) {}
}
