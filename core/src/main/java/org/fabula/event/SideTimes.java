package org.fabula.event;

import java.util.Map;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Dates events by another of their sentence that was at the same time, and finds those that a word
 * sets before or after another, which has a date: "resigned <i>after the flood</i> of September",
 * "was withdrawn in May <i>after a judge ruled</i>". Such an event has its bounds from that one, by
 * the order of the two; no other date near it is its own.
 */
final class SideTimes {
  private final Analysis text;
  private final Dependencies tree;
  private final TimeIndex times;
  private final Map<Integer, Draft> drafts;

  SideTimes(Analysis text, TimeIndex times, Map<Integer, Draft> drafts) {
    this.text = text;
    this.times = times;
    this.tree = text.dependencies();
    this.drafts = drafts;
  }

  /** When the other event was that an event is set beside; null where there is none. */
  @Nullable When of(Draft draft) {
    Draft above = drafts.get(tree.head(draft.token));
    if (above != null && above.dated() && isSet(draft.token)) {
      return above.when;
    }
    for (int dependent : tree.dependents(draft.token)) {
      Draft below = drafts.get(dependent);
      // What is said after an event is mostly told at once, as news.
      boolean told = draft.eventClass == EventClass.REPORTING;
      if (below != null && below.dated() && isSet(dependent) && !told) {
        return below.when;
      }
    }
    return null;
  }

  /**
   * Dates an event by one of its sentence that was at the same time: "lost her job <i>when the pit
   * closed in 1992</i>".
   */
  void date(Draft draft) {
    // "He was carrying a bag when he came on Monday": whatever else, then he was.
    boolean goingOn = draft.aspect == Aspect.PROGRESSIVE;
    if (draft.dated() || !isDeed(draft) && !(goingOn && isDone(draft))) {
      return;
    }
    for (int dependent : tree.dependents(draft.token)) {
      Draft below = drafts.get(dependent);
      boolean when = tree.is(dependent, "advcl") && isWhen(dependent);
      if (when && below != null && isDeed(below) && isDay(below.when)) {
        draft.when = Dating.same(below.when);
        return;
      }
    }
  }

  /** Told as done once: no state, and nothing that had been going on. */
  private static boolean isDeed(Draft draft) {
    return draft.aspect == Aspect.NONE && isDone(draft);
  }

  private static boolean isDone(Draft draft) {
    boolean state =
        draft.eventClass == EventClass.STATE
            || draft.eventClass == EventClass.I_STATE
            || draft.eventClass == EventClass.REPORTING;
    return !state
        && draft.verbal
        && draft.tense == Tense.PAST
        && draft.factuality == Factuality.HAPPENED;
  }

  /** Whether it has one time, within which it began and ended. */
  private static boolean isDay(When when) {
    return when.isDated() && when.begin().equals(when.end()) && !when.begin().equals(Bound.OPEN);
  }

  private boolean isWhen(int clause) {
    for (int dependent : tree.dependents(clause)) {
      if (text.is(dependent, "when")) {
        // "in early December, when they met": said of December.
        int before = text.is(dependent - 1, ",") ? dependent - 2 : dependent - 1;
        return times.at(before) < 0;
      }
    }
    return false;
  }

  /** Whether a clause or a noun is joined to the verb it hangs on by a word that sets an order. */
  private boolean isSet(int token) {
    boolean clause = tree.is(token, "advcl");
    int word = tree.dependent(token, clause ? "mark" : "case");
    boolean joins = clause || tree.is(token, "obl");
    return joins
        && word >= 0
        && switch (text.token(word).lower()) {
          case "after", "before", "following" -> true;
          default -> false;
        };
  }
}
