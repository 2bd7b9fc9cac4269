package org.fabula.quote;

import org.fabula.text.Stretch;
import org.jspecify.annotations.Nullable;

/** "Ruiz's warning was short: “...”": the quotation after the colon is what the noun means. */
final class NounWords implements Sieve {
  static final String RULE = "noun";

  @Override
  public @Nullable Draft words(Clause clause) {
    Page page = clause.page();
    int colon = clause.cue().end();
    if (clause.cue().place() != Cue.Place.NOUN || !page.is(colon, ":")) {
      return null;
    }
    Stretch stretch = colon + 1 < clause.high() ? page.stretch(colon + 1) : null;
    return stretch == null ? null : clause.words(colon + 1, stretch.endToken(), RULE);
  }
}
