package org.fabula.event;

import java.util.Locale;
import java.util.Set;
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
    if (pos == Upos.NOUN && before == Upos.AUX && Auxiliaries.isModal(text.word(at - 1))) {
      return isBare(at);
    }
    if (pos == Upos.ADJ && isRegularParticiple(at) && isAfterBe(at - 1)) {
      return !words.adjectives().containsKey(text.word(at)) && !isNominal(at + 1);
    }
    if (text.is(at - 1, "to")) {
      return pos != Upos.ADV && (before == Upos.PART || isBare(at) && isPlan(at - 2));
    }
    if (words.forms().isIrregular(text.word(at)) && kinds(at) == VerbForms.PAST) {
      return before != Upos.DET && before != Upos.ADJ;
    }
    return isPastOrParticiple(at) && isSubject(before) && isLikePast(at);
  }

  private boolean isLikePast(int at) {
    boolean irregular = words.forms().isIrregular(text.word(at));
    return text.pos(at) == Upos.ADJ
        ? opensObject(at + 1)
        : irregular && !ALSO_NOUNS.contains(text.word(at));
  }

  private static final Set<String> ALSO_NOUNS =
      Set.of("shot", "thought", "felt", "lead", "found", "left", "lost", "ground", "wound");

  private boolean isPastOrParticiple(int at) {
    return kinds(at) == (VerbForms.PAST | VerbForms.PARTICIPLE);
  }

  private boolean isRegularParticiple(int at) {
    return isPastOrParticiple(at) && text.word(at).endsWith("ed");
  }

  /** "was <i>unveiled</i>", "was not yet <i>unveiled</i>". */
  private boolean isAfterBe(int at) {
    int i = at;
    while (i > 0 && i > at - 2 && text.pos(i) == Upos.ADV) {
      i--;
    }
    return text.pos(i) == Upos.AUX && Auxiliaries.isBe(text.word(i));
  }

  private boolean isNominal(int at) {
    return at < text.size() && (text.pos(at) == Upos.NOUN || text.pos(at) == Upos.PROPN);
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

  /**
   * Whether a word tagged as a verb that opens a sentence is a plural noun: "<i>Talks</i> fell".
   */
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
