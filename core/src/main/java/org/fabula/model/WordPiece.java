package org.fabula.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a word into the pieces the network knows: BERT's uncased word pieces (Devlin et al. 2019,
 * "BERT"), greedily the longest first. Time is linear in the length of the word.
 */
final class WordPiece {
  /** Of a word of more pieces the first ones and the last are kept. */
  static final int MOST_PIECES = 16;

  static final int UNKNOWN = 100;
  static final int START = 101;
  static final int END = 102;

  private static final int LONGEST_PART = 100;
  private static final String CONTINUED = "##";

  private final Map<String, Integer> ids;
  private final int longestPiece;

  /**
   * @param vocabulary the pieces; the index of a piece is its id
   */
  WordPiece(List<String> vocabulary) {
    ids = HashMap.newHashMap(vocabulary.size());
    int longest = 1;
    for (int id = 0; id < vocabulary.size(); id++) {
      ids.put(vocabulary.get(id), id);
      longest = Math.max(longest, vocabulary.get(id).length());
    }
    longestPiece = longest;
  }

  /** Ids of the pieces of a word: at least one, at most {@link #MOST_PIECES}. */
  int[] pieces(String word) {
    Integer whole = ids.get(word);
    // Most words are lower-case words of the vocabulary. Those with "##" before them are no words.
    if (whole != null && isPlain(word)) {
      return new int[] {whole};
    }
    Found found = new Found();
    cut(normalized(word), found);
    return found.ids();
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private void cut(String word, Found found) {
    int start = 0;
    for (int at = 0; at < word.length(); ) {
      int point = word.codePointAt(at);
      int next = at + Character.charCount(point);
      if (isSpace(point) || isAlone(point)) {
        match(word, start, at, found);
        match(word, isSpace(point) ? next : at, next, found);
        start = next;
      }
      at = next;
    }
    match(word, start, word.length(), found);
  }

  private void match(String word, int start, int end, Found found) {
    int before = found.count;
    if (word.codePointCount(start, end) > LONGEST_PART) {
      found.add(UNKNOWN);
      return;
    }
    for (int at = start; at < end; ) {
      int last = longest(word, start, at, end, found);
      if (last < 0) {
        found.count = before;
        found.add(UNKNOWN);
        return;
      }
      at = last;
    }
  }

  /** Adds the longest piece at {@code at} and says where it ends; -1 where there is none. */
  private int longest(String word, int start, int at, int end, Found found) {
    for (int last = Math.min(end, at + longestPiece); last > at; last--) {
      String part = word.substring(at, last);
      Integer id = ids.get(at == start ? part : CONTINUED + part);
      if (id != null) {
        found.add(id);
        return last;
      }
    }
    return -1;
  }

  private static String normalized(String word) {
    String lower = typewriter(word).toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return lower;
    }
    StringBuilder kept = new StringBuilder(lower.length());
    Normalizer.normalize(lower, Normalizer.Form.NFD)
        .codePoints()
        .filter(point -> !isDropped(point))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < ' ' || word.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** Typographic marks as those of a typewriter, which the vocabulary has more of. */
  private static String typewriter(String word) {
    if (isAscii(word) && word.indexOf('`') < 0) {
      return word;
    }
    return word.replace('’', '\'')
        .replace('‘', '\'')
        .replace('`', '\'')
        .replace('“', '"')
        .replace('”', '"')
        .replace('–', '-')
        .replace('—', '-')
        .replace("…", "...");
  }

  private static boolean isDropped(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.CONTROL
        || type == Character.FORMAT;
  }

  private static boolean isSpace(int point) {
    return Character.isSpaceChar(point) || Character.isWhitespace(point);
  }

  private static boolean isAlone(int point) {
    return isAsciiMark(point) || isIdeograph(point) || isPunctuation(point);
  }

  private static boolean isAsciiMark(int point) {
    return point > ' ' && point < 0x7F && !Character.isLetterOrDigit(point);
  }

  private static boolean isIdeograph(int point) {
    return (point >= 0x4E00 && point <= 0x9FFF)
        || (point >= 0x3400 && point <= 0x4DBF)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0x20000 && point <= 0x2FA1F);
  }

  private static boolean isPunctuation(int point) {
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** Pieces found so far. */
  private static final class Found {
    private int[] ids = new int[4];
    private int count;

    void add(int id) {
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, 2 * count);
      }
      ids[count++] = id;
    }

    int[] ids() {
      if (count == 0) {
        return new int[] {UNKNOWN};
      }
      int[] kept = Arrays.copyOf(ids, Math.min(count, MOST_PIECES));
      kept[kept.length - 1] = ids[count - 1];
      return kept;
    }
  }
}
