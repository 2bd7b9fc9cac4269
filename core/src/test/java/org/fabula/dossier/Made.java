package org.fabula.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.chronology.Row;
import org.fabula.event.Event;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Participant;
import org.fabula.event.Event.Polarity;
import org.fabula.event.Event.Role;
import org.fabula.event.Event.Tense;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Fact;
import org.fabula.people.Mention;
import org.fabula.quote.Quote;
import org.fabula.state.State;
import org.fabula.story.Origin;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * A story read by hand, part by part: what merging is given, without the model. Words are named by
 * what they say; each must stand in the text, and the first place is meant.
 */
final class Made {
  /** Words of a story like all others made with them. */
  static final Map<String, Double> ALIKE = Map.of("pier", 0.8, "saltby", 0.6);

  private final String outlet;
  private final @Nullable String published;
  private final String text;
  private Map<String, Double> words = ALIKE;
  private final List<Actor> actors = new ArrayList<>();
  private final List<Quote> quotes = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Telling> tellings = new ArrayList<>();
  private final List<State> states = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  private Made(String outlet, @Nullable String published, String text) {
    this.outlet = outlet;
    this.published = published;
    this.text = text;
  }

  static Made story(String outlet, @Nullable String published, String text) {
    return new Made(outlet, published, text);
  }

  /** The weights of words for a story that is so much like one of {@code alike(1, ...)}. */
  static Map<String, Double> alike(double likeness, String own) {
    Map<String, Double> words = new HashMap<>();
    words.put("pier", likeness / Math.sqrt(2));
    words.put("saltby", likeness / Math.sqrt(2));
    words.put(own, Math.sqrt(1 - likeness * likeness));
    return words;
  }

  Made words(Map<String, Double> weights) {
    words = weights;
    return this;
  }

  /** Adds the actor a1, a2, ..., whose name stands in the text where it is one. */
  Made actor(ActorKind kind, String name, Fact... facts) {
    List<Mention> mentions = new ArrayList<>();
    if (text.contains(name)) {
      boolean named = Character.isUpperCase(name.charAt(0));
      Mention.Kind said = named ? Mention.Kind.NAME : Mention.Kind.NOMINAL;
      mentions.add(new Mention(span(name), said, "made"));
    }
    String id = "a" + (actors.size() + 1);
    actors.add(new Actor(id, kind, name, List.of(), mentions, List.of(facts)));
    return this;
  }

  static Fact fact(Fact.Kind kind, String value) {
    return new Fact(kind, value, null, new Span(0, 1));
  }

  /** Adds the event e1, e2, ... that happened, and the row that it leads. */
  Made event(String trigger, String lemma, When when, String... who) {
    return event(trigger, lemma, Factuality.HAPPENED, when, who);
  }

  /**
   * Adds an event and the row that it leads, of the words from the trigger to the end of the
   * sentence.
   *
   * @param who ids of those who do it, with a {@code >} before those to whom it is done
   */
  Made event(String trigger, String lemma, Factuality factuality, When when, String... who) {
    return event(trigger, lemma, factuality, EventClass.OCCURRENCE, when, who);
  }

  Made event(
      String trigger,
      String lemma,
      Factuality factuality,
      EventClass eventClass,
      When when,
      String... who) {
    List<Participant> part = new ArrayList<>();
    for (String one : who) {
      boolean patient = one.charAt(0) == '>';
      part.add(
          new Participant(patient ? one.substring(1) : one, patient ? Role.PATIENT : Role.AGENT));
    }
    String id = "e" + (events.size() + 1);
    events.add(
        new Event(
            id,
            span(trigger),
            eventClass,
            Tense.PAST,
            Aspect.NONE,
            factuality == Factuality.DENIED ? Polarity.NEG : Polarity.POS,
            factuality,
            part,
            null,
            null,
            when,
            "made"));
    tellings.add(
        new Telling(id, lemma, lemma, lemma.equals("make"), 0, Set.of("pier"), Set.of("saltby")));
    row(sentence(trigger), kind(factuality), when, List.of(), List.of(id), List.of());
    return this;
  }

  private static Row.Kind kind(Factuality factuality) {
    return switch (factuality) {
      case HAPPENED -> Row.Kind.HAPPENED;
      case PLANNED -> Row.Kind.PLANNED;
      case DENIED -> Row.Kind.DENIED;
      case POSSIBLE, HYPOTHETICAL -> Row.Kind.POSSIBLE;
    };
  }

  private Made row(
      Span span,
      Row.Kind kind,
      When when,
      List<String> claimed,
      List<String> told,
      List<String> said) {
    rows.add(new Row(when, span, kind, 1, null, null, claimed, List.of(), told, said, List.of()));
    return this;
  }

  /** Adds the state s1, s2, ... of nobody and no event, claimed by its value's words. */
  Made state(State.Kind kind, String claim, String value) {
    return state(kind, claim, value, null, null, "", null, When.UNKNOWN, null);
  }

  Made state(
      State.Kind kind,
      String claim,
      String value,
      @Nullable String actor,
      @Nullable String event,
      String matter,
      @Nullable String place,
      When when,
      @Nullable String next) {
    String id = "s" + (states.size() + 1);
    states.add(
        new State(id, kind, actor, span(claim), value, when, event, next, "made", matter, place));
    return this;
  }

  /** Adds the quotation q1, q2, ... of somebody who is named beside it, or of nobody. */
  Made quote(Quote.Kind kind, String said, @Nullable String actor, String mention) {
    Quote.Speaker speaker = actor == null ? null : new Quote.Speaker(actor, span(mention));
    String id = "q" + (quotes.size() + 1);
    quotes.add(
        new Quote(id, kind, List.of(span(said)), null, speaker, null, null, When.UNKNOWN, "made"));
    return row(span(said), Row.Kind.SAID, When.UNKNOWN, List.of(), List.of(), List.of(id));
  }

  private Span span(String part) {
    int start = text.indexOf(part);
    if (start < 0) {
      throw new IllegalArgumentException("no " + part + " in: " + text);
    }
    return new Span(start, start + part.length());
  }

  private Span sentence(String part) {
    int at = span(part).start();
    int start = text.lastIndexOf(". ", at);
    int end = text.indexOf('.', at);
    return new Span(start < 0 ? 0 : start + 2, end < 0 ? text.length() : end);
  }

  Report report() {
    Story story =
        new Story(
            outlet + "-" + text.hashCode(),
            null,
            null,
            List.of(),
            outlet,
            null,
            List.of(),
            null,
            "en",
            text,
            Origin.UNKNOWN);
    if (published != null) {
      story = story.withPublished(Publication.parse(published, Publication.Basis.OPTION));
    }
    return new Report(story, actors, quotes, events, states, rows, new Gist(words, tellings));
  }

  static When on(String day) {
    return between(day, day);
  }

  static When between(String first, String last) {
    return new When(
        null,
        first.equals(last) ? first : first + "/" + last,
        Bound.at(LocalDate.parse(first).atStartOfDay()),
        Bound.at(LocalDate.parse(last).atTime(23, 59)),
        When.Basis.STATED,
        "t1");
  }
}
