package org.fabula.model;

/**
 * The shape of a word, which the network is told beside its lower-case pieces: where its capitals
 * and digits are, and whether it opens a sentence or paragraph.
 */
final class Shapes {
  /** Shape of the marks around a window. */
  static final int EDGE = 24;

  private static final int COUNT = 8;

  private Shapes() {}

  /** Where a word stands. */
  enum Place {
    WITHIN,
    OPENS_SENTENCE,
    OPENS_PARAGRAPH
  }

  /** The number the network knows a shape at a place by. */
  static int of(String word, Place place) {
    return shape(word) + COUNT * place.ordinal();
  }

  private static int shape(String word) {
    int letters = 0;
    int capitals = 0;
    boolean digits = false;
    boolean initial = false;
    for (int at = 0; at < word.length(); ) {
      int point = word.codePointAt(at);
      at += Character.charCount(point);
      digits |= Character.isDigit(point);
      if (Character.isLetter(point)) {
        boolean capital = Character.isUpperCase(point);
        initial |= capital && letters == 0;
        capitals += capital ? 1 : 0;
        letters++;
      }
    }
    if (letters == 0) {
      return digits ? 5 : 7;
    }
    return digits ? 6 : letterShape(letters, capitals, initial);
  }

  private static int letterShape(int letters, int capitals, boolean initial) {
    if (capitals == 0) {
      return 0;
    }
    if (letters == 1) {
      return 3;
    }
    if (capitals == letters) {
      return 2;
    }
    return initial && capitals == 1 ? 1 : 4;
  }
}
