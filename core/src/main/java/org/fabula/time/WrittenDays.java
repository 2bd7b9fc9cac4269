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
   * "9/30/2020", "9/30/98", "9-30-2020": in American order unless only the other is a day. Where
   * both are, the other is kept.
   */
  static @Nullable Piece slashed(String word) {
    char mark = word.indexOf('/') >= 0 ? '/' : '-';
    int first = word.indexOf(mark);
    int second = word.indexOf(mark, first + 1);
    if (first < 1 || second < 0 || word.indexOf(mark, second + 1) >= 0) {
      return null;
    }
    if (mark == '-' && (first > 2 || word.length() - second != 5)) {
      // Scores and numbers of things are written with hyphens too.
      return null;
    }
    if (first == 4) {
      return fixed(
          Granule.day(
              Lexicon.digits(word, 0, 4),
              Lexicon.digits(word, first + 1, second),
              Lexicon.digits(word, second + 1, word.length())));
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

  /** ISO 8601 with a time: "2020-12-25T09:30", "20201225T0930", seconds and zone passed over. */
  static @Nullable Piece isoTime(String word) {
    int mark = word.indexOf('t');
    boolean extended = mark == 10;
    if (!extended && mark != 8) {
      return null;
    }
    String day =
        extended
            ? word.substring(0, 10)
            : word.substring(0, 4) + "-" + word.substring(4, 6) + "-" + word.substring(6, 8);
    int minuteAt = mark + (extended ? 4 : 3);
    int hour = Lexicon.digits(word, mark + 1, mark + 3);
    int minute = Lexicon.digits(word, minuteAt, minuteAt + 2);
    boolean clock = hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
    return clock && iso(day) instanceof Meaning date ? new Meaning.Clock(date, hour, minute) : null;
  }

  /** "4-Mar-2021". */
  static @Nullable Piece named(Lexicon lexicon, String word) {
    int first = word.indexOf('-');
    int second = word.indexOf('-', first + 1);
    Word.MonthWord month =
        first < 1 || second < 0 ? null : lexicon.month(word.substring(first + 1, second));
    return month == null
        ? null
        : fixed(Granule.day(year(word, second + 1), month.month(), Lexicon.digits(word, 0, first)));
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
