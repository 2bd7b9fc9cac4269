package org.fabula.chronology;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.jspecify.annotations.Nullable;

/**
 * One row while it is being made: the events and quotes that tell one happening.
 *
 * <p>Mutable; never leaves the package.
 */
final class Happening {
  /** Its events, the leading one first; in text order once {@link #close} was called. */
  final List<Event> events = new ArrayList<>();

  final List<Quote> quotes = new ArrayList<>();

  /** Those of its events whose dates are its date. */
  final List<Event> dating = new ArrayList<>();

  /** Where else it is told. */
  final List<Span> also = new ArrayList<>();

  /** Index of the sentence it stands in. */
  final int sentence;

  /** Index of the event that leads it, or -1 for a quote that tells of none. */
  int lead = -1;

  /** Index of the event that is the saying of what is quoted, or -1. */
  int cue = -1;

  /** Where it is sorted, and where among those sorted alike. */
  LocalDateTime key = LocalDateTime.MIN;

  int rank;

  /** What kind of happening it is. */
  Row.Kind kind = Row.Kind.HAPPENED;

  private int first;
  private @Nullable Event leading;

  Happening(int sentence, int first) {
    this.sentence = sentence;
    this.first = first;
  }

  /** Makes an event the one that leads. */
  void lead(int index, Event event) {
    lead = index;
    leading = event;
  }

  /** Takes in another that tells the same. */
  void take(Happening other, Spans spans) {
    also.add(spans.of(other));
    also.addAll(other.also);
    also.sort(null);
    events.addAll(other.events);
    quotes.addAll(other.quotes);
    dating.addAll(other.dating);
    close();
  }

  void add(Event event) {
    events.add(event);
    first = Math.min(first, event.span().start());
  }

  /** Called when all events are there. */
  void close() {
    events.sort(Comparator.comparing(Event::span));
  }

  /** Offset of its first word. */
  int first() {
    return first;
  }

  /** The event that leads it, or null for a quote that tells of none. */
  @Nullable Event leading() {
    return leading;
  }

  /**
   * The date of what leads it, of another of its events or of a quote; where none has a date, the
   * saying of what is quoted or what leads it.
   */
  When when() {
    if (leading != null && leading.when().isDated()) {
      return leading.when();
    }
    if (!dating.isEmpty()) {
      return dating.getFirst().when();
    }
    for (Quote quote : quotes) {
      if (quote.when().isDated()) {
        return quote.when();
      }
    }
    Event cue = events.stream().filter(this::isCue).findFirst().orElse(leading);
    if (cue == null || isOnlySpokenOf(cue)) {
      return quotes.getFirst().when();
    }
    return cue.when().basis() == When.Basis.NONE ? anyBounds() : cue.when();
  }

  /** "it <i>would be</i> better, she argued": when it would be is not when she said so. */
  private boolean isOnlySpokenOf(Event event) {
    return !quotes.isEmpty()
        && event.quote() != null
        && event.factuality() != Factuality.HAPPENED
        && !isCue(event);
  }

  /** "If he is <i>convicted</i>, he could be jailed": what bounds one of its events bounds it. */
  private When anyBounds() {
    return events.stream()
        .map(Event::when)
        .filter(when -> when.basis() != When.Basis.NONE)
        .findFirst()
        .orElse(When.UNKNOWN);
  }

  /** Whether an event is the saying of one of the quotes. */
  boolean isCue(Event event) {
    return quotes.stream().anyMatch(quote -> isCue(event, quote));
  }

  /** Whether an event is the saying of a quote. */
  static boolean isCue(Event event, Quote quote) {
    return quote.cue() != null && quote.cue().overlaps(event.span());
  }

  boolean dated() {
    When when = when();
    boolean stated = when.isDated() && when.end().latest() != null;
    return stated || when.begin().earliest() != null;
  }

  /**
   * Whether there is a row in it: something dated, quoted, done by someone, or past. What is only
   * possible, or a circumstance of nobody, is left out.
   */
  boolean saysSomething() {
    if (!quotes.isEmpty() || when().isDated()) {
      return true;
    }
    return events.stream()
        .anyMatch(
            event ->
                event.when().isDated()
                    || !event.actors().isEmpty()
                    || event.factuality() == Factuality.HAPPENED
                        && event.eventClass() != EventClass.STATE
                        && event.tense() != Tense.PRESENT);
  }

  /** Ids of those who take part, tell or speak, in the order of the story. */
  List<String> actors() {
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
    return List.copyOf(actors);
  }
}
