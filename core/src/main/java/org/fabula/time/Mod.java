package org.fabula.time;

/** The modifiers of TIMEX3 (TimeML 1.2.1, attribute {@code mod}). */
enum Mod {
  BEFORE,
  AFTER,
  ON_OR_BEFORE,
  ON_OR_AFTER,
  LESS_THAN,
  MORE_THAN,
  EQUAL_OR_LESS,
  EQUAL_OR_MORE,
  START,
  MID,
  END,
  APPROX
}
