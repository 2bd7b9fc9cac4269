package org.fabula.dossier;

import java.util.List;
import org.fabula.chronology.Row;
import org.fabula.event.Event;
import org.fabula.people.Actor;
import org.fabula.quote.Quote;
import org.fabula.state.State;
import org.fabula.story.Story;

/**
 * What one story contributes to a dossier.
 *
 * @param story the story
 * @param actors its actors
 * @param quotes its quotations
 * @param events its events
 * @param states what it claims to hold: tolls, conditions, ages
 * @param rows its chronology, in the order things happened
 * @param gist what its events are held against those of other stories by
 */
public record Report(
    Story story,
    List<Actor> actors,
    List<Quote> quotes,
    List<Event> events,
    List<State> states,
    List<Row> rows,
    Gist gist) {

  /** Copies the lists. */
  public Report {
    actors = List.copyOf(actors);
    quotes = List.copyOf(quotes);
    events = List.copyOf(events);
    states = List.copyOf(states);
    rows = List.copyOf(rows);
  }

  /** A story of which nothing was kept to hold its events against those of others. */
  public Report(
      Story story, List<Actor> actors, List<Quote> quotes, List<Event> events, List<Row> rows) {
    this(story, actors, quotes, events, List.of(), rows, Gist.NONE);
  }

  /** A story that claims nothing to hold. */
  public Report(
      Story story,
      List<Actor> actors,
      List<Quote> quotes,
      List<Event> events,
      List<Row> rows,
      Gist gist) {
    this(story, actors, quotes, events, List.of(), rows, gist);
  }
}
