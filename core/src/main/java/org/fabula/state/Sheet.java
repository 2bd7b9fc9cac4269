package org.fabula.state;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fabula.event.Event;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.MentionIndex;
import org.fabula.people.People;
import org.fabula.story.Publication;
import org.fabula.text.Span;
import org.fabula.time.TimeExpression;
import org.fabula.time.TimeType;
import org.fabula.time.Times;
import org.jspecify.annotations.Nullable;

/** What this package asks of the tokens of a story: words, tree, events, times and actors. */
final class Sheet {
  private final Analysis text;
  private final Dependencies tree;
  private final People people;
  private final @Nullable LocalDate published;
  private final String[] lower;
  private final String[] lemma;
  private final @Nullable TimeExpression[] times;
  private final Map<Integer, Event> events = new HashMap<>();

  Sheet(
      Analysis text,
      StateWords words,
      Times found,
      People people,
      List<Event> events,
      @Nullable Publication published) {
    this.text = text;
    this.tree = text.dependencies();
    this.people = people;
    this.published = published == null ? null : published.day();
    this.lower = new String[text.size()];
    this.lemma = new String[text.size()];
    this.times = new TimeExpression[text.size()];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = text.token(i).lower();
      boolean verb = text.pos(i) == Upos.VERB;
      lemma[i] = verb ? words.forms().lemma(lower[i], text.lemma(i)) : text.lemma(i);
    }
    for (TimeExpression time : found.expressions()) {
      int i = text.story().tokenAt(time.span().start());
      while (i < lower.length && text.token(i).start() < time.span().end()) {
        times[i++] = time;
      }
    }
    events.forEach(event -> this.events.put(tokenAt(event.span()), event));
  }

  Dependencies tree() {
    return tree;
  }

  int size() {
    return lower.length;
  }

  @Nullable LocalDate published() {
    return published;
  }

  /** The token in lower case; empty where there is none. */
  String lower(int i) {
    return i >= 0 && i < lower.length ? lower[i] : "";
  }

  String lemma(int i) {
    return i >= 0 && i < lower.length ? lemma[i] : "";
  }

  Upos pos(int i) {
    return i >= 0 && i < lower.length ? text.pos(i) : Upos.X;
  }

  boolean isNoun(int i) {
    return pos(i) == Upos.NOUN || pos(i) == Upos.PROPN;
  }

  Analysis text() {
    return text;
  }

  int tokenAt(Span span) {
    return text.story().tokenAt(span.start());
  }

  Span span(int first, int last) {
    return text.story().cover(first, last);
  }

  /** Index of the sentence of a token. */
  int sentence(int i) {
    return text.token(i).sentence();
  }

  /** Whether both tokens are there, and of one sentence. */
  boolean together(int i, int other) {
    return i >= 0 && other < lower.length && sentence(i) == sentence(other);
  }

  /** The event whose trigger the token is. */
  @Nullable Event event(int i) {
    return events.get(i);
  }

  /** Whether the token is of a time expression. */
  boolean isTimed(int i) {
    return i >= 0 && i < times.length && times[i] != null;
  }

  /** Whether the token is of an expression for what comes again and again: "every year". */
  boolean isOfSet(int i) {
    TimeExpression time = times[i];
    return time != null && time.type() == TimeType.SET;
  }

  /** The day or hour that hangs on a word: "critical on Monday". */
  @Nullable TimeExpression dateUnder(int word) {
    for (int i : tree.dependents(word)) {
      TimeExpression time = times[i];
      if (time != null && isDay(time)) {
        return time;
      }
    }
    return null;
  }

  private static boolean isDay(TimeExpression time) {
    boolean dated = time.type() == TimeType.DATE || time.type() == TimeType.TIME;
    return dated && Character.isDigit(time.value().charAt(0));
  }

  /** The actor mentioned at a token. */
  Optional<Actor> actor(int i) {
    return i < 0
        ? Optional.empty()
        : people.mentions().at(text.token(i).span()).map(MentionIndex.Placed::actor);
  }

  /** The id of the place mentioned at a token, or null. */
  @Nullable String place(int i) {
    return actor(i).filter(actor -> actor.kind() == ActorKind.PLACE).map(Actor::id).orElse(null);
  }

  /** The preposition of a noun, as its tokens, joined by spaces; empty where it has none. */
  String preposition(int noun) {
    int at = tree.dependent(noun, "case");
    if (at < 0 || at > noun) {
      return "";
    }
    StringBuilder words = new StringBuilder(lower(at));
    for (int i = at + 1; i < noun && tree.is(i, "case"); i++) {
      words.append(' ').append(lower(i));
    }
    return words.toString();
  }

  /** Whether one of the words that hang on a token is of a relation and reads so. */
  boolean has(int token, String relation, String word) {
    for (int i : tree.dependents(token)) {
      if (tree.is(i, relation) && lower(i).equals(word)) {
        return true;
      }
    }
    return false;
  }
}
