package org.fabula;

import java.util.List;
import org.fabula.chronology.Row;
import org.fabula.dossier.Gist;
import org.fabula.dossier.Report;
import org.fabula.event.Event;
import org.fabula.order.OrderLink;
import org.fabula.people.Actor;
import org.fabula.quote.Quote;
import org.fabula.state.State;
import org.fabula.story.Story;
import org.fabula.text.Note;
import org.fabula.time.TimeExpression;

/**
 * Everything found in one story. Every offset is in UTF-16 code units into {@code story.text()}.
 *
 * @param story the story read
 * @param times time expressions, in text order
 * @param actors persons, organizations and others, in order of first mention
 * @param quotes quotations, in text order
 * @param events events, in text order
 * @param order at least every pair of events in the same or in neighbouring sentences
 * @param states what is claimed to hold of someone, and what took its place, in text order
 * @param chronology rows in the order they happened
 * @param notes what was noticed and not settled
 * @param gist what it is held against readings of other stories by
 */
public record Reading(
    Story story,
    List<TimeExpression> times,
    List<Actor> actors,
    List<Quote> quotes,
    List<Event> events,
    List<OrderLink> order,
    List<State> states,
    List<Row> chronology,
    List<Note> notes,
    Gist gist) {

  /** A reading of which nothing was kept to hold it against others. */
  public Reading(
      Story story,
      List<TimeExpression> times,
      List<Actor> actors,
      List<Quote> quotes,
      List<Event> events,
      List<OrderLink> order,
      List<State> states,
      List<Row> chronology,
      List<Note> notes) {
    this(story, times, actors, quotes, events, order, states, chronology, notes, Gist.NONE);
  }

  /** What a report has of a reading: all but its times, the order of its events and its notes. */
  public static Reading of(Report report) {
    return new Reading(
        report.story(),
        List.of(),
        report.actors(),
        report.quotes(),
        report.events(),
        List.of(),
        report.states(),
        report.rows(),
        List.of(),
        report.gist());
  }

  /** What it contributes to a dossier. */
  public Report report() {
    return new Report(story, actors, quotes, events, states, chronology, gist);
  }

  /** The same reading of the same words under another id. */
  public Reading called(String id) {
    return id.equals(story.id()) ? this : with(story.called(id), chronology);
  }

  /** The same with these rows. */
  public Reading with(List<Row> rows) {
    return with(story, rows);
  }

  private Reading with(Story of, List<Row> rows) {
    return new Reading(of, times, actors, quotes, events, order, states, rows, notes, gist);
  }

  /** Copies the lists. */
  public Reading {
    times = List.copyOf(times);
    actors = List.copyOf(actors);
    quotes = List.copyOf(quotes);
    events = List.copyOf(events);
    order = List.copyOf(order);
    states = List.copyOf(states);
    chronology = List.copyOf(chronology);
    notes = List.copyOf(notes);
  }
}
