package org.fabula.app.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fabula.Reading;
import org.fabula.app.date.Basis;
import org.fabula.app.output.Headings;
import org.fabula.app.output.Mentions;
import org.fabula.app.output.Standings;
import org.fabula.event.Event;
import org.fabula.people.Actor;
import org.fabula.quote.Quote;
import org.fabula.text.Span;
import org.fabula.time.TimeExpression;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** One reading on the page: its number there, and its parts by their ids. */
final class Leaf {
  private final int number;
  private final String id;
  private final Reading reading;
  private final List<Mark> laid;
  private final Map<String, TimeExpression> times;
  private final Map<String, Actor> actors;
  private final Map<String, Quote> quotes;
  private final Map<String, Event> events;
  private final Mentions mentions;
  private final Standings standings;

  /**
   * A story.
   *
   * @param number from 1
   * @param id of the story in the dossier
   * @param reading with the rows that show its words
   * @param laid its words that tell what a row of another story shows
   */
  Leaf(int number, String id, Reading reading, List<Mark> laid) {
    this.number = number;
    this.id = id;
    this.reading = reading;
    this.laid = List.copyOf(laid);
    this.times = byId(reading.times(), TimeExpression::id);
    this.actors = byId(reading.actors(), Actor::id);
    this.quotes = byId(reading.quotes(), Quote::id);
    this.events = byId(reading.events(), Event::id);
    this.mentions = new Mentions(reading.actors());
    this.standings = new Standings(reading);
  }

  private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
    Map<String, T> map = LinkedHashMap.newLinkedHashMap(items.size());
    items.forEach(item -> map.put(id.apply(item), item));
    return map;
  }

  /** From 1. */
  int number() {
    return number;
  }

  /** Of the story in the dossier. */
  String id() {
    return id;
  }

  Reading reading() {
    return reading;
  }

  /** Its words that tell what a row of another story shows. */
  List<Mark> laid() {
    return laid;
  }

  /** The words of a span. */
  String words(Span span) {
    return span.in(reading.story().text());
  }

  /** The id of the place in the story's text where {@code span} begins. */
  String anchor(Span span) {
    return "s" + number + "-" + span.start();
  }

  /** Whether what its rows claim still holds. */
  Standings standings() {
    return standings;
  }

  /** The mentions of its actors. */
  Mentions mentions() {
    return mentions;
  }

  /** How the time is known: "stated: “over the weekend”". */
  String known(When when) {
    return Basis.words(when, time(when.time()), this::wordsOf);
  }

  /** The words of a time expression or an event. */
  private Optional<String> wordsOf(String id) {
    Optional<Span> time = Optional.ofNullable(times.get(id)).map(TimeExpression::span);
    return time.or(() -> event(id).map(Event::span)).map(this::words);
  }

  @Nullable TimeExpression time(@Nullable String id) {
    return id == null ? null : times.get(id);
  }

  Optional<Actor> actor(@Nullable String id) {
    return Optional.ofNullable(id).map(actors::get);
  }

  Optional<Quote> quote(@Nullable String id) {
    return Optional.ofNullable(id).map(quotes::get);
  }

  Optional<Event> event(@Nullable String id) {
    return Optional.ofNullable(id).map(events::get);
  }

  /**
   * The title; failing that the headline in the text, as in the terminal; failing that the name of
   * the file or the address; failing that the id.
   */
  String title() {
    String title = reading.story().title();
    if (title != null && !title.isBlank()) {
      return title.strip();
    }
    return Headings.headline(reading.story())
        .orElseGet(() -> source().isEmpty() ? reading.story().id() : source());
  }

  /** The address, or the name of the file; empty where there is no source. */
  String source() {
    return Headings.origin(reading.story());
  }
}
