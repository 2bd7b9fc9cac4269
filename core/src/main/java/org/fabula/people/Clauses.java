package org.fabula.people;

import org.fabula.model.Upos;

/** Reads, from parts of speech alone, who is the subject of a verb and who speaks. */
final class Clauses {
  private static final int REACH = 14;

  private final Sheet sheet;

  Clauses(Sheet sheet) {
    this.sheet = sheet;
  }

  boolean isBe(int i) {
    return switch (sheet.lower(i)) {
      case "is", "was", "'s", "became", "becomes", "remains", "remained", "be", "been" ->
          !sheet.isPossessive(i) || sheet.pos(i) == Upos.AUX;
      default -> false;
    };
  }

  /** Whether what stands from one token to another is the subject of a verb. */
  boolean isSubject(int first, int last) {
    if (isPreposition(first - 1)) {
      return false;
    }
    int verb = verbAfter(last);
    return verb > 0 || isQuoteCue(first - 1) || isApposedSubject(first, last);
  }

  /** "The mayor, <i>Ana Ruiz</i>, still swims": a name between commas that a verb follows. */
  private boolean isApposedSubject(int first, int last) {
    if (!sheet.lower(first - 1).equals(",") || !sheet.lower(last + 1).equals(",")) {
      return false;
    }
    int verb = sheet.pos(last + 2) == Upos.ADV ? last + 3 : last + 2;
    return sheet.pos(verb) == Upos.VERB || sheet.pos(verb) == Upos.AUX;
  }

  /** Whether a verb of speech follows the noun at once. */
  boolean speaksNext(int head) {
    return isSpeech(head + 1);
  }

  /** Whether the phrase is the subject of a verb of speech, before or after it, or its source. */
  boolean speaks(NounPhrase phrase) {
    int before = phrase.first() - 1;
    if (sheet.lower(before).equals("to") && sheet.lower(before - 1).equals("according")) {
      return true;
    }
    if (isQuoteCue(before)) {
      return true;
    }
    if (isPreposition(before)) {
      return false;
    }
    int verb = verbAfter(phrase.head());
    return verb > 0 && isSpeech(verb);
  }

  /** Whether the phrase is the subject of any verb, or the agent of a passive. */
  boolean acts(NounPhrase phrase) {
    int before = phrase.first() - 1;
    if (sheet.lower(before).equals("by")) {
      return sheet.pos(before - 1) == Upos.VERB;
    }
    return !isPreposition(before) && verbAfter(phrase.head()) > 0;
  }

  /** Whether an apposed name may end before this token. */
  boolean endsApposition(int i) {
    return switch (sheet.lower(i)) {
      case ",", ".", ";", ":", ")", "" -> true;
      default -> sheet.pos(i) == Upos.VERB || sheet.pos(i) == Upos.AUX;
    };
  }

  private boolean isPreposition(int i) {
    return sheet.pos(i) == Upos.ADP;
  }

  private boolean isSpeech(int i) {
    return sheet.is(i, Trait.SPEECH) && !sheet.isCapital(i);
  }

  /** ", said" or "” said" before a speaker. */
  private boolean isQuoteCue(int i) {
    if (!isSpeech(i)) {
      return false;
    }
    return switch (sheet.lower(i - 1)) {
      case ",", "”", "\"", "’", "'", "?", "!" -> true;
      default -> false;
    };
  }

  /**
   * Index of the main verb after a subject that ends at {@code last}, over what hangs on it ("of
   * the town"), an apposition, adverbs and auxiliaries; -1 where there is none near.
   */
  private int verbAfter(int last) {
    boolean apposed = false;
    int end = Math.min(sheet.size(), last + REACH);
    for (int i = last + 1; i < end && sheet.sentence(i) == sheet.sentence(last); i++) {
      if (sheet.lower(i).equals(",")) {
        apposed = true;
        continue;
      }
      boolean direct = i == last + 1 || !apposed || sheet.lower(i - 1).equals(",");
      if (isSpeech(i) && direct) {
        return i;
      }
      switch (sheet.pos(i)) {
        case VERB -> {
          return direct && !apposed ? i : -1;
        }
        case AUX -> {
          return direct ? afterAuxiliaries(i) : -1;
        }
        case ADP, DET, ADJ, NOUN, PROPN, NUM, ADV, PART -> {}
        case PRON -> {
          return -1;
        }
        default -> {
          if (!sheet.isPossessive(i)) {
            return -1;
          }
        }
      }
    }
    return -1;
  }

  private int afterAuxiliaries(int auxiliary) {
    int i = auxiliary;
    while (sheet.pos(i) == Upos.AUX || sheet.pos(i) == Upos.ADV || sheet.pos(i) == Upos.PART) {
      i++;
    }
    return sheet.pos(i) == Upos.VERB ? i : auxiliary;
  }
}
