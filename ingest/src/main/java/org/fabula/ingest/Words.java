package org.fabula.ingest;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

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

  /** The length of {@link #oneLine}. */
  static int shownLength(String words) {
    int length = 0;
    boolean gap = false;
    for (int i = 0; i < words.length(); i++) {
      boolean space = isSpace(words.charAt(i));
      length += space ? 0 : gap && length > 0 ? 2 : 1;
      gap = space;
    }
    return length;
  }

  static boolean isSpace(char c) {
    if (c > ' ' && c < 0x7F) {
      return false;
    }
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

  /** Whether two lines have the same letters and figures, whatever lies between them. */
  static boolean sameLetters(String a, @Nullable String b) {
    return b != null && letters(a).equals(letters(b));
  }

  private static String letters(String words) {
    StringBuilder letters = new StringBuilder();
    words.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * The words an element shows, on one line; empty where there are more than {@code most}
   * characters. Stops there, so that asking many nested elements stays cheap.
   */
  static String shown(Element element, int most) {
    StringBuilder words = new StringBuilder();
    NodeFilter.FilterResult end =
        NodeTraversor.filter(
            (node, depth) -> {
              if (node instanceof TextNode text) {
                words.append(text.getWholeText());
              } else if (node instanceof Element inner && inner.isBlock()) {
                words.append(' ');
              }
              return words.length() > 3 * most
                  ? NodeFilter.FilterResult.STOP
                  : NodeFilter.FilterResult.CONTINUE;
            },
            element);
    String line = end == NodeFilter.FilterResult.STOP ? "" : oneLine(words.toString());
    return line.length() > most ? "" : line;
  }
}
