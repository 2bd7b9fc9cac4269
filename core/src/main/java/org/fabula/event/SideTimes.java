package org.fabula.event;

import java.util.Map;
import org.fabula.event.Event.EventClass;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Finds events that a word sets before or after another of their sentence, which has a date:
 * "resigned <i>after the flood</i> of September", "was withdrawn in May <i>after a judge
 * ruled</i>". Such an event has its bounds from that one, by the order of the two; no other date
 * near it is its own.
 */
final class SideTimes {
  private final Analysis text;
  private final Dependencies tree;
  private final Map<Integer, Draft> drafts;

  SideTimes(Analysis text, Map<Integer, Draft> drafts) {
    this.text = text;
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
