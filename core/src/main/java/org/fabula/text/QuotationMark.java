package org.fabula.text;

/**
 * A quotation mark as it stands in the text.
 *
 * @param at offset of its first code unit
 * @param width number of code units: 2 for the typewriter's {@code ``} and {@code ''}, else 1
 * @param side what its form and its neighbours allow
 */
record QuotationMark(int at, int width, Side side) {

  /** What a mark can do. */
  enum Side {
    OPENS,
    CLOSES,
    EITHER,
    /** Not a quotation mark: an apostrophe, inches, seconds. */
    NEITHER
  }

  int end() {
    return at + width;
  }

  /** The double mark at {@code i}, or one that is NEITHER. */
  static QuotationMark doubled(String text, int i) {
    return switch (text.charAt(i)) {
      case '\u201C', '\u00AB', '\u201E' -> new QuotationMark(i, 1, Side.OPENS);
      case '\u201D', '\u00BB' -> new QuotationMark(i, 1, Side.CLOSES);
      case '`' -> twice(text, i) ? new QuotationMark(i, 2, Side.OPENS) : none(i);
      case '\'' -> twice(text, i) ? new QuotationMark(i, 2, Side.CLOSES) : none(i);
      case '"' -> new QuotationMark(i, 1, straight(text, i));
      default -> none(i);
    };
  }

  /** The single mark at {@code i}, or one that is NEITHER. */
  static QuotationMark single(String text, int i) {
    char mark = text.charAt(i);
    char before = before(text, i);
    char after = after(text, i + 1);
    boolean opens = opensAfter(before) && !Character.isWhitespace(after) && !clipped(text, i + 1);
    boolean closes = !Character.isWhitespace(before) && !Character.isLetterOrDigit(after);
    return switch (mark) {
      case '\u2018' -> new QuotationMark(i, 1, opens ? Side.OPENS : Side.NEITHER);
      case '\u2019' -> new QuotationMark(i, 1, closes ? Side.CLOSES : Side.NEITHER);
      case '\'' ->
          new QuotationMark(i, 1, opens ? Side.OPENS : closes ? Side.CLOSES : Side.NEITHER);
      default -> none(i);
    };
  }

  private static QuotationMark none(int i) {
    return new QuotationMark(i, 1, Side.NEITHER);
  }

  private static boolean twice(String text, int i) {
    return i + 1 < text.length() && text.charAt(i + 1) == text.charAt(i);
  }

  private static Side straight(String text, int i) {
    char before = before(text, i);
    char after = after(text, i + 1);
    boolean opens = opensAfter(before) && !Character.isWhitespace(after);
    boolean closes = !Character.isWhitespace(before) && !Character.isLetterOrDigit(after);
    if (opens == closes) {
      return Side.EITHER;
    }
    return opens ? Side.OPENS : Side.CLOSES;
  }

  private static boolean opensAfter(char before) {
    return Character.isWhitespace(before)
        || "([{-/\u2013\u2014\"\u201C\u2018:".indexOf(before) >= 0;
  }

  /** The start of a clipped word or year: 'em, 'til, '90s. */
  private static boolean clipped(String text, int from) {
    if (Character.isDigit(after(text, from))) {
      return true;
    }
    int end = from;
    while (end < text.length() && end - from < 6 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return switch (text.substring(from, end)) {
      case "em", "til", "tis", "twas", "cause", "n", "bout" -> true;
      default -> false;
    };
  }

  private static char before(String text, int i) {
    return i == 0 ? '\n' : text.charAt(i - 1);
  }

  private static char after(String text, int i) {
    return i >= text.length() ? '\n' : text.charAt(i);
  }
}
