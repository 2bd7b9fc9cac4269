package org.fabula.app.output;

import org.fabula.Reading;

/** A table of a reading as lines for a terminal. Without state. */
@FunctionalInterface
interface Lines {
  /** Writes what stands between the heading of the story and its notes. */
  void write(Reading reading, Sheet sheet);
}
