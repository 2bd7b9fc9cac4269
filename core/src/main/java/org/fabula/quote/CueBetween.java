package org.fabula.quote;

import org.fabula.model.Upos;
import org.fabula.text.Stretch;
import org.jspecify.annotations.Nullable;

/** "“We shall,” Ruiz said, “rebuild.”" One quotation, interrupted by its attribution. */
final class CueBetween {
  static final String RULE = "cue-between";

  /** An attribution that interrupts is no longer than this, in tokens. */
  private static final int LONGEST = 40;

  private CueBetween() {}

  /**
   * The token with which the story takes up the words in its own voice: "“You,” she said, are not
   * alone"; -1 if it does not.
   */
  static int rest(Clause clause) {
    Page page = clause.page();
    int i = clause.cue().end();
    Upos pos = page.pos(i + 1);
    boolean verb = pos == Upos.AUX || pos == Upos.VERB && !page.word(i + 1).endsWith("ing");
    return page.isComma(i) && i + 1 < clause.high() && verb ? i + 1 : -1;
  }

  /** The stretch that takes up the words after the attribution, or null. */
  static @Nullable Stretch resumed(Clause clause) {
    Page page = clause.page();
    int limit = Math.min(clause.high(), clause.cue().end() + LONGEST);
    for (int i = clause.cue().end(); i < limit; i++) {
      if (page.quoted(i)) {
        boolean parted = page.isComma(i - 1) || page.isDash(i - 1) || page.is(i - 1, ":");
        return parted || i == clause.cue().end() ? page.stretch(i) : null;
      }
    }
    return null;
  }
}
