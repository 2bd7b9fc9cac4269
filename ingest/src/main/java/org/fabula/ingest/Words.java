package org.fabula.ingest;

/** White space as a browser shows it. */
final class Words {
  private Words() {}

  /** Runs of white space, also no-break spaces, as one space; none at the ends. */
  static String oneLine(String words) {
    StringBuilder line = new StringBuilder(words.length());
    boolean gap = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (isSpace(c)) {
        gap = true;
        continue;
      }
      if (gap && !line.isEmpty()) {
        line.append(' ');
      }
      gap = false;
      line.append(c);
    }
    return line.toString();
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }

  static boolean isBlank(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (!isSpace(words.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
