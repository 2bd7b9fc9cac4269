package org.fabula.app.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fabula.Reading;
import org.fabula.app.date.Basis;
import org.fabula.app.date.DateWords;
import org.fabula.chronology.Row;
import org.fabula.event.Event;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Fact;
import org.fabula.quote.Quote;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.fabula.time.TimeExpression;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** Looks up what the rows of one reading name by id. */
final class Names {
  private final Reading reading;
  private final Mentions mentions;
  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<String, Quote> quotes = new HashMap<>();
  private final Map<String, Event> events = new HashMap<>();
  private final Map<String, TimeExpression> times = new HashMap<>();
  private final Map<String, Span> rows = new HashMap<>();
  private final Standings standings;

  Names(Reading reading) {
    this.reading = reading;
    this.mentions = new Mentions(reading.actors());
    reading.actors().forEach(actor -> actors.put(actor.id(), actor));
    reading.quotes().forEach(quote -> quotes.put(quote.id(), quote));
    reading.events().forEach(event -> events.put(event.id(), event));
    reading.times().forEach(time -> times.put(time.id(), time));
    for (Row row : reading.chronology()) {
      row.events().forEach(event -> rows.putIfAbsent(event, row.span()));
    }
    this.standings = new Standings(reading);
  }

  /** The words of the row that tells an event. */
  Optional<Span> rowOf(String event) {
    return Optional.ofNullable(rows.get(event));
  }

  /** The story of the reading. */
  Story story() {
    return reading.story();
  }

  /** The verbatim words of a row on one line. */
  String words(Row row) {
    return words(row.span());
  }

  /**
   * The words of a row on one line, with the names in brackets that they leave out: "[Mary Shaw]
   * was flown home", "she [Mary Shaw] fell".
   */
  String told(Row row) {
    return told(row, Actor::name);
  }

  /** The same with what {@code named} calls an actor. */
  String told(Row row, Function<Actor, String> named) {
    String text = reading.story().text();
    StringBuilder told = new StringBuilder();
    int from = row.span().start();
    for (Map.Entry<Integer, Actor> name : mentions.unnamed(row).entrySet()) {
      int to = name.getKey();
      boolean leads = to == row.span().start();
      told.append(text, from, to).append(leads ? "[" : " [").append(named.apply(name.getValue()));
      told.append(leads ? "] " : "]");
      from = to;
    }
    return Display.oneLine(told.append(text, from, row.span().end()).toString());
  }

  /** The verbatim words of a span on one line. */
  String words(Span span) {
    return Display.oneLine(span.in(reading.story().text()));
  }

  /** The verbatim words of a quote on one line; a gap shows as an ellipsis. */
  String words(Quote quote) {
    List<String> parts = new ArrayList<>();
    quote.spans().forEach(span -> parts.add(words(span)));
    return String.join(" … ", parts);
  }

  /** The actor of an id. */
  Optional<Actor> find(String id) {
    return Optional.ofNullable(actors.get(id));
  }

  /** Name of an actor, or null where there is no such id. */
  @Nullable String actor(@Nullable String id) {
    Actor actor = id == null ? null : actors.get(id);
    return actor == null ? null : Display.oneLine(actor.name());
  }

  /** Name of the one who said the words of a quote, or null where that is not known. */
  @Nullable String speaker(Quote quote) {
    return quote.speaker() == null ? null : actor(quote.speaker().actor());
  }

  /** What a fact states, without its kind: "34", "mayor", "mother of Mary Shaw". */
  String value(Fact fact) {
    String other = actor(fact.actor());
    return Headings.value(fact) + (other == null ? "" : " of " + other);
  }

  /** Names of a row's actors, in its order; of persons and groups, or of places. */
  List<String> actors(Row row, boolean places) {
    List<String> names = new ArrayList<>();
    for (String id : row.actors()) {
      Actor actor = actors.get(id);
      if (actor != null && places == (actor.kind() == ActorKind.PLACE)) {
        names.add(Display.oneLine(actor.name()));
      }
    }
    return names;
  }

  List<Quote> quotes(Row row) {
    List<Quote> found = new ArrayList<>();
    for (String id : row.quotes()) {
      Quote quote = quotes.get(id);
      if (quote != null) {
        found.add(quote);
      }
    }
    return found;
  }

  List<Event> events(Row row) {
    return events(row.events());
  }

  List<Event> events(List<String> ids) {
    List<Event> found = new ArrayList<>();
    for (String id : ids) {
      Event event = events.get(id);
      if (event != null) {
        found.add(event);
      }
    }
    return found;
  }

  /** When something happened, in short words: "Wed 30 Sep 2020", "early 2019", "undated". */
  String when(When when) {
    return DateWords.SHORT.of(when, time(when));
  }

  /** The time expression behind a time, or null. */
  @Nullable TimeExpression time(When when) {
    return when.time() == null ? null : times.get(when.time());
  }

  /** The words of the time expression behind a time, or null. */
  @Nullable String timeWords(When when) {
    TimeExpression time = time(when);
    return time == null ? null : words(time.span());
  }

  /**
   * Whether what a row tells has happened: what holds for all its events, reporting apart; null
   * where they differ or there are none.
   */
  Event.@Nullable Factuality status(Row row) {
    Event.Factuality status = null;
    for (Event event : events(row)) {
      if (event.eventClass() != Event.EventClass.REPORTING) {
        if (status != null && status != event.factuality()) {
          return null;
        }
        status = event.factuality();
      }
    }
    return status;
  }

  /**
   * Who says it: "— Mary Shaw, on Instagram" for each who is quoted, "— speaker not known", or
   * where nobody is quoted "according to Mary Shaw".
   */
  List<String> voices(List<Quote> quotes, List<Event> events) {
    Stream<String> quoted =
        quotes.stream()
            .map(this::attribution)
            .map(who -> "— " + (who.isEmpty() ? "speaker not known" : who));
    Stream<String> told =
        events.stream()
            .map(event -> actor(event.saidBy()))
            .filter(Objects::nonNull)
            .map(who -> "according to " + who);
    return (quotes.isEmpty() ? told : quoted).distinct().toList();
  }

  /** Whether what a row claims still holds, in words. */
  List<String> standing(Row row) {
    return standings.of(row);
  }

  /** How the time of a row is known: "stated: “over the weekend”". */
  String known(When when) {
    return Basis.words(when, time(when), this::wordsOf);
  }

  /** The words of a time expression or an event. */
  private Optional<String> wordsOf(String id) {
    Optional<Span> time = Optional.ofNullable(times.get(id)).map(TimeExpression::span);
    return time.or(() -> Optional.ofNullable(events.get(id)).map(Event::span)).map(this::words);
  }

  /**
   * Who said the words of a quote and through what: "Mary Shaw, on Instagram"; empty if unknown.
   */
  String attribution(Quote quote) {
    String name = speaker(quote);
    String channel = quote.channel() == null ? "" : Display.oneLine(quote.channel());
    if (name == null) {
      return channel;
    }
    return channel.isEmpty() ? name : name + ", " + channel;
  }
}
