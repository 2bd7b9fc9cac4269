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
  private static final Set<String> NOT_EVENTS = Set.of("be", "can", "will", "let", "include");

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
  private final MendedTags tags;

  Triggers(Analysis text, EventWords words) {
    this.text = text;
    this.words = words;
    this.tags = new MendedTags(text, words);
  }

  /** The events of a sentence, in text order, with what the word itself says of them. */
  List<Draft> of(Sentence sentence, List<Clause> clauses) {
    List<Draft> drafts = new ArrayList<>();
    for (Clause clause : clauses) {
      if (isEvent(clause.verb())) {
        drafts.add(verb(clauses, clause));
      } else if (clause.verb().copula()) {
        addPredicate(drafts, clause);
      }
    }
    int clause = -1;
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      while (clause + 1 < clauses.size() && clauses.get(clause + 1).start() <= i) {
        clause++;
      }
      boolean noun = text.pos(i) == Upos.NOUN || tags.isMistakenNoun(i);
      if (noun && isEventNoun(i, sentence.endToken())) {
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
    if (verb.lemma().equals("have")) {
      return verb.tense() == Tense.PAST || verb.auxiliaries() > 0;
    }
    if (word.equals("according")) {
      return text.is(verb.head() + 1, "to");
    }
    return verb.auxiliaries() > 0 || !PREPOSITIONS.contains(word);
  }

  /** "was <i>dead</i>", "were not <i>willing</i>". */
  private void addPredicate(List<Draft> drafts, Clause clause) {
    int end = Math.min(clause.end(), clause.verb().head() + 4);
    for (int i = clause.verb().head() + 1; i < end; i++) {
      EventClass found = words.adjectives().get(text.word(i).toLowerCase(Locale.ROOT));
      if (text.pos(i) == Upos.ADJ && found != null) {
        VerbGroup verb = clause.verb();
        String lemma = text.word(i).toLowerCase(Locale.ROOT);
        drafts.add(
            new Draft(
                i, clause.index(), true, lemma, found, verb.tense(), verb.aspect(), "predicate"));
        return;
      }
      if (text.pos(i) != Upos.ADV && text.pos(i) != Upos.PART) {
        return;
      }
    }
  }

  private Draft verb(List<Clause> clauses, Clause clause) {
    VerbGroup verb = clause.verb();
    EventClass eventClass = verbClass(clauses, clause);
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

  /** A verb is I_ACTION, I_STATE or ASPECTUAL only where another event is its argument. */
  private EventClass verbClass(List<Clause> clauses, Clause clause) {
    EventClass byWord =
        text.is(clause.verb().head(), "according")
            ? EventClass.REPORTING
            : words.verbClass(clause.verb().lemma());
    boolean needsArgument = byWord == EventClass.I_ACTION || byWord == EventClass.ASPECTUAL;
    return needsArgument && !hasArgument(clauses, clause) ? EventClass.OCCURRENCE : byWord;
  }

  private boolean hasArgument(List<Clause> clauses, Clause clause) {
    for (int i = clause.index() + 1; i < Math.min(clauses.size(), clause.index() + 3); i++) {
      Clause below = clauses.get(i);
      boolean argument =
          switch (below.link()) {
            case INFINITIVE, COMPLEMENT, PARTICIPLE -> below.parent() == clause.index();
            default -> false;
          };
      if (argument) {
        return true;
      }
    }
    int end = Math.min(clause.end(), clause.verb().head() + 8);
    for (int i = clause.verb().head() + 1; i < end && text.pos(i) != Upos.PUNCT; i++) {
      if (text.pos(i) == Upos.NOUN && isEventNoun(i, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean isEventNoun(int at, int end) {
    if (nounLemma(at).isEmpty() || tags.isMistakenVerb(at)) {
      return false;
    }
    boolean modifies =
        at + 1 < end && (text.pos(at + 1) == Upos.NOUN || text.pos(at + 1) == Upos.PROPN);
    return !modifies;
  }

  /** The entry of the noun list the word stands for, or nothing. */
  private String nounLemma(int at) {
    String lemma = text.lemma(at).toLowerCase(Locale.ROOT);
    if (words.nouns().contains(lemma) || words.nounClasses().containsKey(lemma)) {
      return lemma;
    }
    // The lemmatizer cuts some nouns in -ing down to their verb.
    String word = text.word(at).toLowerCase(Locale.ROOT);
    return words.nouns().contains(word) ? word : "";
  }

  private Draft noun(int at, int clause) {
    String lemma = nounLemma(at);
    return new Draft(
        at, clause, false, lemma, words.nounClass(lemma), Tense.NONE, Aspect.NONE, "event-noun");
  }
}
