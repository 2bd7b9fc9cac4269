package org.fabula.event;

import org.fabula.model.Analysis;
import org.fabula.model.Upos;

/**
 * Verbs the tagger took for something else. News differs from the text it was trained on ("shares
 * rose", "the firm posted a loss"); the form of the word and its neighbours tell.
 */
final class MendedTags {
  private final Analysis text;
  private final VerbForms forms;

  MendedTags(Analysis text, VerbForms forms) {
    this.text = text;
    this.forms = forms;
  }

  /** Whether the word at {@code at} is a verb although it is tagged otherwise. */
  boolean isMistakenVerb(int at) {
    Upos pos = text.pos(at);
    boolean open = pos == Upos.NOUN || pos == Upos.ADJ || pos == Upos.ADV;
    if (!open || at == 0 || !Character.isLowerCase(text.word(at).charAt(0))) {
      return false;
    }
    Upos before = text.pos(at - 1);
    if (before == Upos.PART && text.is(at - 1, "to") && pos != Upos.ADV) {
      return true;
    }
    boolean subject = before == Upos.NOUN || before == Upos.PROPN || before == Upos.PRON;
    int kinds = forms.kinds(text.word(at), text.lemma(at));
    if (forms.isIrregular(text.word(at)) && kinds == VerbForms.PAST) {
      return before != Upos.DET && before != Upos.ADJ;
    }
    boolean past = pos == Upos.ADJ && kinds == (VerbForms.PAST | VerbForms.PARTICIPLE);
    return past && subject && opensObject(at + 1);
  }

  private boolean opensObject(int at) {
    if (at >= text.size()) {
      return false;
    }
    return switch (text.pos(at)) {
      case DET, PRON, NUM, SYM, SCONJ, ADP -> true;
      default -> false;
    };
  }
}
