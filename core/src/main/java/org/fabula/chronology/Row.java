package org.fabula.chronology;

import java.util.List;
import org.fabula.text.Span;
import org.fabula.time.When;

/**
 * One row of a chronology.
 *
 * @param when when it happened
 * @param span the verbatim words shown
 * @param events ids of its events
 * @param quotes ids of its quotes
 * @param actors ids of its actors
 */
public record Row(
    When when, Span span, List<String> events, List<String> quotes, List<String> actors) {

  /** Copies the lists. */
  public Row {
    events = List.copyOf(events);
    quotes = List.copyOf(quotes);
    actors = List.copyOf(actors);
  }
}
