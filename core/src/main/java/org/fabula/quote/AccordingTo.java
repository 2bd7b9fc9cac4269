package org.fabula.quote;

import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.jspecify.annotations.Nullable;

/** "According to Ruiz, the bridge is safe." "The bridge is safe, according to Ruiz." */
final class AccordingTo implements Sieve {
  static final String RULE = "according-to";

  @Override
  public @Nullable Draft words(Clause clause) {
    Cue cue = clause.cue();
    if (cue.place() != Cue.Place.ACCORDING) {
      return null;
    }
    int start = clause.leftStart();
    int behind = behind(clause);
    if (behind > 0) {
      return clause.words(behind, clause.high(), RULE);
    }
    if (clause.hasVerb(start, cue.start()) || clause.hasStretch(start, cue.start())) {
      return clause.words(start, cue.start(), RULE);
    }
    int content = afterSource(clause);
    return content < 0 ? null : clause.words(content, clause.high(), RULE);
  }

  /** "She was ill and according to Ruiz | she left": where the words begin; -1 for any other. */
  private static int behind(Clause clause) {
    Page page = clause.page();
    Phrase source = clause.cue().subject();
    if (source == null || page.pos(clause.cue().start() - 1) != Upos.CCONJ) {
      return -1;
    }
    Dependencies tree = page.text().dependencies();
    int head = Tree.head(page, source);
    int content = page.isComma(source.last() + 1) ? source.last() + 2 : source.last() + 1;
    return tree.is(head, "obl") && tree.head(head) >= content ? content : -1;
  }

  /** The token after the source with all that is told of it. */
  private static int afterSource(Clause clause) {
    Phrase source = clause.cue().subject();
    int head = source == null ? -1 : Tree.head(clause.page(), source);
    int end = head < 0 ? -1 : Tree.end(clause.page(), head, clause.high());
    Page page = clause.page();
    // The comma that ends a relative clause hangs on its noun.
    int content = end > 0 && page.isComma(end - 1) ? end : end + 1;
    boolean parted = end > 0 && content < clause.high() && page.isComma(content - 1);
    return parted && !clause.hasStretch(clause.cue().end(), content)
        ? content
        : afterApposition(clause);
  }

  /** The token after the comma that ends the source with its apposition. */
  private static int afterApposition(Clause clause) {
    Page page = clause.page();
    int comma = -1;
    for (int i = clause.cue().end(); i < clause.high(); i++) {
      if (page.isComma(i)) {
        if (comma >= 0 && clause.hasVerb(comma, i)) {
          return comma + 1;
        }
        comma = i;
      } else if (comma >= 0 && page.quoted(i)) {
        break;
      }
    }
    return comma < 0 ? -1 : comma + 1;
  }
}
