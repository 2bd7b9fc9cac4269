package org.fabula.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.text.Sentence;

/** Says which words of a sentence are events: heads of verb groups, and nouns of the list. */
final class Triggers {
  private static final Set<String> NOT_EVENTS = Set.of("be", "can", "will", "let");

  /** Verbs in -ing that are prepositions or conjunctions. */
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "including",
          "according",
          "regarding",
          "concerning",
          "following",
          "excluding",
          "owing",
          "depending",
          "barring",
          "considering",
          "based",
          "given",
          "compared",
          "provided",
          "granted",
          "involving");

  private final Analysis text;
  private final EventWords words;

  Triggers(Analysis text, EventWords words) {
    this.text = text;
    this.words = words;
  }

  /** The events of a sentence, in text order, with what the word itself says of them. */
  List<Draft> of(Sentence sentence, List<Clause> clauses) {
    List<Draft> drafts = new ArrayList<>();
    for (Clause clause : clauses) {
      if (isEvent(clause.verb())) {
        drafts.add(verb(clause));
      }
    }
    int clause = -1;
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      while (clause + 1 < clauses.size() && clauses.get(clause + 1).start() <= i) {
        clause++;
      }
      if (text.pos(i) == Upos.NOUN && isEventNoun(i, sentence.endToken())) {
        drafts.add(noun(i, clause));
      }
    }
    drafts.sort(Comparator.comparingInt(draft -> draft.token));
    return drafts;
  }

  private boolean isEvent(VerbGroup verb) {
    if (verb.copula() || NOT_EVENTS.contains(verb.lemma())) {
      return false;
    }
    String word = text.word(verb.head()).toLowerCase(Locale.ROOT);
    return verb.auxiliaries() > 0 || !PREPOSITIONS.contains(word);
  }

  private Draft verb(Clause clause) {
    VerbGroup verb = clause.verb();
    EventClass eventClass = words.verbClass(verb.lemma());
    return new Draft(
        verb.head(),
        clause.index(),
        true,
        verb.lemma(),
        eventClass,
        verb.tense(),
        verb.aspect(),
        "verb");
  }

  private boolean isEventNoun(int at, int end) {
    String lemma = text.lemma(at).toLowerCase(Locale.ROOT);
    if (!words.nouns().contains(lemma) && !words.nounClasses().containsKey(lemma)) {
      return false;
    }
    boolean modifies =
        at + 1 < end && (text.pos(at + 1) == Upos.NOUN || text.pos(at + 1) == Upos.PROPN);
    return !modifies;
  }

  private Draft noun(int at, int clause) {
    String lemma = text.lemma(at).toLowerCase(Locale.ROOT);
    return new Draft(
        at, clause, false, lemma, words.nounClass(lemma), Tense.NONE, Aspect.NONE, "event-noun");
  }
}
