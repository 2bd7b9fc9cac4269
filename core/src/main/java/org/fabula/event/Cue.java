package org.fabula.event;

import org.jspecify.annotations.Nullable;

/**
 * Words that say how an event lies to another, or how long it took: "three hours later", "shortly
 * after the vote", "for six years".
 *
 * @param event index of the token that tells of the event
 * @param kind what the words say
 * @param length how far or how long; null for "shortly"
 * @param time index of the time expression, or -1
 * @param anchor index of the token that tells of what it is counted from, or -1 where that is what
 *     was told before
 * @param base index of the expression it is counted from where that is no event, or -1
 */
record Cue(int event, Kind kind, @Nullable Length length, int time, int anchor, int base) {

  /** Words that count from an event. */
  Cue(int event, Kind kind, @Nullable Length length, int time, int anchor) {
    this(event, kind, length, time, anchor, -1);
  }

  /** What a cue says. */
  enum Kind {
    AFTER,
    BEFORE,
    /** "by then": over when what was told last was. */
    BY,
    /** "at the time": when what was told last was. */
    THEN,
    /** "the following year". */
    FOLLOWING,
    /** "in the past six years". */
    PAST,
    /** "within the next six years". */
    NEXT,
    /** "for six years". */
    FOR,
    /** "in six years": it took no longer. */
    IN,
    /** "after six years": it ended then. */
    ENDING,
    /** "the three-week siege". */
    OF;

    /** Whether it says when, not how long. */
    boolean places() {
      return switch (this) {
        case AFTER, BEFORE, BY, THEN, FOLLOWING, PAST, NEXT -> true;
        case FOR, IN, ENDING, OF -> false;
      };
    }
  }
}
