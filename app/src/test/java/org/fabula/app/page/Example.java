package org.fabula.app.page;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fabula.Reading;
import org.fabula.chronology.Row;
import org.fabula.event.Event;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
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
import org.fabula.time.Bound;
import org.fabula.time.TimeExpression;
import org.fabula.time.TimeType;
import org.fabula.time.When;

/** A reading made by hand, so that tests of the page do not hang on what the readers find. */
public final class Example {
  /** The story. */
  public static final String TEXT =
      """
      Mayor Ines Calloway, 47, opened the tide gate at Harrowmere on Tuesday, May 14.

      “We waited eleven years,” she said via Chirp. “It was worth it.”

      Over the weekend the council had denied that the gate leaked. Calloway may resign in August.
      """;

  private Example() {}

  /** The story and what a reader might find in it. */
  public static Reading reading() {
    return reading("gate", "/home/someone/stories/gate.txt");
  }

  /** The same under another id and source, and of another place, so that it is no copy. */
  public static Reading reading(String id, String source) {
    return new Reading(
        story(id, source),
        times(),
        actors(),
        quotes(),
        events(),
        List.of(),
        List.of(),
        rows(),
        List.of(note()));
  }

  /** The same with a last row of less weight, whose words leave out whom they are of. */
  public static Reading withLesserRow() {
    Reading whole = reading();
    List<Row> rows = new ArrayList<>(whole.chronology());
    Row last = rows.removeLast();
    Span bare = span("may resign in August");
    rows.add(
        new Row(
            last.when(),
            bare,
            last.kind(),
            0.1,
            "a1",
            null,
            List.of(),
            List.of(),
            last.events(),
            last.quotes(),
            last.actors()));
    return new Reading(
        whole.story(),
        whole.times(),
        whole.actors(),
        whole.quotes(),
        whole.events(),
        whole.order(),
        whole.states(),
        rows,
        whole.notes());
  }

  private static Story story(String id, String source) {
    return new Story(
        id,
        source,
        null,
        List.of("Otto Fenn"),
        "The Harrowmere Post",
        Publication.on(LocalDate.of(2024, 5, 15), Publication.Basis.OPTION),
        List.of(),
        null,
        "en",
        id.equals("gate") ? TEXT : TEXT.replace("Harrowmere", "Harrowford"),
        Origin.UNKNOWN);
  }

  private static List<TimeExpression> times() {
    Span tuesday = span("Tuesday, May 14");
    Derivation parts =
        new Derivation(
            "weekday-month-day",
            tuesday,
            List.of(
                Derivation.of("weekday", span("Tuesday")),
                Derivation.of("month-day", span("May 14"))));
    return List.of(
        time("t1", tuesday, "2024-05-14", days("2024-05-14", "2024-05-14"), parts),
        time(
            "t2",
            span("Over the weekend"),
            "2024-W19-WE",
            days("2024-05-11", "2024-05-12"),
            Derivation.of("over-the-weekend", span("Over the weekend"))),
        time(
            "t3",
            span("in August"),
            "2024-08",
            days("2024-08-01", "2024-08-31"),
            Derivation.of("in-month", span("in August"))));
  }

  private static TimeExpression time(
      String id, Span span, String value, When days, Derivation derivation) {
    return new TimeExpression(
        id, span, TimeType.DATE, value, null, days.begin(), days.end(), value, "t0", derivation);
  }

  /** A time from the first minute of one day to the last of another. */
  public static When days(String first, String last) {
    LocalDateTime from = LocalDate.parse(first).atStartOfDay();
    LocalDateTime to = LocalDate.parse(last).atTime(23, 59);
    return new When(null, null, Bound.at(from), Bound.at(to), When.Basis.STATED, null);
  }

  private static List<Actor> actors() {
    return List.of(
        new Actor(
            "a1",
            ActorKind.PERSON,
            "Ines Calloway",
            List.of("Calloway"),
            List.of(
                new Mention(span("Ines Calloway"), Mention.Kind.NAME, "full-name"),
                new Mention(span("she"), Mention.Kind.PRONOUN, "nearest-subject"),
                new Mention(span("Calloway", "leaked. "), Mention.Kind.NAME, "surname")),
            List.of(
                new Fact(Fact.Kind.AGE, "P47Y", null, span("47")),
                new Fact(Fact.Kind.ROLE, "Mayor", null, span("Mayor")))),
        new Actor(
            "a2",
            ActorKind.PLACE,
            "Harrowmere",
            List.of(),
            List.of(new Mention(span("Harrowmere"), Mention.Kind.NAME, "place")),
            List.of()),
        new Actor(
            "a3",
            ActorKind.ORGANIZATION,
            "the council",
            List.of(),
            List.of(new Mention(span("the council"), Mention.Kind.NOMINAL, "nominal")),
            List.of()));
  }

  private static List<Quote> quotes() {
    return List.of(
        new Quote(
            "q1",
            Quote.Kind.DIRECT,
            List.of(span("“We waited eleven years,”"), span("“It was worth it.”")),
            span("said"),
            new Quote.Speaker("a1", span("she")),
            "Chirp",
            Quote.Medium.POST,
            When.UNKNOWN,
            "cue-after"));
  }

  private static List<Event> events() {
    return List.of(
        event("e1", "opened", EventClass.OCCURRENCE, Factuality.HAPPENED, tuesday()),
        event("e2", "said", EventClass.REPORTING, Factuality.HAPPENED, When.UNKNOWN),
        event("e3", "denied", EventClass.REPORTING, Factuality.HAPPENED, weekend()),
        event("e4", "leaked", EventClass.OCCURRENCE, Factuality.DENIED, weekend()),
        event("e5", "resign", EventClass.OCCURRENCE, Factuality.POSSIBLE, august()));
  }

  private static Event event(
      String id, String word, EventClass eventClass, Factuality factuality, When when) {
    return new Event(
        id,
        span(word),
        eventClass,
        Event.Tense.PAST,
        Event.Aspect.NONE,
        Event.Polarity.POS,
        factuality,
        List.of(new Event.Participant("a1", Event.Role.AGENT)),
        null,
        null,
        when,
        "verb");
  }

  private static When tuesday() {
    return When.stated(times().get(0));
  }

  private static When weekend() {
    return When.stated(times().get(1));
  }

  private static When august() {
    return When.stated(times().get(2));
  }

  private static List<Row> rows() {
    Span first =
        span("Mayor Ines Calloway, 47, opened the tide gate at Harrowmere on Tuesday, May 14.");
    Span second = span("“We waited eleven years,” she said via Chirp.");
    Span third = span("Over the weekend the council had denied that the gate leaked.");
    Span fourth = span("Calloway may resign in August.");
    return List.of(
        row(Row.Kind.DENIED, weekend(), third, List.of("e3", "e4"), List.of(), List.of("a3")),
        row(Row.Kind.HAPPENED, tuesday(), first, List.of("e1"), List.of(), List.of("a1", "a2")),
        row(Row.Kind.SAID, When.UNKNOWN, second, List.of("e2"), List.of("q1"), List.of("a1")),
        row(Row.Kind.POSSIBLE, august(), fourth, List.of("e5"), List.of(), List.of("a1")));
  }

  private static Row row(
      Row.Kind kind,
      When when,
      Span span,
      List<String> events,
      List<String> quotes,
      List<String> actors) {
    return new Row(when, span, kind, 1, null, null, List.of(), List.of(), events, quotes, actors);
  }

  private static Note note() {
    return new Note(
        span("Tuesday"), Note.Kind.WEEKDAY_MISMATCH, "Tuesday is not the weekday of May 14.");
  }

  /** Where words stand for the first time. */
  public static Span span(String words) {
    return span(words, "");
  }

  /** Where words stand for the first time after others. */
  private static Span span(String words, String after) {
    int start = TEXT.indexOf(after + words) + after.length();
    if (TEXT.indexOf(after + words) < 0) {
      throw new IllegalArgumentException("not in the story: " + words);
    }
    return new Span(start, start + words.length());
  }
}
