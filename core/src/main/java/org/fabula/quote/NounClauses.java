package org.fabula.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fabula.model.Dependencies;
import org.jspecify.annotations.Nullable;

/**
 * What someone's claim, warning or promise is: "the judge rejected Ruiz's claim that the council
 * “stole” the pier". Such a clause stands anywhere in a sentence and says nothing of the words
 * around it.
 */
final class NounClauses {
  static final String RULE = "noun-clause";

  /** A sentence is looked through no further than this after the noun, in tokens. */
  private static final int FARTHEST = 60;

  private final Page page;
  private final SpeechNouns nouns = SpeechNouns.english();

  NounClauses(Page page) {
    this.page = page;
  }

  /** The drafts of a unit, in the order of their nouns. */
  List<Draft> in(Unit unit) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = unit.first(); i < unit.end(); i++) {
      Draft draft = page.quoted(i) || !nouns.is(page.text(), i) ? null : of(i, unit);
      if (draft != null) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  private @Nullable Draft of(int noun, Unit unit) {
    Phrase owner = NounOwners.of(page, noun);
    int mark = owner == null ? -1 : mark(noun, unit);
    if (owner == null || mark < 0) {
      return null;
    }
    int verb = page.text().dependencies().head(mark);
    int high = Math.min(unit.end(), noun + FARTHEST);
    Words words = Words.of(page, mark, Tree.end(page, verb, high));
    if (words == null) {
      return null;
    }
    Cue cue = cue(noun, owner);
    Zone zone = new Zone(cue.start(), cue.end());
    return new Draft(
        words.kind(), List.of(words.span()), unit.index(), unit.index(), cue, zone, RULE);
  }

  private Cue cue(int noun, Phrase owner) {
    String lemma = page.text().lemma(noun).toLowerCase(Locale.ROOT);
    SpeechVerb verb = new SpeechVerb(lemma, SpeechVerb.Kind.SAY, SpeechVerb.Form.BASE);
    int start = Math.min(owner.first(), noun);
    int end = Math.max(owner.last(), noun) + 1;
    return new Cue(noun, noun, verb, owner, Cue.Place.NOUN, start, end);
  }

  /** The "that" or "to" of the clause that says what a noun is; -1 where none does. */
  private int mark(int noun, Unit unit) {
    Dependencies tree = page.text().dependencies();
    for (int i : tree.dependents(noun)) {
      boolean clause = tree.is(i, "acl") && !tree.is(i, "acl:relcl") || tree.is(i, "ccomp");
      int mark = clause && i > noun && i < unit.end() ? tree.dependent(i, "mark") : -1;
      if (mark > noun && nouns.takes(page.text(), noun, page.word(mark))) {
        return mark;
      }
    }
    return -1;
  }
}
