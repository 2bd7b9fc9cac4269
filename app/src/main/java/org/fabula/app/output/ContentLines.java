package org.fabula.app.output;

import java.nio.charset.StandardCharsets;

/** The lines of an iCalendar object (RFC 5545, 3.1): folded, ended by CRLF, in UTF-8. */
final class ContentLines {
  /** Octets in a line, its end not counted. */
  private static final int LONGEST_LINE = 75;

  private static final String END = "\r\n";

  private final StringBuilder lines = new StringBuilder();

  /** Writes a property whose value holds nothing to be escaped: a date, an address, a constant. */
  void line(String name, String value) {
    fold(name + ":" + clean(value));
  }

  /** Writes a property whose value is text. */
  void text(String name, String value) {
    StringBuilder escaped = new StringBuilder(value.length() + 16);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\', ';', ',' -> escaped.append('\\').append(c);
        case '\n' -> escaped.append("\\n");
        default -> escaped.append(c);
      }
    }
    line(name, escaped.toString());
  }

  /** Without control characters, which no line may hold; U+FFFD for half a surrogate pair. */
  private static String clean(String value) {
    StringBuilder clean = new StringBuilder(value.length());
    value
        .codePoints()
        .filter(c -> !Character.isISOControl(c))
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** Breaks a line between characters; what is broken off is led by a space. */
  private void fold(String line) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      int size = octets(c);
      if (octets + size > LONGEST_LINE) {
        lines.append(END).append(' ');
        octets = 1;
      }
      lines.appendCodePoint(c);
      octets += size;
      i += Character.charCount(c);
    }
    lines.append(END);
  }

  private static int octets(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }

  byte[] bytes() {
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
