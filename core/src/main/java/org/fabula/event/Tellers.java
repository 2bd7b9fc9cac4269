package org.fabula.event;

import java.util.List;
import org.fabula.event.Clause.Link;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Tense;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** Finds by when a past event was over: when it was told, where that has a date. */
final class Tellers {
  private Tellers() {}

  /** Notes of the undated events of one sentence when they were told. */
  static void find(List<Clause> clauses, List<Draft> drafts) {
    @Nullable When[] told = new @Nullable When[clauses.size()];
    for (Draft draft : drafts) {
      if (draft.verbal) {
        told[draft.clause] = draft.when;
      }
    }
    for (Draft draft : drafts) {
      draft.told = draft.dated() || !draft.verbal ? null : teller(clauses, told, draft);
    }
  }

  private static @Nullable When teller(List<Clause> clauses, @Nullable When[] told, Draft draft) {
    Clause clause = clauses.get(draft.clause);
    boolean past = draft.tense == Tense.PAST && draft.factuality == Factuality.HAPPENED;
    if (!past || clause.link() != Link.COMPLEMENT || clause.parent() < 0) {
      return null;
    }
    Clause telling = clauses.get(clause.parent());
    @Nullable When teller = told[telling.index()];
    // "wrote on Monday, <i>warning</i> that": told when she wrote.
    while ((teller == null || teller.time() == null)
        && telling.link() == Link.PARTICIPLE
        && telling.parent() >= 0) {
      telling = clauses.get(telling.parent());
      teller = told[telling.index()];
    }
    boolean dated = teller != null && teller.time() != null && teller.end().latest() != null;
    return dated ? teller : null;
  }
}
