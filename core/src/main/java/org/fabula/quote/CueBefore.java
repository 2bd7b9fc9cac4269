package org.fabula.quote;

import org.fabula.text.Stretch;
import org.jspecify.annotations.Nullable;

/** "Ruiz said, “We shall rebuild.”" "Ruiz concluded: “We shall rebuild.”" */
final class CueBefore implements Sieve {
  static final String RULE = "cue-before";
  static final String COLON = "colon";

  @Override
  public @Nullable Draft words(Clause clause) {
    Lead lead = clause.lead();
    Page page = clause.page();
    Stretch stretch = page.stretch(lead.content());
    if (stretch == null || lead.content() >= clause.high() || isCall(clause)) {
      return null;
    }
    String rule = lead.opening() == Lead.Opening.COLON ? COLON : RULE;
    char last = page.lastInside(stretch);
    boolean done = last == '.' || last == '?' || last == '!' || last == ',';
    return clause.words(lead.content(), done ? stretch.endToken() : clause.high(), rule);
  }

  private static boolean isCall(Clause clause) {
    return clause.cue().verb().kind() == SpeechVerb.Kind.CALL;
  }
}
