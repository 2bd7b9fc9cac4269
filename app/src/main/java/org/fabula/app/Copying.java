package org.fabula.app;

/** What becomes of a story that is a copy of an earlier one of the run. */
enum Copying {
  /** It is read like any other, and nobody asks. */
  PASSED_OVER,
  /** It is read like any other, and named as a copy. */
  READ,
  /** It is named as a copy and not read, in forms for people. */
  LEFT_OUT
}
