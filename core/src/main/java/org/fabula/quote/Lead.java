package org.fabula.quote;

import org.fabula.model.Upos;

/**
 * How the words after a cue begin.
 *
 * @param opening by what
 * @param content index of the first token of the words; {@code high} where there are none
 */
record Lead(Opening opening, int content) {

  /** What comes right before the words. */
  enum Opening {
    /** "said that". */
    THAT,
    /** "said: “". */
    COLON,
    /** "said, “". */
    COMMA,
    /** "said “" or "said he". */
    BARE,
    /** Nothing follows: the words stand before the cue. */
    NONE
  }

  /** A parenthesis between a cue and its words is no longer than this, in tokens. */
  private static final int LONGEST_ASIDE = 25;

  /** Steps over addressee, time and place after a cue: "told reporters on Monday in Oslo that". */
  static Lead after(Page page, NounPhrases phrases, Cue cue, int high) {
    boolean addressee =
        cue.place() != Cue.Place.PASSIVE
            && (cue.verb().kind() == SpeechVerb.Kind.TELL
                || cue.verb().kind() == SpeechVerb.Kind.ASK);
    int i = cue.end();
    while (i < high) {
      if (page.quoted(i)) {
        return new Lead(Opening.BARE, i);
      }
      if (page.isStop(i) || page.is(i, ";")) {
        break;
      }
      if (page.is(i, ":")) {
        return new Lead(Opening.COLON, i + 1);
      }
      if (page.is(i, "that")) {
        return new Lead(Opening.THAT, i);
      }
      if (page.isComma(i) || page.isDash(i)) {
        if (page.quoted(i + 1)) {
          return new Lead(Opening.COMMA, i + 1);
        }
        i = page.is(i + 1, "that") ? i + 1 : asideEnd(page, i, high);
        continue;
      }
      int next = step(page, phrases, i, high, addressee);
      if (next == i) {
        return new Lead(Opening.BARE, i);
      }
      addressee = false;
      i = next;
    }
    return new Lead(Opening.NONE, high);
  }

  private static int asideEnd(Page page, int comma, int high) {
    int limit = Math.min(high, comma + LONGEST_ASIDE);
    for (int i = comma + 1; i < limit; i++) {
      if (page.isComma(i) || page.isDash(i) || page.is(i, ":")) {
        return i;
      }
      if (page.quoted(i) || page.isStop(i)) {
        break;
      }
    }
    return high;
  }

  private static int step(Page page, NounPhrases phrases, int i, int high, boolean addressee) {
    if (page.timed(i)) {
      return i + 1;
    }
    if (page.pos(i) == Upos.ADV) {
      return endsAdverb(page, i + 1) ? i + 1 : i;
    }
    if (page.pos(i) == Upos.ADP || page.is(i, "to")) {
      if (page.timed(i + 1)) {
        return i + 1;
      }
      Phrase phrase = phrases.startingAt(i + 1, high);
      return phrase == null || isVerb(page, phrase.last() + 1) ? i : phrase.last() + 1;
    }
    if (addressee) {
      Phrase phrase = phrases.startingAt(i, high);
      return phrase == null ? i : phrase.last() + 1;
    }
    return i;
  }

  private static boolean endsAdverb(Page page, int i) {
    return page.quoted(i)
        || page.timed(i)
        || page.pos(i) == Upos.PUNCT
        || page.pos(i) == Upos.ADP
        || page.is(i, "that");
  }

  private static boolean isVerb(Page page, int i) {
    return page.pos(i) == Upos.VERB || page.pos(i) == Upos.AUX;
  }
}
