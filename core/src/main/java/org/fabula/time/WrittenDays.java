package org.fabula.time;

import org.jspecify.annotations.Nullable;

/** Days written in digits and marks, in one token. */
final class WrittenDays {
  private WrittenDays() {}

  /** ISO 8601: "2020-09-30". */
  static @Nullable Piece iso(String word) {
    if (word.length() != 10 || word.charAt(4) != '-' || word.charAt(7) != '-') {
      return null;
    }
    return fixed(
        Granule.day(
            Lexicon.digits(word, 0, 4), Lexicon.digits(word, 5, 7), Lexicon.digits(word, 8, 10)));
  }

  /**
   * "9/30/2020", "9/30/98": in American order unless only the other is a day. Where both are, the
   * other is kept.
   */
  static @Nullable Piece slashed(String word) {
    int first = word.indexOf('/');
    int second = word.indexOf('/', first + 1);
    if (first < 1 || second < 0 || word.indexOf('/', second + 1) >= 0) {
      return null;
    }
    int left = Lexicon.digits(word, 0, first);
    int right = Lexicon.digits(word, first + 1, second);
    int year = year(word, second + 1);
    Granule american = Granule.day(year, left, right);
    Granule other = Granule.day(year, right, left);
    if (american == null || other == null || american.equals(other)) {
      return fixed(american == null ? other : american);
    }
    return new Meaning.Ambiguous(american, other);
  }

  /** "30.09.2020": day first, as where full stops are used. */
  static @Nullable Piece dotted(String word) {
    int first = word.indexOf('.');
    int second = word.indexOf('.', first + 1);
    if (first < 1 || second < 0 || word.length() - second != 5) {
      return null;
    }
    return fixed(
        Granule.day(
            Lexicon.digits(word, second + 1, word.length()),
            Lexicon.digits(word, first + 1, second),
            Lexicon.digits(word, 0, first)));
  }

  /** "9/11", the one day that is called by its figures without a year. */
  static @Nullable Piece nineEleven(String word) {
    return word.equals("9/11") ? fixed(Granule.day(2001, 9, 11)) : null;
  }

  /** Four digits, or two: 00 to 49 of this century, 50 to 99 of the last. */
  private static int year(String word, int from) {
    int year = Lexicon.digits(word, from, word.length());
    return switch (word.length() - from) {
      case 4 -> year;
      case 2 -> year < 0 ? -1 : year < 50 ? 2000 + year : 1900 + year;
      default -> -1;
    };
  }

  private static @Nullable Piece fixed(@Nullable Granule granule) {
    return granule == null ? null : new Meaning.Fixed(granule);
  }
}
