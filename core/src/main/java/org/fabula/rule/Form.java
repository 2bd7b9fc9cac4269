package org.fabula.rule;

/** How a token is written, told from its characters alone. */
public enum Form {
  /** Begins with a digit: "30", "2020-09-30", "14-year-old". */
  NUMERIC,
  /** Begins with an apostrophe that stands for what is left out, before a digit: "'90s". */
  ELIDED,
  /** Begins with a letter and has a hyphen inside: "mid-May". */
  HYPHENATED,
  /** Anything else. */
  PLAIN;

  /** The form of {@code token}. */
  public static Form of(String token) {
    if (token.isEmpty()) {
      return PLAIN;
    }
    char first = token.charAt(0);
    if (first >= '0' && first <= '9') {
      return NUMERIC;
    }
    if (first == '\'' || first == '’' || first == '‘' || first == '`') {
      return token.length() > 2 && Character.isDigit(token.charAt(1)) ? ELIDED : PLAIN;
    }
    return token.indexOf('-') > 0 || token.indexOf('‑') > 0 ? HYPHENATED : PLAIN;
  }
}
