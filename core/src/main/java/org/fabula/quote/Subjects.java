package org.fabula.quote;

import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a verb. */
final class Subjects {
  /** How far back a subject may stand from its verb, in tokens: an apposition of a line or two. */
  private static final int FARTHEST = 60;

  private static final int LONGEST_DATELINE = 14;

  private final Page page;
  private final NounPhrases phrases;

  Subjects(Page page, NounPhrases phrases) {
    this.page = page;
    this.phrases = phrases;
  }

  /** The subject of a verb whose helpers and itself come right after {@code last}; null if none. */
  @Nullable Phrase before(int last, int low) {
    if (page.is(last, "who")) {
      int end = page.isComma(last - 1) ? last - 2 : last - 1;
      Phrase antecedent = phrases.endingAt(end, low);
      return antecedent == null
          ? null
          : new Phrase(antecedent.first(), last, antecedent.headLast());
    }
    boolean parted = page.isComma(last) || page.isDash(last);
    Phrase phrase = parted ? beforeApposition(last, low) : phrases.endingAt(last, low);
    int adjunct = phrase == null ? -1 : adjunct(phrase.headLast());
    return adjunct < 0 ? phrase : shared(adjunct);
  }

  /**
   * "flew to Tarn and after <i>the visit</i> told", "on radio during <i>the ride</i>, said": the
   * word by which a part of what the verb behind it tells hangs on that; -1 for a phrase that is
   * none.
   */
  private int adjunct(int head) {
    Dependencies tree = page.text().dependencies();
    int i = head;
    while (tree.is(i, "nmod") && tree.dependent(i, "case") >= 0 && tree.head(i) < i) {
      i = tree.head(i);
    }
    boolean adjunct = tree.is(i, "obl") && tree.dependent(i, "case") >= 0 && tree.head(i) > head;
    return adjunct ? i : -1;
  }

  /** The subject of the verb that an adjunct hangs on, its own or that of the verb before. */
  private @Nullable Phrase shared(int adjunct) {
    Dependencies tree = page.text().dependencies();
    int verb = tree.head(adjunct);
    int subject = tree.dependent(verb, "nsubj");
    if (subject < 0 && tree.is(verb, "conj")) {
      subject = tree.dependent(tree.head(verb), "nsubj");
    }
    return subject < 0 || page.quoted(subject) ? null : Tree.nominal(page, subject);
  }

  /** "Ana Ruiz, the mayor of the town, | said": the first phrase that is not an adjunct. */
  private @Nullable Phrase beforeApposition(int comma, int low) {
    int floor = Math.max(low, comma - FARTHEST);
    int start = floor;
    for (int i = comma - 1; i >= floor; i--) {
      if (page.quoted(i) && !phrases.isPronoun(i)) {
        start = i + 1;
        break;
      }
    }
    int i = start;
    while (i < comma) {
      i = skipConnectives(i, comma);
      int end = partEnd(i, comma);
      Phrase phrase = startsAdjunct(i) ? null : phrases.startingAt(i, end);
      if (phrase != null) {
        return phrase;
      }
      i = end + 1;
    }
    return null;
  }

  /** "SALTBY, March 3 (WN) - The mayor ...": the token after the dash. */
  private int afterDateline(int first, int end) {
    String place = page.word(first);
    boolean capitals = place.length() > 1 && place.chars().allMatch(Character::isUpperCase);
    int limit = capitals ? Math.min(end, first + LONGEST_DATELINE) : first;
    for (int i = first; i < limit; i++) {
      if (page.isDash(i)) {
        return i + 1;
      }
    }
    return first;
  }

  private int skipConnectives(int from, int end) {
    int i = from;
    while (i < end
        && (page.isComma(i)
            || page.isDash(i)
            || page.timed(i)
            || page.pos(i) == Upos.CCONJ
            || page.pos(i) == Upos.ADV)) {
      i++;
    }
    return i;
  }

  private int partEnd(int from, int end) {
    int i = from;
    while (i < end && !page.isComma(i) && !page.isDash(i)) {
      i++;
    }
    return i;
  }

  private boolean startsAdjunct(int token) {
    Upos pos = page.pos(token);
    return pos == Upos.ADP || pos == Upos.SCONJ || pos == Upos.VERB || page.is(token, "who");
  }

  /** The first subject of a unit: its first phrase that is not an adjunct before a comma. */
  @Nullable Phrase first(Unit unit) {
    int end = Math.min(unit.end(), unit.first() + FARTHEST);
    int i = afterDateline(unit.first(), end);
    while (i < end) {
      if (page.quoted(i)) {
        i++;
        continue;
      }
      i = skipConnectives(i, end);
      if (startsAdjunct(i)) {
        i = partEnd(i, end) + 1;
        continue;
      }
      Phrase phrase = phrases.startingAt(i, end);
      if (phrase != null) {
        return phrase;
      }
      i++;
    }
    return null;
  }
}
