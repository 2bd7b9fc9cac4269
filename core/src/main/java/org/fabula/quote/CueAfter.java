package org.fabula.quote;

import org.fabula.text.Stretch;
import org.jspecify.annotations.Nullable;

/** "“We shall rebuild,” Ruiz said." "“We shall rebuild,” said Ana Ruiz, the mayor." */
final class CueAfter implements Sieve {
  static final String RULE = "cue-after";

  @Override
  public @Nullable Draft words(Clause clause) {
    Stretch stretch = clause.stretchBefore();
    if (stretch == null || !touches(clause, stretch) || isTaken(clause)) {
      return null;
    }
    int end = stretch.endToken();
    Stretch next = CueBetween.resumed(clause);
    if (next == null) {
      int rest = CueBetween.rest(clause);
      return rest < 0
          ? clause.words(start(clause, stretch), end, RULE)
          : clause.words(start(clause, stretch), end, rest, clause.high(), CueBetween.RULE);
    }
    return clause.words(
        start(clause, stretch), end, next.firstToken(), next.endToken(), CueBetween.RULE);
  }

  /** "When Ruiz called it “a sham,” Hansen said it was not": an earlier cue has the quotation. */
  private static boolean isTaken(Clause clause) {
    Lead.Opening opening = clause.lead().opening();
    return clause.low() > clause.unit().first()
        && clause.cue().place() == Cue.Place.BEFORE
        && (opening == Lead.Opening.BARE || opening == Lead.Opening.THAT);
  }

  static boolean touches(Clause clause, Stretch stretch) {
    Cue cue = clause.cue();
    if (cue.place() == Cue.Place.SHARED) {
      return false;
    }
    if (clause.commaBefore() || cue.place() == Cue.Place.ACCORDING) {
      return true;
    }
    char last = clause.page().lastInside(stretch);
    if (",?!\u2026.-\u2014\u2013".indexOf(last) >= 0) {
      return true;
    }
    return cue.place() == Cue.Place.AFTER || clause.lead().opening() == Lead.Opening.NONE;
  }

  /** The words begin at the marks, or at the start of the sentence where that is part of them. */
  static int start(Clause clause, Stretch stretch) {
    int start = clause.leftStart();
    int marks = stretch.firstToken();
    if (start >= marks || clause.hasStretch(start, marks)) {
      return Math.min(start, marks);
    }
    Page page = clause.page();
    if (page.is(marks - 1, ":")) {
      return marks;
    }
    boolean aside = page.isComma(marks - 1) && !clause.hasVerb(start, marks);
    return aside ? marks : start;
  }
}
