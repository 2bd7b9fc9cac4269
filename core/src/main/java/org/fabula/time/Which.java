package org.fabula.time;

/** Which of those that come round is meant. */
enum Which {
  /** Not said: the nearest in the direction of the clause. */
  PLAIN,
  /** "last": the latest that is over. */
  LAST,
  /** "this": the one of now. */
  THIS,
  /** "next", "coming": the first to begin. */
  NEXT,
  /** "the previous": the one before what is being told. */
  PREVIOUS,
  /** "the following": the one after what is being told. */
  FOLLOWING,
  /** "that", "the same": the one being told. */
  SAME,
  /** "the Saturday": the one told before, if any. */
  TOLD;

  /** Whether it is counted from what is being told rather than from the publication. */
  boolean isNarrative() {
    return this == PREVIOUS || this == FOLLOWING || this == SAME;
  }

  /** How far from the one of now. */
  int step() {
    return switch (this) {
      case LAST, PREVIOUS -> -1;
      case NEXT, FOLLOWING -> 1;
      default -> 0;
    };
  }
}
