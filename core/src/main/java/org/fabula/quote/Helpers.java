package org.fabula.quote;

import java.util.Locale;
import org.fabula.model.Upos;

/**
 * What stands between a subject and its verb: adverbs, auxiliaries, a time.
 *
 * @param start index of the first of them, or of the verb where there is none
 * @param any whether there is an auxiliary
 * @param negated whether "not" or "never" is among them
 * @param passive whether the nearest auxiliary is a form of "be"
 */
record Helpers(int start, boolean any, boolean negated, boolean passive) {

  static Helpers before(Page page, int verb, int low) {
    int i = verb - 1;
    boolean any = false;
    boolean negated = false;
    boolean passive = false;
    for (; i >= low && !page.quoted(i) && isHelper(page, i); i--) {
      String word = page.word(i).toLowerCase(Locale.ROOT);
      negated |=
          word.equals("not")
              || word.equals("never")
              || word.equals("n't")
              || word.equals("n\u2019t");
      if (page.pos(i) == Upos.AUX && !any) {
        any = true;
        passive = isBe(word);
      }
    }
    return new Helpers(i + 1, any, negated, passive);
  }

  private static boolean isHelper(Page page, int i) {
    Upos pos = page.pos(i);
    boolean not = pos == Upos.PART && !page.is(i, "to") && !page.word(i).endsWith("s");
    boolean onDay = pos == Upos.ADP && page.timed(i + 1);
    return pos == Upos.ADV || pos == Upos.AUX || not || page.timed(i) || onDay;
  }

  private static boolean isBe(String word) {
    return switch (word) {
      case "is", "are", "was", "were", "be", "been", "being", "am", "'s", "\u2019s", "'re" -> true;
      default -> false;
    };
  }
}
