package org.fabula.model;

import java.util.Locale;

/** Comparison of words as the model was taught it. */
final class Words {
  private Words() {}

  /** Whether two words are equal in lower case. */
  static boolean same(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }
}
