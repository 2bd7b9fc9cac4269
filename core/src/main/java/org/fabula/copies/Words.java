package org.fabula.copies;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The words of a story as numbers: without case, accents, marks, hyphens and the ways of writing
 * figures, months and contractions, in which two printings of one story differ. A word that a story
 * of another matter would have otherwise keeps a mark: a figure or a "not", and a name. One pass;
 * linear in the text.
 */
final class Words {
  /** Marks a figure, or a word that denies. */
  static final int FIGURE = 1;

  /** Marks a name: a capital that no sentence begins with. */
  static final int NAME = 2;

  private static final int FIRST_LATIN = 0xC0;
  private static final int LAST_LATIN = 0x24F;
  private static final char[] LATIN = latin();

  private final String text;
  private final int end;
  private int[] hashes;
  private byte[] marks;
  private int size;

  private int hash;
  private int length;
  private boolean digits;
  private boolean capital;
  private boolean starts = true;

  private Words(String text, Span span) {
    this.text = text;
    this.end = span.end();
    // English words take 6 characters with the space behind them.
    int expected = span.length() / 5 + 8;
    hashes = new int[expected];
    marks = new byte[expected];
  }

  /** The words of a part of {@code text}. */
  static Words of(String text, Span span) {
    Words words = new Words(text, span);
    words.read(span.start());
    words.markStarts();
    return words;
  }

  /** The number a word has by itself, in small letters. */
  static int hash(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = add(hash, word.charAt(i));
    }
    return mixed(hash);
  }

  private static int add(int hash, int c) {
    return (hash ^ c) * 0x01000193; // FNV-1a, 32 bits
  }

  /** The last step of MurmurHash3: every bit of the word shows in every bit of its number. */
  private static int mixed(int hash) {
    int h = hash;
    h = (h ^ h >>> 16) * 0x85ebca6b;
    h = (h ^ h >>> 13) * 0xc2b2ae35;
    return h ^ h >>> 16;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** The number of a word. */
  int hash(int index) {
    return hashes[index];
  }

  /** {@link #FIGURE}, {@link #NAME} or 0. */
  int mark(int index) {
    return marks[index];
  }

  private void read(int start) {
    int at = start;
    while (at < end) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        letter(c);
      } else if (!isSilent(c)) {
        at = mark(c, at);
      }
    }
    close();
  }

  /** A soft hyphen, a joiner or an accent of its own: nothing, within a word or without. */
  private static boolean isSilent(int c) {
    return c == 0xAD
        || c >= 0x200B && c <= 0x200D
        || c == 0xFEFF
        || c > 0x2FF && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private void letter(int c) {
    boolean digit = Character.isDigit(c);
    if (length > 0 && digit != digits) {
      // "10pm" is "10 pm".
      close();
    }
    if (length == 0) {
      digits = digit;
      capital = Character.isUpperCase(c);
    }
    hash = add(hash, digit ? '0' + Character.digit(c, 10) : folded(c));
    length++;
  }

  /** Takes in a mark behind a word, or what follows from it; returns where to go on. */
  private int mark(int c, int at) {
    boolean within = length > 0 && at < end && Character.isLetterOrDigit(text.charAt(at));
    switch (c) {
      case '\'', '’', '‘', 'ʼ', '`' -> {
        return within && !digits ? apostrophe(at) : quote(at);
      }
      case ',' -> {
        if (within && digits && isThousand(at)) {
          return at;
        }
        close();
      }
      case '.' -> stop(within, at);
      case '!', '?', ':', '\n', '\r', '•' -> {
        close();
        starts = true;
      }
      case '"', '“', '„', '«' -> quote(at);
      default -> close();
    }
    return at;
  }

  private int quote(int at) {
    close();
    // What is quoted often begins a sentence within one; its first word tells nothing by a capital.
    starts = true;
    return at;
  }

  private void stop(boolean within, int at) {
    if (within && digits && Character.isDigit(text.charAt(at))) {
      hash = add(hash, '.');
    } else if (length != 1 || digits || !within) {
      // Behind one letter and before another it stands within "U.S." and "p.m.".
      boolean title = close();
      starts = !title;
    }
  }

  private boolean isThousand(int at) {
    return at + 2 < end
        && Character.isDigit(text.charAt(at + 1))
        && Character.isDigit(text.charAt(at + 2));
  }

  /** "Ruiz's" is "Ruiz"; "didn't" is "did not"; in any other word an apostrophe is nothing. */
  private int apostrophe(int at) {
    char next = Character.toLowerCase(text.charAt(at));
    boolean last = at + 1 >= end || !Character.isLetterOrDigit(text.charAt(at + 1));
    if (last && next == 's') {
      close();
      return at + 1;
    }
    boolean negation = last && next == 't' && Character.toLowerCase(text.charAt(at - 2)) == 'n';
    if (negation && length > 2) {
      hash = 0;
      for (int from = at - 1 - length; from < at - 2; from++) {
        hash = add(hash, folded(text.charAt(from)));
      }
      close();
      put(KnownWord.NOT, FIGURE);
      return at + 1;
    }
    return at;
  }

  /** Ends a word; whether it was a title, behind which a full stop ends no sentence. */
  private boolean close() {
    if (length == 0) {
      return false;
    }
    KnownWord known = digits ? null : KnownWord.of(mixed(hash));
    if (known != null) {
      put(known.hash(), known.isFigure() ? FIGURE : known.isMonth() && capital ? NAME : 0);
    } else {
      put(mixed(hash), digits ? FIGURE : capital ? starts ? START : NAME : 0);
    }
    hash = 0;
    length = 0;
    starts = false;
    return known != null && known.isTitle();
  }

  /** Marks, for a while, a capital that may be that of a sentence. */
  private static final int START = 4;

  private void put(int word, int mark) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      marks = Arrays.copyOf(marks, 2 * size);
    }
    hashes[size] = word;
    marks[size] = (byte) mark;
    size++;
  }

  /** A word at the start of a sentence is a name where it is one within another sentence. */
  private void markStarts() {
    int[] names = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (marks[i] == NAME) {
        names[count++] = hashes[i];
      }
    }
    Arrays.sort(names, 0, count);
    for (int i = 0; i < size; i++) {
      if (marks[i] == START) {
        boolean name = Arrays.binarySearch(names, 0, count, hashes[i]) >= 0;
        marks[i] = (byte) (name ? NAME : 0);
      }
    }
  }

  private static int folded(int c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
    int small = Character.toLowerCase(c);
    return small >= FIRST_LATIN && small <= LAST_LATIN ? LATIN[small - FIRST_LATIN] : small;
  }

  /** Latin letters without their accents. */
  private static char[] latin() {
    char[] plain = new char[LAST_LATIN - FIRST_LATIN + 1];
    for (int i = 0; i < plain.length; i++) {
      String letter = String.valueOf((char) (FIRST_LATIN + i));
      plain[i] = Normalizer.normalize(letter, Normalizer.Form.NFD).charAt(0);
    }
    return plain;
  }

  /** A word that is written in more ways than one, or that tells more than others. */
  record KnownWord(int word, int hash, Sort sort) {
    /** What kind of word it is. */
    private enum Sort {
      NUMBER,
      NEGATION,
      MONTH,
      TITLE
    }

    static final int NOT = Words.hash("not");

    private static final KnownWord[] ALL = all();
    private static final int[] KEYS = Arrays.stream(ALL).mapToInt(KnownWord::word).toArray();

    static @Nullable KnownWord of(int word) {
      int at = Arrays.binarySearch(KEYS, word);
      return at < 0 ? null : ALL[at];
    }

    boolean isFigure() {
      return sort == Sort.NUMBER || sort == Sort.NEGATION;
    }

    boolean isMonth() {
      return sort == Sort.MONTH;
    }

    /** Not a name: one paper sets it and another does not. */
    boolean isTitle() {
      return sort == Sort.TITLE;
    }

    /** Whether the number of a word is that of one that denies. */
    static boolean denies(int hash) {
      KnownWord known = of(hash);
      return known != null && known.sort == Sort.NEGATION;
    }

    private static KnownWord[] all() {
      String pairs =
          "two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12"
              + " thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18"
              + " nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80"
              + " ninety=90";
      String months =
          "jan=january feb=february mar=march apr=april jun=june jul=july aug=august sep=september"
              + " sept=september oct=october nov=november dec=december january=january"
              + " february=february march=march april=april may=may june=june july=july"
              + " august=august september=september october=october november=november"
              + " december=december";
      return Stream.of(
              read(pairs, Sort.NUMBER),
              read(months, Sort.MONTH),
              read(
                  "not=not cannot=not never=not no=no nobody=no none=no without=without",
                  Sort.NEGATION),
              read("mr=mr mrs=mrs ms=ms miss=miss dr=dr sir=sir st=st", Sort.TITLE))
          .flatMap(Arrays::stream)
          .sorted(Comparator.comparingInt(KnownWord::word))
          .toArray(KnownWord[]::new);
    }

    private static KnownWord[] read(String pairs, Sort sort) {
      return Arrays.stream(pairs.split(" "))
          .map(pair -> pair.split("="))
          .map(pair -> new KnownWord(Words.hash(pair[0]), Words.hash(pair[1]), sort))
          .toArray(KnownWord[]::new);
    }
  }
}
