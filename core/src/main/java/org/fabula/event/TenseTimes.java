package org.fabula.event;

import java.time.LocalDate;
import java.util.List;
import org.fabula.event.Clause.Link;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Tense;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Bounds for events that no expression dates: what is told as past was over by the day of
 * publication or by the time it was told; what is told as future comes after.
 */
final class TenseTimes {
  private final @Nullable LocalDate published;

  TenseTimes(@Nullable LocalDate published) {
    this.published = published;
  }

  /** Bounds the undated events of one sentence. */
  void date(List<Clause> clauses, List<Draft> drafts) {
    @Nullable When[] told = new @Nullable When[clauses.size()];
    for (Draft draft : drafts) {
      if (draft.verbal) {
        told[draft.clause] = draft.when;
      }
    }
    for (Draft draft : drafts) {
      if (draft.dated() || !draft.verbal) {
        continue;
      }
      When teller = teller(clauses, told, draft);
      draft.when = teller == null ? byTense(draft) : Dating.notAfter(teller);
    }
  }

  /** When the past event was told, where the clause above says so with a date. */
  private static @Nullable When teller(List<Clause> clauses, @Nullable When[] told, Draft draft) {
    Clause clause = clauses.get(draft.clause);
    boolean past = draft.tense == Tense.PAST && draft.factuality == Factuality.HAPPENED;
    if (!past || clause.link() != Link.COMPLEMENT || clause.parent() < 0) {
      return null;
    }
    When teller = told[clause.parent()];
    boolean dated = teller != null && teller.time() != null && teller.end().latest() != null;
    return dated ? teller : null;
  }

  private When byTense(Draft draft) {
    if (published == null) {
      return When.UNKNOWN;
    }
    return switch (draft.factuality) {
      case POSSIBLE, HYPOTHETICAL -> When.UNKNOWN;
      case PLANNED -> draft.tense == Tense.FUTURE ? Dating.notBefore(published) : When.UNKNOWN;
      case HAPPENED, DENIED -> ofFact(draft, published);
    };
  }

  private static When ofFact(Draft draft, LocalDate day) {
    boolean past = draft.tense == Tense.PAST || draft.tense == Tense.PASTPART;
    boolean perfect = draft.aspect == Aspect.PERFECTIVE && draft.tense == Tense.PRESENT;
    boolean reports = draft.tense == Tense.PRESENT && draft.eventClass == EventClass.REPORTING;
    if (past || perfect || reports) {
      return Dating.notAfter(day);
    }
    if (draft.tense == Tense.FUTURE) {
      return Dating.notBefore(day);
    }
    return draft.tense == Tense.PRESENT ? Dating.during(day) : When.UNKNOWN;
  }
}
