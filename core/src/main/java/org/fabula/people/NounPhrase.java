package org.fabula.people;

import org.fabula.model.Upos;

/**
 * A noun with what stands before it in its phrase: "the former mayor", "his 34-year-old daughter".
 *
 * @param first index of its first token
 * @param head index of its noun
 */
record NounPhrase(int first, int head) {
  private static final int LONGEST = 12;

  /** The phrase that ends in the noun at {@code head}. */
  static NounPhrase endingAt(Sheet sheet, int head) {
    int first = head;
    int stop = Math.max(0, head - LONGEST);
    while (first > stop && sheet.sentence(first - 1) == sheet.sentence(head)) {
      int before = first - 1;
      boolean named = isWithinName(sheet, before);
      if (isDeterminer(sheet, before) && !named) {
        return new NounPhrase(before, head);
      }
      if (!named && !isWithin(sheet, before) || isDate(sheet, before)) {
        break;
      }
      first = before;
    }
    while (first < head && sheet.isPossessive(first)) {
      first++;
    }
    return new NounPhrase(first, head);
  }

  /**
   * "the Beat <i>the</i> Clock host": an article between capitals, the phrase's own before them.
   */
  private static boolean isWithinName(Sheet sheet, int i) {
    if (i == 0 || sheet.isCapital(i) || !sheet.isCapital(i + 1)) {
      return false;
    }
    int k = i - 1;
    while (k > 0 && sheet.isCapital(k) && !isDeterminer(sheet, k)) {
      k--;
    }
    return k < i - 1 && isDeterminer(sheet, k) && sheet.sentence(k) == sheet.sentence(i);
  }

  /** "On 3 May <i>police</i> searched it": a date by itself, not "the 2019 winner". */
  private static boolean isDate(Sheet sheet, int last) {
    int first = last;
    while (first >= 0 && sheet.isTimed(first) && sheet.sentence(first) == sheet.sentence(last)) {
      first--;
    }
    return first < last
        && !sheet.isPossessive(last + 1)
        && (first < 0
            || sheet.sentence(first) != sheet.sentence(last)
            || sheet.pos(first) == Upos.ADP);
  }

  private static boolean isDeterminer(Sheet sheet, int i) {
    return switch (sheet.lower(i)) {
      case "the",
          "a",
          "an",
          "this",
          "these",
          "those",
          "his",
          "her",
          "their",
          "its",
          "whose",
          "my",
          "our",
          "your",
          "another",
          "each",
          "every",
          "some",
          "any",
          "no" ->
          true;
      // "warnings that prosecutors say": a relative "that" is not of the phrase.
      case "that" -> sheet.pos(i) == Upos.DET && sheet.pos(i - 1) != Upos.NOUN;
      default -> false;
    };
  }

  private static boolean isWithin(Sheet sheet, int i) {
    if (sheet.isCapital(i) && !sheet.opensSentence(i)) {
      return true;
    }
    Upos pos = sheet.pos(i);
    boolean modifier = pos == Upos.ADJ || pos == Upos.NOUN || pos == Upos.PROPN || pos == Upos.NUM;
    // "the defending champion".
    boolean participle = pos == Upos.VERB && sheet.text().dependencies().is(i, "amod");
    return (modifier || participle) && sheet.isWord(i)
        || Ages.yearsOld(sheet.lower(i)) > 0
        || pos == Upos.NUM
        || sheet.isPossessive(i);
  }

  private NounPhrase withoutFirst() {
    return new NounPhrase(first + 1, head);
  }

  boolean startsWith(Sheet sheet, String... words) {
    for (String word : words) {
      if (sheet.lower(first).equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is of somebody known, by its article or by whose it is. */
  boolean isDefinite(Sheet sheet) {
    return startsWith(sheet, "the", "his", "her", "their", "my", "our", "its", "whose")
        || hasPossessive(sheet);
  }

  /** "Ana's brother". */
  boolean hasPossessive(Sheet sheet) {
    for (int i = first; i < head; i++) {
      if (sheet.isPossessive(i)) {
        return true;
      }
    }
    return false;
  }

  /** Its words without its article. */
  String words(Sheet sheet) {
    boolean article = startsWith(sheet, "the", "a", "an") && first < head;
    return Words.squash(sheet.text().words(sheet.span(article ? first + 1 : first, head)));
  }

  /** Its words without whose it is: "lawyer" of "his lawyer". */
  String office(Sheet sheet) {
    boolean owned = startsWith(sheet, "his", "her", "their", "its", "my", "our", "whose");
    return (owned && first < head ? withoutFirst() : this).words(sheet);
  }
}
