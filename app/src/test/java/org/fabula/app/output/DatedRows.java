package org.fabula.app.output;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fabula.Reading;
import org.fabula.chronology.Row;
import org.fabula.event.Event;
import org.fabula.story.Origin;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** Readings made by hand of one sentence a row, for the times of rows. */
public final class DatedRows {
  private DatedRows() {}

  /** A time that begins and ends on these moments; an empty one is open. */
  static When when(@Nullable String value, String first, String last) {
    return between(value, first, first, last, last);
  }

  /** A time whose beginning and end lie between these moments; an empty one is open. */
  static When between(
      @Nullable String value, String begin, String begun, String ending, String end) {
    return new When(
        value,
        value,
        new Bound(moment(begin), moment(begun)),
        new Bound(moment(ending), moment(end)),
        When.Basis.STATED,
        null);
  }

  private static @Nullable LocalDateTime moment(String moment) {
    return moment.isEmpty() ? null : LocalDateTime.parse(moment);
  }

  /** One row for every kind of time there is. */
  public static Reading everyKind(String id, @Nullable String source) {
    return reading(
        id,
        source,
        when("2020-09-30", "2020-09-30T00:00", "2020-09-30T23:59"),
        when("2020-08", "2020-08-01T00:00", "2020-08-31T23:59"),
        when("2020", "2020-01-01T00:00", "2020-12-31T23:59"),
        when("199", "1990-01-01T00:00", "1999-12-31T23:59"),
        when("2020-W39-WE", "2020-09-26T00:00", "2020-09-27T23:59"),
        when("2020-SU", "2020-06-01T00:00", "2020-08-31T23:59"),
        when("2020-09-30T16:05", "2020-09-30T16:05", "2020-09-30T16:05"),
        when("2020-09-30TNI", "2020-09-30T18:00", "2020-10-01T05:59"),
        between(
            null, "2020-09-03T00:00", "2020-09-09T23:59", "2020-09-03T00:00", "2020-09-09T23:59"),
        between(null, "", "2020-09-30T23:59", "", "2020-09-30T23:59"),
        when(null, "2020-10-01T00:00", ""),
        between(null, "", "2020-10-01T23:59", "", ""),
        When.UNKNOWN,
        When.UNKNOWN);
  }

  /** A story published on 1 October 2020 with a row at each of these times. */
  static Reading reading(String id, @Nullable String source, When... whens) {
    StringBuilder text = new StringBuilder();
    List<Event> events = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (When when : whens) {
      int start = text.length();
      text.append("Gate ").append(rows.size() + 1).append(" of the pier was shut.");
      Span words = new Span(start, text.length());
      Span verb = new Span(text.length() - 5, text.length() - 1);
      text.append('\n');
      String event = "e" + (rows.size() + 1);
      Event.Factuality fact = Event.Factuality.values()[rows.size() % 5];
      events.add(event(event, verb, fact, when));
      rows.add(
          new Row(
              when,
              words,
              kind(fact),
              1,
              null,
              null,
              List.of(),
              List.of(),
              List.of(event),
              List.of(),
              List.of()));
    }
    Story story =
        new Story(
            id,
            source,
            "Gates & \"locks\" <of> Saltby",
            List.of("Ana Ruiz"),
            "Saltby Post",
            Publication.parse("2020-10-01", Publication.Basis.METADATA),
            List.of(),
            null,
            "en",
            text.toString(),
            Origin.UNKNOWN);
    return new Reading(
        story, List.of(), List.of(), List.of(), events, List.of(), List.of(), rows, List.of());
  }

  /** The same reading of a story that carries no date. */
  static Reading undated(Reading reading) {
    return new Reading(
        reading.story().withPublished(null),
        reading.times(),
        reading.actors(),
        reading.quotes(),
        reading.events(),
        reading.order(),
        reading.states(),
        reading.chronology(),
        reading.notes());
  }

  private static Event event(String id, Span span, Event.Factuality fact, When when) {
    return new Event(
        id,
        span,
        Event.EventClass.OCCURRENCE,
        Event.Tense.PAST,
        Event.Aspect.NONE,
        Event.Polarity.POS,
        fact,
        List.of(),
        null,
        null,
        when,
        "verb");
  }

  private static Row.Kind kind(Event.Factuality fact) {
    return switch (fact) {
      case HAPPENED -> Row.Kind.HAPPENED;
      case PLANNED -> Row.Kind.PLANNED;
      case POSSIBLE, HYPOTHETICAL -> Row.Kind.POSSIBLE;
      case DENIED -> Row.Kind.DENIED;
    };
  }
}
