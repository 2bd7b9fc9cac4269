package org.fabula.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words and marks as Universal Dependencies does for English: clitics ("n't", "'s")
 * are words of their own, hyphenated words are whole, marks stand alone. One pass; linear in the
 * text.
 */
final class Tokenizer {
  /**
   * No word is longer; a longer run is cut, so that nothing downstream meets a word of megabytes.
   */
  private static final int LONGEST_WORD = 256;

  private static final int LONGEST_ADDRESS = 2048;

  private final String text;
  private final List<Span> found = new ArrayList<>();

  private Tokenizer(String text) {
    this.text = text;
  }

  /** The tokens between two offsets, in order. */
  static List<Span> tokens(String text, int start, int end) {
    Tokenizer tokenizer = new Tokenizer(text);
    int at = start;
    while (at < end) {
      int point = text.codePointAt(at);
      at =
          isSpace(point)
              ? at + Character.charCount(point)
              : tokenizer.next(at, Math.min(end, at + LONGEST_ADDRESS));
    }
    return tokenizer.found;
  }

  static boolean isSpace(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || point == 0x200B
        || point == 0xFEFF
        || point < 0x20;
  }

  private int next(int start, int end) {
    int address = endOfAddress(start, end);
    if (address > start) {
      return add(start, address);
    }
    int wordEnd = endOfWord(start, Math.min(end, start + LONGEST_WORD));
    if (wordEnd > start) {
      return word(start, wordEnd);
    }
    return add(start, endOfMark(start, end));
  }

  private int add(int start, int end) {
    found.add(new Span(start, end));
    return end;
  }

  /** Adds a word; its clitic, if it has one, as a token of its own. */
  private int word(int start, int end) {
    int clitic = startOfClitic(start, end);
    if (clitic > start && clitic < end) {
      add(start, clitic);
      return add(clitic, end);
    }
    return add(start, end);
  }

  /**
   * Web and mail addresses, "@name" and "#tag": everything up to white space, less closing marks.
   */
  private int endOfAddress(int start, int end) {
    boolean web =
        text.startsWith("http://", start)
            || text.startsWith("https://", start)
            || text.startsWith("www.", start);
    if (web) {
      return trimMarks(start, endOfRun(start, end));
    }
    char first = text.charAt(start);
    if ((first == '@' || first == '#') && start + 1 < end && isNameChar(text.charAt(start + 1))) {
      int at = start + 1;
      while (at < end && isNameChar(text.charAt(at))) {
        at++;
      }
      return at;
    }
    return endOfMailAddress(start, end);
  }

  private int endOfMailAddress(int start, int end) {
    int at = start;
    while (at < end && (isNameChar(text.charAt(at)) || ".+-".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (at == start || at >= end || text.charAt(at) != '@') {
      return start;
    }
    int host = at + 1;
    int dot = -1;
    int to = host;
    while (to < end && (isNameChar(text.charAt(to)) || ".-".indexOf(text.charAt(to)) >= 0)) {
      if (text.charAt(to) == '.') {
        dot = to;
      }
      to++;
    }
    return dot > host ? trimMarks(start, to) : start;
  }

  private int endOfRun(int start, int end) {
    int at = start;
    while (at < end && !isSpace(text.charAt(at)) && "<>\"“”".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private int trimMarks(int start, int end) {
    int to = end;
    while (to > start && ".,;:!?)]}'’”".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return to;
  }

  private static boolean isNameChar(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  /**
   * Letters, digits and combining marks, with the marks that may stand inside a word: apostrophe
   * and hyphen between letters or digits, full stop in initials and abbreviations, and in numbers
   * also comma, colon and slash.
   */
  private int endOfWord(int start, int end) {
    int at = start;
    if (isDecade(start, end)) {
      at++;
    }
    while (at < end) {
      int point = text.codePointAt(at);
      if (isWordPoint(point)) {
        at += Character.charCount(point);
      } else if (at > start && joins(at, end)) {
        at++;
      } else {
        break;
      }
    }
    return withAbbreviationStop(start, Math.min(at, end), end);
  }

  /** "'90s": an apostrophe, two digits and an s. */
  private boolean isDecade(int at, int end) {
    return isApostrophe(text.charAt(at))
        && at + 3 < end
        && Character.isDigit(text.charAt(at + 1))
        && Character.isDigit(text.charAt(at + 2))
        && text.charAt(at + 3) == 's';
  }

  private static boolean isWordPoint(int point) {
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.NON_SPACING_MARK
        || Character.getType(point) == Character.COMBINING_SPACING_MARK
        || point == 0xAD;
  }

  private boolean joins(int at, int end) {
    if (at + 1 >= end || !isWordPoint(text.codePointAt(at + 1))) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    char c = text.charAt(at);
    boolean digits = Character.isDigit(before) && Character.isDigit(after);
    return switch (c) {
      case '-', '\'', '’', '`', '‑' -> isWordPoint(before);
      case '.' -> digits || (Character.isLetter(before) && isShortInitial(at));
      case ',', ':', '/' -> digits;
      case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
      default -> false;
    };
  }

  /** Whether the full stop at {@code at} follows a single letter, as in "U.S." and "5p.m.". */
  private boolean isShortInitial(int at) {
    return at < 2 || !Character.isLetter(text.codePointBefore(at - 1));
  }

  /** Takes in the full stop of an abbreviation. */
  private int withAbbreviationStop(int start, int wordEnd, int end) {
    if (wordEnd == start || wordEnd >= text.length() || text.charAt(wordEnd) != '.') {
      return wordEnd;
    }
    if (wordEnd - start > 12 || wordEnd >= end) {
      return wordEnd;
    }
    if (wordEnd + 1 < text.length() && text.charAt(wordEnd + 1) == '.') {
      return wordEnd;
    }
    int letters = start;
    while (letters < wordEnd && Character.isDigit(text.charAt(letters))) {
      letters++;
    }
    boolean half = letters > start && text.indexOf(".", letters, wordEnd) > 0;
    String word = text.substring(half ? letters : start, wordEnd);
    return Abbreviations.ENGLISH.contains(word) ? wordEnd + 1 : wordEnd;
  }

  /** Start of "n't", "'s", "'re", "'ve", "'ll", "'d" or "'m" at the end of a word, or its end. */
  private int startOfClitic(int start, int end) {
    int mark = end - 1;
    while (mark > start && mark >= end - 3 && !isApostrophe(text.charAt(mark))) {
      mark--;
    }
    if (mark <= start || !isApostrophe(text.charAt(mark))) {
      return end;
    }
    int after = mark + 1;
    boolean negation = end - mark == 2 && isOneOf(after, 't') && isOneOf(mark - 1, 'n');
    if (negation) {
      return mark - 1;
    }
    boolean one = end - mark == 2 && isOneOf(after, 's', 'd', 'm');
    boolean two =
        end - mark == 3
            && ((isOneOf(after, 'r') && isOneOf(after + 1, 'e'))
                || (isOneOf(after, 'v') && isOneOf(after + 1, 'e'))
                || (isOneOf(after, 'l') && isOneOf(after + 1, 'l')));
    return one || two ? mark : end;
  }

  private boolean isOneOf(int at, char... letters) {
    char c = Character.toLowerCase(text.charAt(at));
    for (char letter : letters) {
      if (c == letter) {
        return true;
      }
    }
    return false;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '`';
  }

  /** One mark; dots and dashes of one kind in a row, and an emoji with its modifiers, are one. */
  private int endOfMark(int start, int end) {
    int point = text.codePointAt(start);
    int at = start + Character.charCount(point);
    if (point == '.' || point == '-' || point == '*' || point == '_' || point == '=') {
      while (at < end && text.charAt(at) == point) {
        at++;
      }
      return at;
    }
    while (at < end && isModifier(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return Math.min(at, text.length());
  }

  private static boolean isModifier(int point) {
    return point == 0x200D
        || (point >= 0xFE00 && point <= 0xFE0F)
        || (point >= 0x1F3FB && point <= 0x1F3FF)
        || Character.getType(point) == Character.NON_SPACING_MARK;
  }
}
