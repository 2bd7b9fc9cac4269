package org.fabula.order;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.fabula.event.Event;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.OrderProposal;
import org.fabula.order.OrderLink.Relation;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Says how two events lie to each other: by rules on their dates, on who tells them and on the
 * words between them, of which the first that applies decides, and by the model. Order is that of
 * beginnings, as in MATRES. The weights of the rules are shares of pairs decided rightly on MATRES,
 * rounded to tenths; what the words say outright has 1.
 */
final class PairRules {
  /** How far behind the first event a word between the two is looked for, in tokens. */
  private static final int REACH = 30;

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

  /** How two events lie to each other by the model; its weight is the probability. */
  Claim proposed(int from, int to) {
    OrderProposal proposal = text.order(token[from], token[to]);
    Relation relation = Relation.valueOf(proposal.order().name());
    return new Claim(from, to, relation, proposal.score(), "model");
  }

  /** How two events lie to each other by the rules. */
  Claim decide(int from, int to) {
    Claim claim = byDate(from, to);
    boolean same = sentence[from] == sentence[to];
    if (claim == null && same) {
      claim = byJoint(from, to);
    }
    if (claim == null) {
      claim = byTelling(from, to);
    }
    if (claim == null) {
      claim = byPluperfect(from, to);
    }
    if (claim == null) {
      claim = byFuture(from, to);
    }
    if (claim == null && same) {
      claim = byConnective(from, to);
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
    double weight = weight(one, other);
    if (isBefore(one.begin().latest(), other.begin().earliest())) {
      return before(from, to, weight, "dates");
    }
    if (isBefore(other.begin().latest(), one.begin().earliest())) {
      return after(from, to, weight, "dates");
    }
    return null;
  }

  /** Two dates of the story are sure; what is bound by the day of publication is less so. */
  private static double weight(When one, When other) {
    if (one.isDated() && other.isDated()) {
      return 1.0;
    }
    return one.isDated() || other.isDated() ? 0.7 : 0.5;
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

  /** "<i>fell</i> after the army <i>withdrew</i>", "Before it <i>fell</i>, they <i>left</i>". */
  private @Nullable Claim byJoint(int from, int to) {
    int sign = joint(token[to], token[from]) - joint(token[from], token[to]);
    if (sign == 0) {
      return null;
    }
    return sign > 0 ? after(from, to, 1.0, "connective") : before(from, to, 1.0, "connective");
  }

  /**
   * What joins an event to the one it hangs on: 1 for "after" and the like, which make it the
   * earlier of the two, -1 for "before" and the like, 0 for anything else.
   */
  private int joint(int token, int above) {
    Dependencies tree = text.dependencies();
    if (tree.head(token) != above) {
      return 0;
    }
    int mark = Math.max(tree.dependent(token, "mark"), tree.dependent(token, "case"));
    return mark < 0
        ? 0
        : switch (text.word(mark).toLowerCase(Locale.ROOT)) {
          case "after", "because", "since", "following" -> 1;
          case "before", "until", "till" -> -1;
          default -> 0;
        };
  }

  private @Nullable Claim byConnective(int from, int to) {
    if (text.is(token[to] - 1, "and") || text.is(token[to] - 1, "or")) {
      return before(from, to, 0.8, "joined-by-and");
    }
    if (isJoined(from, to)) {
      return before(from, to, 0.5, "joined-clauses");
    }
    Claim infinitive = byInfinitive(from, to);
    return infinitive != null ? infinitive : byWord(from, to);
  }

  /** "The army <i>withdrew</i> and the bridge <i>fell</i>". */
  private boolean isJoined(int from, int to) {
    Dependencies tree = text.dependencies();
    boolean clause = tree.head(token[to]) == token[from] && tree.relation(token[to]).equals("conj");
    int joint = clause ? tree.dependent(token[to], "cc") : -1;
    return joint >= 0
        && text.is(joint, "and")
        && isSimplePast(events.get(from))
        && isSimplePast(events.get(to));
  }

  private @Nullable Claim byWord(int from, int to) {
    int end = Math.min(token[to], token[from] + REACH);
    boolean afterwards = false;
    for (int i = token[from] + 1; i < end; i++) {
      switch (text.word(i)) {
        case "before", "until", "till", "then" -> {
          return before(from, to, 0.7, "before-between");
        }
        case "after", "since", "because", "following" -> afterwards = true;
        default -> {
          // Says nothing of order.
        }
      }
    }
    return afterwards ? after(from, to, 0.8, "after-between") : null;
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

  /** "The mayor <i>resigned</i>. A court <i>had convicted</i> her." */
  private @Nullable Claim byPluperfect(int from, int to) {
    boolean first = isPluperfect(events.get(from));
    boolean last = isPluperfect(events.get(to));
    if (first == last) {
      return null;
    }
    if (last) {
      return isSimplePast(events.get(from)) ? after(from, to, 0.8, "pluperfect") : null;
    }
    return isSimplePast(events.get(to)) ? before(from, to, 0.7, "pluperfect") : null;
  }

  private static boolean isPluperfect(Event event) {
    return event.tense() == Tense.PAST && event.aspect() == Aspect.PERFECTIVE;
  }

  private static boolean isSimplePast(Event event) {
    return event.tense() == Tense.PAST && event.aspect() == Aspect.NONE;
  }

  private @Nullable Claim byFuture(int from, int to) {
    boolean first = events.get(from).tense() == Tense.FUTURE;
    boolean last = events.get(to).tense() == Tense.FUTURE;
    if (first == last) {
      return null;
    }
    return last ? before(from, to, 0.9, "future") : after(from, to, 0.8, "future");
  }

  /** Where nobody knows: news tells most things in the order they happened. */
  private static Claim inOrder(int from, int to) {
    return before(from, to, 0, "told-in-order");
  }
}
