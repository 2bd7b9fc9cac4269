package org.fabula.event;

import java.util.Locale;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;

/**
 * Verbs the tagger took for something else, and the other way round. News differs from the text it
 * was trained on ("shares rose", "the firm posted a loss"); the form of the word and its neighbours
 * tell.
 */
final class MendedTags {
  private final Analysis text;
  private final EventWords words;

  MendedTags(Analysis text, EventWords words) {
    this.text = text;
    this.words = words;
  }

  private int kinds(int at) {
    return words.forms().kinds(text.word(at), text.lemma(at));
  }

  private boolean isOpenWord(int at) {
    Upos pos = text.pos(at);
    return (pos == Upos.NOUN || pos == Upos.ADJ || pos == Upos.ADV)
        && at > 0
        && Character.isLowerCase(text.word(at).charAt(0));
  }

  /** Whether the word at {@code at} is a verb although it is tagged otherwise. */
  boolean isMistakenVerb(int at) {
    if (!isOpenWord(at)) {
      return false;
    }
    Upos pos = text.pos(at);
    Upos before = text.pos(at - 1);
    if (before == Upos.AUX) {
      return pos == Upos.NOUN && isBare(at) && Auxiliaries.isModal(text.word(at - 1));
    }
    if (text.is(at - 1, "to")) {
      return pos != Upos.ADV && (before == Upos.PART || isBare(at) && isPlan(at - 2));
    }
    if (words.forms().isIrregular(text.word(at)) && kinds(at) == VerbForms.PAST) {
      return before != Upos.DET && before != Upos.ADJ;
    }
    boolean past = pos == Upos.ADJ && kinds(at) == (VerbForms.PAST | VerbForms.PARTICIPLE);
    return past && isSubject(before) && opensObject(at + 1);
  }

  /** "the mayor <i>plans</i> to resign": a verb in a sentence that has no other. */
  boolean isOnlyVerb(int at) {
    return isOpenWord(at)
        && text.pos(at) == Upos.NOUN
        && isSubject(text.pos(at - 1))
        && opensObject(at + 1)
        && isThirdPerson(at);
  }

  private static boolean isSubject(Upos pos) {
    return pos == Upos.NOUN || pos == Upos.PROPN || pos == Upos.PRON;
  }

  private boolean isThirdPerson(int at) {
    String word = text.word(at).toLowerCase(Locale.ROOT);
    String lemma = text.lemma(at).toLowerCase(Locale.ROOT);
    return word.endsWith("s")
        && !word.equals(lemma)
        && (words.verbClasses().containsKey(lemma)
            || words.planning().contains(lemma)
            || words.forms().isIrregular(lemma));
  }

  private boolean isPlan(int at) {
    return at >= 0 && words.planning().contains(text.lemma(at).toLowerCase(Locale.ROOT));
  }

  private boolean isBare(int at) {
    return text.word(at).equals(text.lemma(at));
  }

  /** Whether a word tagged as a verb that opens a sentence is a plural noun: "<i>Talks</i> fell". */
  boolean isMistakenNoun(int at) {
    boolean opens = at == 0 || text.token(at - 1).sentence() != text.token(at).sentence();
    return opens && text.pos(at) == Upos.VERB && kinds(at) == VerbForms.THIRD;
  }

  private boolean opensObject(int at) {
    if (at >= text.size()) {
      return false;
    }
    return switch (text.pos(at)) {
      case DET, PRON, NUM, SYM, SCONJ, ADP, PART -> true;
      default -> false;
    };
  }
}
