package org.fabula.dossier;

import java.util.List;
import org.fabula.chronology.Row;
import org.fabula.event.Event;
import org.fabula.people.Actor;
import org.fabula.quote.Quote;
import org.fabula.story.Story;

/**
 * What one story contributes to a dossier.
 *
 * @param story the story
 * @param actors its actors
 * @param quotes its quotations
 * @param events its events
 * @param rows its chronology, in the order things happened
 * @param gist what its events are held against those of other stories by
 */
public record Report(
    Story story,
    List<Actor> actors,
    List<Quote> quotes,
    List<Event> events,
    List<Row> rows,
    Gist gist) {

  /** Copies the lists. */
  public Report {
    actors = List.copyOf(actors);
    quotes = List.copyOf(quotes);
    events = List.copyOf(events);
    rows = List.copyOf(rows);
  }

  /** A story of which nothing was kept to hold its events against those of others. */
  public Report(
      Story story, List<Actor> actors, List<Quote> quotes, List<Event> events, List<Row> rows) {
    this(story, actors, quotes, events, rows, Gist.NONE);
  }
}
