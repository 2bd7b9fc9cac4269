package org.fabula.quote;

import org.jspecify.annotations.Nullable;

/** "The bridge is safe, Ruiz said." "The bridge, Ruiz said, is safe." */
final class ClauseBefore implements Sieve {
  static final String RULE = "clause-before";

  /** Fewer words than this before a comma are a connective, not a clause. */
  private static final int SHORTEST = 3;

  @Override
  public @Nullable Draft words(Clause clause) {
    Cue cue = clause.cue();
    boolean placed =
        cue.place() == Cue.Place.BEFORE
            || cue.place() == Cue.Place.AFTER
            || cue.place() == Cue.Place.PASSIVE;
    if (!placed || !clause.commaBefore() || cue.verb().kind() == SpeechVerb.Kind.CALL) {
      return null;
    }
    int start = clause.leftStart();
    int end = cue.start() - 1;
    Page page = clause.page();
    boolean resumes = page.isComma(cue.end()) || page.is(cue.end(), ";");
    if (resumes && cue.end() + 1 < clause.high() && cue.place() == Cue.Place.BEFORE) {
      return clause.words(start, end, cue.end() + 1, clause.high(), RULE);
    }
    boolean ended = clause.lead().opening() == Lead.Opening.NONE;
    boolean says = clause.hasVerb(start, end) || clause.hasStretch(start, end);
    return ended && end - start >= SHORTEST && says ? clause.words(start, end, RULE) : null;
  }
}
