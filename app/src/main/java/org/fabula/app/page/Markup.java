package org.fabula.app.page;

import java.io.IOException;

/**
 * Makes strings of a story harmless in HTML and in JSON inside HTML.
 *
 * <p>What cannot be shown is shown for what it is: control characters and lone surrogates as the
 * replacement character, controls that reorder text (which can make words read differently from
 * what stands there) by their code point in brackets.
 */
public final class Markup {
  private static final char REPLACEMENT = '\uFFFD';

  private Markup() {}

  /** Writes {@code text} as the content of an element or of a quoted attribute. */
  static void text(CharSequence text, Appendable out) throws IOException {
    text(text, 0, text.length(), out);
  }

  /** Writes the code units from {@code start} to {@code end} (exclusive). */
  static void text(CharSequence text, int start, int end, Appendable out) throws IOException {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> i = visible(text, i, end, out);
      }
    }
  }

  /** {@code text} as the content of an element or of a quoted attribute. */
  public static String text(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    try {
      text(text, out);
    } catch (IOException e) {
      throw new AssertionError("a StringBuilder does not fail", e);
    }
    return out.toString();
  }

  /**
   * {@code text} as a quoted JSON string that may stand in a script element: it has no {@code <},
   * {@code >}, {@code &} or line separator, so it can neither end the element nor start a comment.
   */
  static String json(CharSequence text) {
    StringBuilder shown = new StringBuilder(text.length() + 16);
    try {
      for (int i = 0; i < text.length(); i++) {
        i = visible(text, i, text.length(), shown);
      }
    } catch (IOException e) {
      throw new AssertionError("a StringBuilder does not fail", e);
    }
    StringBuilder out = new StringBuilder(shown.length() + 2).append('"');
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
        out.append("\\u").append(hex(c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /** Writes the character at {@code i} so that it shows; returns the index of its last unit. */
  private static int visible(CharSequence text, int i, int end, Appendable out) throws IOException {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)
        && i + 1 < end
        && Character.isLowSurrogate(text.charAt(i + 1))) {
      out.append(c).append(text.charAt(i + 1));
      return i + 1;
    }
    if (reorders(c)) {
      out.append("[U+").append(hex(c)).append(']');
    } else {
      out.append(isShown(c) ? c : REPLACEMENT);
    }
    return i;
  }

  private static boolean isShown(char c) {
    boolean control = c < ' ' && c != '\n' && c != '\t' && c != '\r';
    return !control && !(c >= 0x7F && c <= 0x9F) && !Character.isSurrogate(c) && c < 0xFFFE;
  }

  /** Embeddings, overrides and isolates of the bidirectional algorithm (Unicode UAX 9). */
  private static boolean reorders(char c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static String hex(char c) {
    String digits = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
    return "0".repeat(4 - digits.length()) + digits;
  }
}
