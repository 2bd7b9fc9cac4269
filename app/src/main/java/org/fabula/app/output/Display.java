package org.fabula.app.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes words of a story fit to be shown: on one line, without control characters, which would
 * command the terminal, and without marks that turn the direction of what follows.
 */
public final class Display {
  private Display() {}

  /** {@code text} with every run of white space and control characters made one space. */
  public static String oneLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (!turnsDirection(c)) {
        out.append(c);
      }
    }
    if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  /** Whether a character is shown as a space: white space, a no-break space or a control. */
  static boolean isBlank(char c) {
    return c <= ' '
        || c >= 0x7F && c <= 0xA0
        || c == 0x2028
        || c == 0x2029
        || Character.isSpaceChar(c);
  }

  /** Whether a character turns the direction of writing (Unicode Standard Annex 9). */
  static boolean turnsDirection(char c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }

  /** Columns that {@code text} takes on a terminal; escape sequences must not be in it. */
  static int width(String text) {
    return text.codePoints().map(Display::width).sum();
  }

  /** Columns of one character: marks that combine take none, East Asian wide characters two. */
  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        c >= 0x1100
            && (c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }

  /**
   * Breaks {@code text}, which is on one line, at spaces so that no line is wider than {@code
   * width}.
   */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      int wide = width(word);
      if (!line.isEmpty() && used + 1 + wide > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (!line.isEmpty()) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += wide;
    }
    lines.add(line.toString());
    return lines;
  }
}
