package org.fabula.eval;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.fabula.Reading;
import org.fabula.chronology.Row;
import org.fabula.eval.corpus.TimeMl;
import org.fabula.eval.measure.Measure;
import org.fabula.eval.measure.Tally;
import org.fabula.event.Event;
import org.fabula.order.OrderLink;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Fact;
import org.fabula.people.Mention;
import org.fabula.quote.Quote;
import org.fabula.rule.Derivation;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.fabula.time.Bound;
import org.fabula.time.TimeExpression;
import org.fabula.time.TimeType;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** The small gold files of these tests, and readings made by hand to be measured against them. */
public final class OwnGold {
  private OwnGold() {}

  /** Folder {@code name} of the gold files. */
  public static Path folder(String name) {
    try {
      return Path.of(OwnGold.class.getResource("/gold/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The only TimeML document. */
  public static TimeMl mill() {
    return TimeMl.items(folder("timeml")).getFirst().gold();
  }

  /** Figures of one story. */
  public static <G, A, K extends Enum<K>> SequencedMap<String, Double> figures(
      Measure<G, A, K> measure, G gold, A answer) {
    Tally<K> tally = measure.count(gold, answer);
    return measure.figures(tally);
  }

  /** Where {@code words} first stand in {@code text}. */
  public static Span at(String text, String words) {
    int start = text.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException(words);
    }
    return new Span(start, start + words.length());
  }

  /** An event of class OCCURRENCE. */
  public static Event event(String id, Span span, When when) {
    return event(id, span, when, Event.EventClass.OCCURRENCE);
  }

  /** An event. */
  public static Event event(String id, Span span, When when, Event.EventClass eventClass) {
    return new Event(
        id,
        span,
        eventClass,
        Event.Tense.PAST,
        Event.Aspect.NONE,
        Event.Polarity.POS,
        Event.Factuality.HAPPENED,
        List.of(),
        null,
        null,
        when,
        "test");
  }

  /** A time from bounds alone. */
  public static When when(@Nullable String value, Bound begin, Bound end) {
    return new When(value, null, begin, end, When.Basis.STATED, null);
  }

  /** A time expression of type DATE. */
  public static TimeExpression time(String id, Span span, String value) {
    return new TimeExpression(
        id,
        span,
        TimeType.DATE,
        value,
        null,
        Bound.OPEN,
        Bound.OPEN,
        null,
        null,
        Derivation.of("test", span));
  }

  /** A person named at each of {@code mentions}. */
  public static Actor person(String id, String name, List<Fact> facts, Span... mentions) {
    List<Mention> named =
        List.of(mentions).stream().map(m -> new Mention(m, Mention.Kind.NAME, "test")).toList();
    return new Actor(id, ActorKind.PERSON, name, List.of(), named, facts);
  }

  /** A direct quote. */
  public static Quote quote(String id, Span words, @Nullable Span cue, Quote.@Nullable Speaker by) {
    return new Quote(
        id, Quote.Kind.DIRECT, List.of(words), cue, by, null, null, When.UNKNOWN, "test");
  }

  /** A reading with nothing in it but what is given. */
  public static Reading reading(Map<Class<?>, List<?>> parts) {
    return new Reading(
        Story.of("x", ""),
        part(parts, TimeExpression.class),
        part(parts, Actor.class),
        part(parts, Quote.class),
        part(parts, Event.class),
        part(parts, OrderLink.class),
        List.of(),
        part(parts, Row.class),
        List.of());
  }

  private static <T> List<T> part(Map<Class<?>, List<?>> parts, Class<T> type) {
    return parts.getOrDefault(type, List.of()).stream().map(type::cast).toList();
  }
}
