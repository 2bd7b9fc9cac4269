package org.fabula.time;

import java.util.List;
import org.fabula.text.Note;

/**
 * What the time reader found in a story.
 *
 * @param expressions in text order
 * @param notes mismatched weekdays, ambiguous dates, a missing publication date
 */
public record Times(List<TimeExpression> expressions, List<Note> notes) {

  /** Copies the lists. */
  public Times {
    expressions = List.copyOf(expressions);
    notes = List.copyOf(notes);
  }
}
