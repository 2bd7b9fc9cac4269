package org.fabula.order;

import java.time.LocalDateTime;
import java.util.List;
import org.fabula.event.Event;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.order.OrderLink.Relation;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Rules that order two events by their dates, by who tells them, by their tenses and by the words
 * between them; the first that applies decides. Order is that of beginnings, as in MATRES. The
 * weights are shares of pairs decided rightly on MATRES, rounded to tenths.
 */
final class PairRules {
  private final Analysis text;
  private final List<Event> events;
  private final int[] token;
  private final int[] sentence;
  private final int[] eventsOfSentence;

  PairRules(Analysis text, List<Event> events) {
    this.text = text;
    this.events = events;
    this.token = new int[events.size()];
    this.sentence = new int[events.size()];
    this.eventsOfSentence = new int[text.story().sentences().size()];
    for (int i = 0; i < token.length; i++) {
      token[i] = text.story().tokenAt(events.get(i).span().start());
      sentence[i] = text.token(token[i]).sentence();
      eventsOfSentence[sentence[i]]++;
    }
  }

  /** Whether the two stand in the same or in neighbouring sentences. */
  boolean near(int from, int to) {
    return sentence[to] - sentence[from] <= 1;
  }

  /** Whether the sentence of an event holds more than {@code most} events. */
  boolean crowded(int event, int most) {
    return eventsOfSentence[sentence[event]] > most;
  }

  /** How two events lie to each other. */
  Claim decide(int from, int to) {
    Claim claim = byDate(from, to);
    if (claim == null) {
      claim = byTelling(from, to);
    }
    if (claim == null && sentence[from] == sentence[to]) {
      claim = byConnective(from, to);
    }
    if (claim == null) {
      claim = byTense(from, to);
    }
    return claim != null ? claim : inOrder(from, to);
  }

  private static Claim before(int from, int to, double weight, String rule) {
    return new Claim(from, to, Relation.BEFORE, weight, rule);
  }

  private static Claim after(int from, int to, double weight, String rule) {
    return new Claim(from, to, Relation.AFTER, weight, rule);
  }

  // ---- dates

  private @Nullable Claim byDate(int from, int to) {
    When one = events.get(from).when();
    When other = events.get(to).when();
    double weight = one.time() != null && other.time() != null ? 1.0 : 0.8;
    if (isBefore(one.begin().latest(), other.begin().earliest())) {
      return before(from, to, weight, "dates");
    }
    if (isBefore(other.begin().latest(), one.begin().earliest())) {
      return after(from, to, weight, "dates");
    }
    return null;
  }

  private static boolean isBefore(
      @Nullable LocalDateTime latest, @Nullable LocalDateTime earliest) {
    return latest != null && earliest != null && latest.isBefore(earliest);
  }

  // ---- telling

  /** What is told was there before it was told, unless it is told as to come. */
  private @Nullable Claim byTelling(int from, int to) {
    boolean tellsFirst = events.get(from).eventClass() == EventClass.REPORTING;
    boolean tellsLast = events.get(to).eventClass() == EventClass.REPORTING;
    boolean same = sentence[from] == sentence[to];
    if (tellsFirst && tellsLast) {
      return before(from, to, 0.6, "told-in-order");
    }
    if (tellsFirst) {
      return isToCome(events.get(to))
          ? before(from, to, 0.8, "told-to-come")
          : after(from, to, same ? 0.9 : 0.6, "told-after-it-happened");
    }
    if (tellsLast) {
      return events.get(from).tense() == Tense.FUTURE
          ? after(from, to, 0.6, "told-to-come")
          : before(from, to, 0.9, "told-after-it-happened");
    }
    return null;
  }

  private static boolean isToCome(Event event) {
    return event.tense() == Tense.FUTURE
        || event.tense() == Tense.NONE && event.factuality() != Factuality.HAPPENED;
  }

  // ---- words between

  private @Nullable Claim byConnective(int from, int to) {
    Claim future = byFuture(from, to);
    if (future != null) {
      return future;
    }
    if (text.is(token[to] - 1, "and") || text.is(token[to] - 1, "or")) {
      return before(from, to, 0.8, "joined-by-and");
    }
    Claim infinitive = byInfinitive(from, to);
    return infinitive != null ? infinitive : byWord(from, to);
  }

  private @Nullable Claim byWord(int from, int to) {
    boolean afterwards = false;
    boolean relative = false;
    boolean meanwhile = false;
    int end = Math.min(token[to], token[from] + 30);
    for (int i = token[from] + 1; i < end; i++) {
      switch (text.word(i)) {
        case "before", "until", "till", "then" -> {
          return before(from, to, 0.7, "before-between");
        }
        case "after", "since", "because", "following" -> afterwards = true;
        case "who", "which", "that", "whose", "whom", "where" -> relative = true;
        case "when", "as", "while" -> meanwhile = true;
        default -> {
          // Says nothing of order.
        }
      }
    }
    if (afterwards) {
      return after(from, to, 0.8, "after-between");
    }
    Event other = events.get(to);
    if (other.tense() == Tense.PASTPART && "verb".equals(other.rule())) {
      return after(from, to, 0.7, "reduced-relative");
    }
    if (relative && other.tense() != Tense.PRESENT) {
      return after(from, to, 0.7, "relative-clause");
    }
    return meanwhile ? after(from, to, 0.6, "circumstance") : null;
  }

  private @Nullable Claim byInfinitive(int from, int to) {
    boolean first = events.get(from).tense() == Tense.INFINITIVE;
    boolean last = events.get(to).tense() == Tense.INFINITIVE;
    if (last && !first) {
      return before(from, to, 0.7, "infinitive-is-later");
    }
    return first && !last ? after(from, to, 0.6, "infinitive-is-later") : null;
  }

  // ---- tense

  private @Nullable Claim byFuture(int from, int to) {
    boolean first = events.get(from).tense() == Tense.FUTURE;
    boolean last = events.get(to).tense() == Tense.FUTURE;
    if (first == last) {
      return null;
    }
    return last ? before(from, to, 0.9, "future") : after(from, to, 0.8, "future");
  }

  private @Nullable Claim byTense(int from, int to) {
    Claim future = byFuture(from, to);
    if (future != null) {
      return future;
    }
    Event one = events.get(from);
    Event other = events.get(to);
    if (isPerfect(other, Tense.PAST) && !isPerfect(one, Tense.PAST)) {
      return after(from, to, 0.6, "past-perfect");
    }
    if (isPerfect(one, Tense.PAST) && other.tense() == Tense.PAST) {
      return before(from, to, 0.7, "past-perfect");
    }
    if (other.tense() == Tense.PAST && isOpen(one)) {
      return after(from, to, 0.5, "past-before-the-rest");
    }
    boolean state = other.eventClass() == EventClass.STATE && one.eventClass() != EventClass.STATE;
    return state && one.tense() == other.tense() ? after(from, to, 0.5, "state-held") : null;
  }

  private static boolean isPerfect(Event event, Tense tense) {
    return event.tense() == tense && event.aspect() == Aspect.PERFECTIVE;
  }

  /** Present, not yet begun, or only possible. */
  private static boolean isOpen(Event event) {
    return switch (event.tense()) {
      case PRESENT, INFINITIVE -> true;
      case NONE -> event.factuality() != Factuality.HAPPENED;
      default -> false;
    };
  }

  /** News tells most things in the order they happened. */
  private Claim inOrder(int from, int to) {
    boolean same = sentence[from] == sentence[to];
    return before(from, to, same ? 0.5 : 0.4, "told-in-order");
  }
}
