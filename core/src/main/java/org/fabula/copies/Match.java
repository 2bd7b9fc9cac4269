package org.fabula.copies;

import java.util.Objects;

/**
 * The earlier story that a story says again.
 *
 * @param id of the earlier story
 * @param number of the earlier story among those of the run, counted from 0; ids may stand twice
 * @param kind whether the story says only what the earlier one says
 * @param reason what was done to the words
 * @param order which of the two was published first, as far as their dates tell
 * @param share of the words of this story that stand in the earlier one, 0 to 1
 * @param held share of the words of the earlier story that stand in this one, 0 to 1
 */
public record Match(
    String id, int number, Kind kind, Reason reason, Order order, double share, double held) {

  /** Whether anything is lost when the story is not read. */
  public enum Kind {
    /** It says what the earlier one says, or less: who has read that has read this. */
    COPY,
    /** It says what the earlier one says, and something besides or instead. */
    VERSION
  }

  /** What was done to the words of the earlier story. */
  public enum Reason {
    /** Nothing, but for headline, dateline, byline, agency, marks and white space. */
    SAME,
    /** Words were changed here and there; no figure and no name. */
    EDITED,
    /** Words were left out. */
    TRIMMED,
    /** Nearly all of them stand here, and others besides. */
    FULLER,
    /** Some were taken out, others put in their place; or figures or names were changed. */
    CHANGED
  }

  /** Which was published first. */
  public enum Order {
    /** This one was published, or last changed, after the other. */
    LATER,
    /** This one was published, or last changed, before the other. */
    EARLIER,
    /** The dates are the same, or one is not known. */
    UNKNOWN
  }

  /** Throws where a part is null or a share is none. */
  public Match {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(order, "order");
    if (!(share >= 0 && share <= 1 && held >= 0 && held <= 1)) {
      throw new IllegalArgumentException("shares " + share + " and " + held + " are not 0 to 1");
    }
  }
}
