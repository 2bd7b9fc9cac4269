package org.fabula.order;

import java.time.LocalDateTime;
import java.util.List;
import org.fabula.event.Event;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.order.OrderLink.Relation;
import org.fabula.time.When;

/**
 * Rules that order two events by their dates, their tenses and the words between them. Order is
 * that of beginnings, as in MATRES.
 */
final class PairRules {
  private final Analysis text;
  private final List<Event> events;
  private final int[] token;
  private final int[] sentence;

  PairRules(Analysis text, List<Event> events) {
    this.text = text;
    this.events = events;
    this.token = new int[events.size()];
    this.sentence = new int[events.size()];
    for (int i = 0; i < token.length; i++) {
      token[i] = text.story().tokenAt(events.get(i).span().start());
      sentence[i] = text.token(token[i]).sentence();
    }
  }

  /** Whether the two stand in the same or in neighbouring sentences. */
  boolean near(int from, int to) {
    return sentence[to] - sentence[from] <= 1;
  }

  /** How two events lie to each other. */
  Claim decide(int from, int to) {
    Claim dated = byDate(from, to);
    return dated != null ? dated : byTense(from, to);
  }

  private @org.jspecify.annotations.Nullable Claim byDate(int from, int to) {
    When one = events.get(from).when();
    When other = events.get(to).when();
    boolean stated = one.time() != null && other.time() != null;
    double weight = stated ? 0.95 : 0.6;
    if (isBefore(one.begin().latest(), other.begin().earliest())) {
      return new Claim(from, to, Relation.BEFORE, weight, "dates");
    }
    if (isBefore(other.begin().latest(), one.begin().earliest())) {
      return new Claim(from, to, Relation.AFTER, weight, "dates");
    }
    return null;
  }

  private static boolean isBefore(
      @org.jspecify.annotations.Nullable LocalDateTime latest,
      @org.jspecify.annotations.Nullable LocalDateTime earliest) {
    return latest != null && earliest != null && latest.isBefore(earliest);
  }

  private Claim byTense(int from, int to) {
    Event one = events.get(from);
    Event other = events.get(to);
    boolean same = sentence[from] == sentence[to];
    if (isPastPerfect(other) && !isPastPerfect(one) && one.tense() == Tense.PAST) {
      return new Claim(from, to, Relation.AFTER, 0.8, "past-perfect");
    }
    if (isPastPerfect(one) && !isPastPerfect(other) && other.tense() == Tense.PAST) {
      return new Claim(from, to, Relation.BEFORE, 0.8, "past-perfect");
    }
    if (same && one.eventClass() == EventClass.REPORTING && other.tense() == Tense.PAST) {
      return new Claim(from, to, Relation.AFTER, 0.6, "reported-past");
    }
    return new Claim(from, to, Relation.BEFORE, same ? 0.4 : 0.3, "told-in-order");
  }

  private static boolean isPastPerfect(Event event) {
    return event.tense() == Tense.PAST && event.aspect() == Aspect.PERFECTIVE;
  }

  /** Text of the tokens between two events, for rules on connectives. */
  boolean between(int from, int to, String word) {
    for (int i = token[from] + 1; i < Math.min(token[to], token[from] + 30); i++) {
      if (text.is(i, word)) {
        return true;
      }
    }
    return false;
  }
}
