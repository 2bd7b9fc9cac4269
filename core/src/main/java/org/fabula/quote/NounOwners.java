package org.fabula.quote;

import org.fabula.model.Dependencies;
import org.jspecify.annotations.Nullable;

/** Finds whose a claim, a warning, a reply is. */
final class NounOwners {
  private NounOwners() {}

  /** "Ruiz's claim", "a warning from the council", "the words of Ana Ruiz"; null where nobody's. */
  static @Nullable Phrase of(Page page, int noun) {
    Dependencies tree = page.text().dependencies();
    int genitive = tree.dependent(noun, "nmod:poss");
    if (genitive >= 0 && !page.quoted(genitive)) {
      return Tree.nominal(page, genitive);
    }
    for (int i : tree.dependents(noun)) {
      int lead = tree.is(i, "nmod") && i > noun ? tree.dependent(i, "case") : -1;
      if (lead >= 0 && !page.quoted(i) && isSource(page, lead, noun)) {
        return Tree.nominal(page, i);
      }
    }
    return null;
  }

  /** "claims of fraud" says what is claimed, "the words of Ruiz" who said them. */
  private static boolean isSource(Page page, int lead, int noun) {
    return page.is(lead, "by")
        || page.is(lead, "from")
        || page.is(lead, "of") && page.is(noun, "words");
  }
}
