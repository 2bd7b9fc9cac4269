package org.fabula.copies;

import org.fabula.copies.Match.Kind;
import org.fabula.copies.Match.Reason;
import org.jspecify.annotations.Nullable;

/** Decides what a story is to an earlier one with which it has words in common. */
final class Verdict {
  /** Light copy-editing changes up to a sixth of the words; a rewriting changes more. */
  private static final double MOST_EDITED = 0.18;

  /** A trimmed story holds less of the first than this; less is lost to a changed word or two. */
  private static final double WHOLE = 0.9;

  /**
   * Share of both stories that a version has in common with the first. Two stories of one day's
   * matter share a quote or the background, which is a third, rarely the half.
   */
  private static final double VERSION = 0.5;

  /**
   * The same with every word counted that both have, in a phrase as in a paragraph: a story edited
   * more heavily than a copy. Two reporters on one matter have less than a third in common.
   */
  private static final double REWRITTEN = 0.7;

  /** Share of the shorter of two of very different length: it went into the other as a whole. */
  private static final double TAKEN_IN = 0.8;

  /** The longer of them is still about the same: a flash of 100 words in a story of 650. */
  private static final double LEAST_OF_LONGER = 0.15;

  /** A later text is a version within so many days; behind that it is more likely a series. */
  private static final long DAYS = 7;

  /**
   * Where so many of the figures and names in what both have in common are others, it is a form
   * that was filled in anew: results, courts, weather. There more than half are; a new toll changes
   * a sixth.
   */
  private static final double FORM = 0.3;

  private Verdict() {}

  /** What {@code story} is to {@code earlier}, or null where it is a story of its own. */
  static @Nullable Match of(Print story, Print earlier) {
    Alignment both = new Alignment(story, earlier);
    double share = both.share();
    double held = both.held();
    if (isCopy(story, both)) {
      Reason reason =
          held < WHOLE ? Reason.TRIMMED : both.edited() == 0 ? Reason.SAME : Reason.EDITED;
      return match(Kind.COPY, reason, story, earlier, share, held);
    }
    if (isVersion(story, earlier, both)) {
      Reason reason = held >= WHOLE && both.changed() == 0 ? Reason.FULLER : Reason.CHANGED;
      return match(Kind.VERSION, reason, story, earlier, share, held);
    }
    return null;
  }

  private static boolean isCopy(Print story, Alignment both) {
    return both.changed() == 0 && both.added() == 0 && both.edited() <= MOST_EDITED * story.size();
  }

  private static boolean isVersion(Print story, Print earlier, Alignment both) {
    double one = both.solid();
    double other = both.solidHeld();
    if (both.changed() > FORM * (both.changed() + both.facts())) {
      return false;
    }
    boolean far = Moments.daysBetween(story.changed, earlier.changed) > DAYS;
    boolean takenIn = Math.max(one, other) >= TAKEN_IN && Math.min(one, other) >= LEAST_OF_LONGER;
    boolean rewritten = Math.min(both.share(), both.held()) >= REWRITTEN;
    return far
        ? Math.min(one, other) >= TAKEN_IN
        : takenIn || rewritten || Math.min(one, other) >= VERSION;
  }

  private static Match match(
      Kind kind, Reason reason, Print story, Print earlier, double share, double held) {
    return new Match(
        earlier.id,
        earlier.number,
        kind,
        reason,
        Moments.order(story.changed, earlier.changed),
        share,
        held);
  }
}
