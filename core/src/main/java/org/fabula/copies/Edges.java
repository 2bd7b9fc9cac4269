package org.fabula.copies;

import java.util.List;
import java.util.Locale;
import org.fabula.text.Span;

/**
 * Finds where the words of a story begin and end: without the headline, the byline and the dateline
 * above them and the lines below that say who wrote, edited or owns them. Every paper that prints
 * an agency's story sets these anew.
 */
final class Edges {
  /** Headline, second headline, byline, agency, date and place: no paper sets more lines. */
  private static final int MOST_LINES = 6;

  /** A longer line is a paragraph, whatever it ends with. */
  private static final int LONGEST_LINE = 160;

  /** A notice of rights runs to a few lines, not to more than a paragraph. */
  private static final int LONGEST_NOTICE = 300;

  /** "SALTBY and NORTH HARBOUR, Northshire, Oct. 9 (Coast Wire) —" and a little more. */
  private static final int LONGEST_DATELINE = 100;

  private static final List<String> NOTICES =
      List.of(
          "©",
          "copyright",
          "(c)",
          "all rights reserved",
          "reporting by",
          "additional reporting",
          "with reporting",
          "writing by",
          "editing by");

  private final String text;

  private Edges(String text) {
    this.text = text;
  }

  /** The body of a story; all of it where nothing but edges would be left out. */
  static Span body(String text) {
    Edges edges = new Edges(text);
    int start = edges.dateline(edges.start());
    int end = edges.end(start);
    return start < end ? new Span(start, end) : new Span(0, text.length());
  }

  private int start() {
    int at = nextLine(0);
    for (int line = 0; line < MOST_LINES; line++) {
      int to = lineEnd(at);
      int next = nextLine(to);
      boolean above = next < text.length() && to - at <= LONGEST_LINE && startsAnew(next);
      if (!above || !isUnfinished(at, to, line == 0)) {
        return at;
      }
      at = next;
    }
    // A list from its beginning, not lines above a story.
    return 0;
  }

  /** Where a line is broken within a sentence, the next one mostly goes on in small letters. */
  private boolean startsAnew(int at) {
    return !Character.isLowerCase(text.charAt(at));
  }

  /** Whether a line does not end as a sentence does; a headline may be a question or a shout. */
  private boolean isUnfinished(int from, int to, boolean headline) {
    int at = to - 1;
    while (at > from && "\"'”’)]»".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at < from || (headline ? ".…" : ".…!?:;,").indexOf(text.charAt(at)) < 0;
  }

  /** Behind a place in capitals, a day and an agency that a dash cuts off from the first words. */
  private int dateline(int start) {
    int to = Math.min(lineEnd(start), start + LONGEST_DATELINE);
    boolean open = false;
    boolean word = false;
    for (int at = start; at < to; at++) {
      char c = text.charAt(at);
      open = c == '(' || open && c != ')';
      if (isDash(at)) {
        return endOfDash(at);
      }
      boolean begins = !word && Character.isLetter(c);
      if (begins && !open && Character.isLowerCase(c) && !isSmall(at)) {
        return start;
      }
      word = Character.isLetterOrDigit(c) || c == '\'' || c == '’';
    }
    return start;
  }

  private boolean isSmall(int at) {
    return text.startsWith("and ", at) || text.startsWith("of ", at) || text.startsWith("on ", at);
  }

  private boolean isDash(int at) {
    char c = text.charAt(at);
    boolean spaced = at > 0 && isSpaceAt(at - 1) && (isSpaceAt(at + 1) || c == text.charAt(at));
    return c == '—'
        || (c == '–' && spaced)
        || (c == '-' && spaced && endOfDash(at) < text.length());
  }

  private boolean isSpaceAt(int at) {
    return at >= text.length() || isSpace(text.charAt(at));
  }

  private int endOfDash(int at) {
    int to = at;
    while (to < text.length() && "—–-".indexOf(text.charAt(to)) >= 0) {
      to++;
    }
    return to;
  }

  private int end(int start) {
    int to = trimmed(text.length());
    for (int line = 0; line < MOST_LINES && to > start; line++) {
      int from = text.lastIndexOf('\n', to - 1) + 1;
      if (from <= start || !isNotice(from, to)) {
        return to;
      }
      to = trimmed(from);
    }
    return to;
  }

  private boolean isNotice(int lineStart, int to) {
    int from = nextLine(lineStart);
    if (from >= to || to - from > LONGEST_NOTICE) {
      return false;
    }
    boolean bracketed =
        "([".indexOf(text.charAt(from)) >= 0 && ")]".indexOf(text.charAt(to - 1)) >= 0;
    if (bracketed) {
      return true;
    }
    String line = text.substring(from, to).toLowerCase(Locale.ROOT);
    boolean told = line.contains("published") || line.contains("appeared");
    boolean ofStory = line.startsWith("this story ") || line.startsWith("this article ");
    return NOTICES.stream().anyMatch(line::startsWith)
        || ofStory && told
        || to - from <= LONGEST_LINE && startsAnew(from) && isUnfinished(from, to, false);
  }

  private int trimmed(int end) {
    int to = end;
    while (to > 0 && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return to;
  }

  private int lineEnd(int from) {
    int at = text.indexOf('\n', from);
    return trimmed(at < 0 ? text.length() : at);
  }

  /** The first character from {@code from} on that is no space. */
  private int nextLine(int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u200B' || c == '\uFEFF' || Character.isSpaceChar(c);
  }
}
