package org.fabula.chronology;

import java.util.List;
import org.fabula.text.Span;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * One row of a chronology: one happening.
 *
 * @param when when it happened
 * @param span the verbatim words shown: the shortest clause that tells it
 * @param kind what kind of happening it is
 * @param salience how much a reader of the story would want it, from 0 to 1, to hundredths
 * @param omitted id of the actor whom the words leave out as their subject ("was flown home"), or
 *     null
 * @param status whether what it claims to hold still does, or null where it claims nothing of the
 *     kind
 * @param states ids of the states it claims: tolls, conditions, ages
 * @param also where else the story tells the same, in text order
 * @param events ids of its events, in text order
 * @param quotes ids of its quotes
 * @param actors ids of its actors
 */
public record Row(
    When when,
    Span span,
    Kind kind,
    double salience,
    @Nullable String omitted,
    @Nullable Status status,
    List<String> states,
    List<Span> also,
    List<String> events,
    List<String> quotes,
    List<String> actors) {

  /** From this salience on, a row is shown where not everything is asked for. */
  private static final double MAIN = 0.4;

  /** What kind of happening a row tells. */
  public enum Kind {
    /** It took place. */
    HAPPENED,
    /** Somebody said, wrote or announced it. */
    SAID,
    /** It is to come. */
    PLANNED,
    /** It did not take place, or somebody denies that it did. */
    DENIED,
    /** It may have, or might. */
    POSSIBLE,
    /** It holds rather than happens, or is told in passing. */
    BACKGROUND
  }

  /** Whether what a row claims to hold still does; the names are those of the contract. */
  public enum Status {
    /** No later claim took its place. */
    CURRENT,
    /** A later claim of the same kind about the same took its place. */
    SUPERSEDED
  }

  /** Copies the lists. */
  public Row {
    states = List.copyOf(states);
    also = List.copyOf(also);
    events = List.copyOf(events);
    quotes = List.copyOf(quotes);
    actors = List.copyOf(actors);
  }

  /** Whether the row is shown where not everything is asked for. */
  public boolean isMain() {
    return salience >= MAIN;
  }

  /** The same row at another time. */
  public Row at(When time) {
    return new Row(
        time, span, kind, salience, omitted, status, states, also, events, quotes, actors);
  }
}
