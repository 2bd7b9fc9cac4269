package org.fabula.quote;

import java.util.List;
import org.fabula.text.Note;

/**
 * What the quote reader found in a story.
 *
 * @param quotes in text order
 * @param notes what it noticed and did not settle
 */
public record Quotes(List<Quote> quotes, List<Note> notes) {

  /** Copies the lists. */
  public Quotes {
    quotes = List.copyOf(quotes);
    notes = List.copyOf(notes);
  }
}
