package org.fabula.chronology;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fabula.event.Event;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Participant;
import org.fabula.event.Event.Tense;
import org.fabula.quote.Quote;
import org.fabula.text.Span;
import org.fabula.time.When;

/**
 * One row while it is being made: the events and quotes that tell one happening.
 *
 * <p>Mutable; never leaves the package.
 */
final class Happening {
  final List<Event> events = new ArrayList<>();
  final List<Quote> quotes = new ArrayList<>();

  /** Index of the sentence it stands in. */
  final int sentence;

  /** Offset of its first word. */
  final int first;

  /** Where it is sorted, and where among those sorted alike. */
  LocalDateTime key = LocalDateTime.MIN;

  int rank;

  Happening(int sentence, int first) {
    this.sentence = sentence;
    this.first = first;
  }

  /**
   * The event or quote that a date stands by, else the saying of what is quoted, else the first.
   */
  When when() {
    for (Event event : events) {
      if (event.when().time() != null) {
        return event.when();
      }
    }
    for (Quote quote : quotes) {
      if (quote.when().time() != null) {
        return quote.when();
      }
    }
    return events.stream()
        .filter(this::isCue)
        .findFirst()
        .or(() -> events.stream().findFirst())
        .map(Event::when)
        .orElseGet(() -> quotes.getFirst().when());
  }

  private boolean isCue(Event event) {
    return quotes.stream()
        .anyMatch(quote -> quote.cue() != null && quote.cue().overlaps(event.span()));
  }

  boolean dated() {
    When when = when();
    boolean stated = when.time() != null && when.end().latest() != null;
    return stated || when.begin().earliest() != null;
  }

  /**
   * Whether there is a row in it: something dated, quoted, done by someone, or past. What is only
   * possible, or a circumstance of nobody, is left out.
   */
  boolean saysSomething() {
    if (!quotes.isEmpty() || when().time() != null) {
      return true;
    }
    return events.stream()
        .anyMatch(
            event ->
                !event.actors().isEmpty()
                    || event.factuality() == Factuality.HAPPENED
                        && event.eventClass() != EventClass.STATE
                        && event.tense() != Tense.PRESENT);
  }

  Row row(Span span) {
    Set<String> actors = new LinkedHashSet<>();
    for (Event event : events) {
      for (Participant participant : event.actors()) {
        actors.add(participant.actor());
      }
      if (event.saidBy() != null) {
        actors.add(event.saidBy());
      }
    }
    for (Quote quote : quotes) {
      if (quote.speaker() != null) {
        actors.add(quote.speaker().actor());
      }
    }
    return new Row(
        when(),
        span,
        events.stream().map(Event::id).toList(),
        quotes.stream().map(Quote::id).toList(),
        List.copyOf(actors));
  }
}
