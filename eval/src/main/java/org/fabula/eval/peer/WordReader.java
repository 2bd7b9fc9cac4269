package org.fabula.eval.peer;

import java.util.Set;
import org.fabula.eval.head.Parse;
import org.fabula.text.StoryText;

/**
 * A system that says what the words of a text are. Making one loads what it needs; it is used by
 * one thread and need not be safe for more.
 */
public interface WordReader {

  /** What it is, with its version and how it is set up, for the report. */
  String description();

  /**
   * The figures that can be asked of it, by the names that {@link org.fabula.eval.head.WordTrials}
   * and {@link org.fabula.eval.head.NameTrials} give them.
   */
  Set<String> figures();

  /** Reads {@code text}, whose tokens and sentences it must take as they are. */
  Parse read(StoryText text);
}
