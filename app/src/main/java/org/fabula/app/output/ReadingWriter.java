package org.fabula.app.output;

import java.io.IOException;
import org.fabula.Reading;
import org.fabula.copies.Match;
import org.jspecify.annotations.Nullable;

/** Writes readings one after another in one form. */
public interface ReadingWriter {

  /** What is left to do of writing a reading: to put it after those before it. */
  @FunctionalInterface
  interface Turn {
    /** Writes the whole of the reading, so that what is behind ends with a whole line. */
    void take() throws IOException;
  }

  /**
   * Prepares a reading. May be called by several threads at once and in any order; the turns are
   * taken by one thread, in the order of the stories.
   */
  Turn prepare(Reading reading);

  /**
   * The same where the story repeats an earlier one of the run: a form for programs says so in the
   * story itself.
   *
   * @param copyOf the earlier story, or null
   */
  default Turn prepare(Reading reading, @Nullable Match copyOf) {
    return prepare(reading);
  }

  /**
   * Notes how many rows of less weight the readings lack, to be said where the whole ends. Called
   * once, before {@link #finish}.
   */
  default void leftOut(int rows) {}

  /**
   * Notes which stories repeat others, to be said where the whole ends. Called once, before {@link
   * #finish}, where there are any.
   */
  default void repeats(Repeats repeats) {}

  /** Writes what stands after the last reading. Called once; flushes, does not close. */
  void finish() throws IOException;

  /** Whether what is written so far is of use where the rest never comes. */
  boolean isStreaming();
}
