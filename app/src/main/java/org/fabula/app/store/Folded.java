package org.fabula.app.store;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they are compared: without case, accents, and what is neither letter nor digit. */
final class Folded {
  private Folded() {}

  static String of(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(apart.length());
    boolean gap = false;
    for (int i = 0; i < apart.length(); ) {
      int c = apart.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        folded.append(gap && !folded.isEmpty() ? " " : "").appendCodePoint(c);
        gap = false;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '’') {
        gap = true;
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
