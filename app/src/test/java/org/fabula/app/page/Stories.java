package org.fabula.app.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fabula.Reading;
import org.fabula.chronology.Row;
import org.fabula.event.Event;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Fact;
import org.fabula.people.Mention;
import org.fabula.quote.Quote;
import org.fabula.rule.Derivation;
import org.fabula.story.Origin;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.text.Note;
import org.fabula.text.Span;
import org.fabula.time.TimeExpression;
import org.fabula.time.TimeType;
import org.fabula.time.When;

/** Readings that try a page: hostile ones and large ones. */
public final class Stories {
  private Stories() {}

  /**
   * A reading in which every string is {@code hostile}: each of the story, of names, values, rules,
   * channels and notes.
   */
  public static Reading hostile(String hostile) {
    String text = hostile + " and\n\n" + hostile;
    Span all = new Span(0, text.length());
    Span part = new Span(0, hostile.length());
    When when = Example.days("2024-05-14", "2024-05-14");
    When stated = new When(hostile, hostile, when.begin(), when.end(), When.Basis.RELATIVE, "t1");
    return new Reading(
        hostileStory(hostile, text),
        List.of(hostileTime(hostile, all, part, when)),
        List.of(hostileActor(hostile, all, part)),
        List.of(hostileQuote(hostile, all, part, when)),
        List.of(event("e1", part, when, hostile)),
        List.of(),
        List.of(),
        List.of(
            new Row(
                stated,
                all,
                Row.Kind.SAID,
                1,
                "a1",
                null,
                List.of(),
                List.of(),
                List.of("e1"),
                List.of("q1"),
                List.of("a1"))),
        List.of(new Note(part, Note.Kind.UNBALANCED_QUOTE, hostile)));
  }

  private static Story hostileStory(String hostile, String text) {
    LocalDate day = LocalDate.of(2024, 5, 15);
    return new Story(
        "id",
        hostile,
        hostile,
        List.of(hostile),
        hostile,
        new Publication(hostile, day, Publication.Basis.OPTION),
        List.of(),
        hostile,
        hostile,
        text,
        Origin.UNKNOWN);
  }

  private static TimeExpression hostileTime(String hostile, Span all, Span part, When when) {
    return new TimeExpression(
        "t1",
        part,
        TimeType.DATE,
        hostile,
        hostile,
        when.begin(),
        when.end(),
        hostile,
        hostile,
        new Derivation(hostile, all, List.of(Derivation.of(hostile, part))));
  }

  private static Actor hostileActor(String hostile, Span all, Span part) {
    return new Actor(
        "a1",
        ActorKind.PERSON,
        hostile,
        List.of(hostile + "2"),
        List.of(
            new Mention(part, Mention.Kind.PRONOUN, hostile),
            new Mention(all, Mention.Kind.NAME, hostile)),
        List.of(
            new Fact(Fact.Kind.AGE, hostile, null, part),
            new Fact(Fact.Kind.RELATION, hostile, "a1", part)));
  }

  private static Quote hostileQuote(String hostile, Span all, Span part, When when) {
    return new Quote(
        "q1",
        Quote.Kind.DIRECT,
        List.of(all),
        part,
        new Quote.Speaker("a1", part),
        hostile,
        Quote.Medium.POST,
        when,
        hostile);
  }

  /** A reading of as many rows, each of its own paragraph, day and event. */
  public static Reading large(int rows) {
    StringBuilder text = new StringBuilder();
    List<Event> events = new ArrayList<>();
    List<TimeExpression> times = new ArrayList<>();
    List<Row> chronology = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      LocalDate day = LocalDate.of(1970, 1, 1).plusDays(i);
      int start = text.length();
      text.append("On ").append(day).append(" lock number ").append(i).append(" was opened.");
      Span words = new Span(start, text.length());
      Span opened = new Span(text.length() - 7, text.length() - 1);
      Span date = new Span(start + 3, start + 13);
      text.append("\n\n");
      When bounds = Example.days(day.toString(), day.toString());
      TimeExpression time =
          new TimeExpression(
              "t" + (i + 1),
              date,
              TimeType.DATE,
              day.toString(),
              null,
              bounds.begin(),
              bounds.end(),
              day.toString(),
              null,
              Derivation.of("iso-date", date));
      times.add(time);
      events.add(event("e" + (i + 1), opened, When.stated(time), "verb"));
      chronology.add(
          new Row(
              When.stated(time),
              words,
              Row.Kind.HAPPENED,
              1,
              null,
              null,
              List.of(),
              List.of(),
              List.of("e" + (i + 1)),
              List.of(),
              List.of()));
    }
    return new Reading(
        Story.of("large", text.toString()),
        times,
        List.of(),
        List.of(),
        events,
        List.of(),
        List.of(),
        chronology,
        List.of());
  }

  private static Event event(String id, Span span, When when, String rule) {
    return new Event(
        id,
        span,
        Event.EventClass.OCCURRENCE,
        Event.Tense.PAST,
        Event.Aspect.NONE,
        Event.Polarity.POS,
        Event.Factuality.HAPPENED,
        List.of(new Event.Participant("a1", Event.Role.AGENT)),
        "a1",
        "q1",
        when,
        rule);
  }
}
