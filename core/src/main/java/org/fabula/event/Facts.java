package org.fabula.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fabula.event.Clause.Link;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Tense;
import org.fabula.event.VerbGroup.Mood;
import org.fabula.grammar.VerbForms;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.text.Sentence;

/**
 * Says of each event whether it is told as a fact, and whether it is negated. The five values
 * follow FactBank (Saurí and Pustejovsky 2009), without its degrees of certainty.
 */
final class Facts {
  /** How far behind its verb an object may stand, in tokens. */
  private static final int OBJECT_REACH = 15;

  private static final Set<String> HEDGES =
      Set.of(
          "allegedly",
          "reportedly",
          "possibly",
          "perhaps",
          "probably",
          "maybe",
          "apparently",
          "supposedly",
          "purportedly",
          "likely",
          "potentially",
          "presumably");
  private static final Set<String> HEDGING_ADJECTIVES =
      Set.of(
          "alleged",
          "suspected",
          "possible",
          "potential",
          "apparent",
          "reported",
          "supposed",
          "purported",
          "likely",
          "rumored",
          "rumoured");
  private static final Set<String> PLANNING_ADJECTIVES =
      Set.of(
          "planned",
          "proposed",
          "upcoming",
          "future",
          "next",
          "forthcoming",
          "coming",
          "scheduled",
          "expected",
          "impending",
          "intended");
  private static final Set<String> AWAITING =
      Set.of("when", "once", "after", "before", "until", "till");
  private static final Set<String> NOUN_NEGATIONS = Set.of("no", "without", "neither", "nor");

  private final Analysis text;
  private final EventWords words;
  private final Infinitives infinitives;

  Facts(Analysis text, EventWords words) {
    this.text = text;
    this.words = words;
    this.infinitives = new Infinitives(text, words);
  }

  /** Fills in polarity and factuality of the events of one sentence, in order of their clauses. */
  void judge(List<Clause> clauses, List<Draft> drafts) {
    Factuality[] facts = new Factuality[clauses.size()];
    boolean conditional = clauses.stream().anyMatch(clause -> clause.link() == Link.CONDITION);
    for (Clause clause : clauses) {
      facts[clause.index()] = ofClause(clauses, facts, clause, conditional);
    }
    for (Draft draft : drafts) {
      if (draft.verbal) {
        draft.negated = isNegated(clauses.get(draft.clause));
        draft.factuality = facts[draft.clause];
      } else {
        judgeNoun(clauses, facts, draft);
      }
    }
  }

  private boolean isNegated(Clause clause) {
    if (clause.verb().negated()) {
      return true;
    }
    int before = clause.verb().first() - 1;
    boolean without = before >= 0 && text.is(before, "without") || text.is(before, "not");
    return without || hasNegativeSubject(clause);
  }

  /** "<i>No</i> one was hurt", "<i>Neither</i> side agreed". */
  private boolean hasNegativeSubject(Clause clause) {
    if (!clause.hasSubject() || clause.link() == Link.RELATIVE) {
      return false;
    }
    String first = text.word(clause.subjectFrom()).toLowerCase(Locale.ROOT);
    return switch (first) {
      case "no", "nobody", "none", "neither", "nothing" -> true;
      default -> false;
    };
  }

  private Factuality ofClause(
      List<Clause> clauses, Factuality[] facts, Clause clause, boolean conditional) {
    VerbGroup verb = clause.verb();
    if (clause.link() == Link.CONDITION) {
      return Factuality.HYPOTHETICAL;
    }
    if (isAsked(clauses, clause)) {
      return Factuality.POSSIBLE;
    }
    if (isNegated(clause)) {
      return Factuality.DENIED;
    }
    if (isWould(verb) && !conditional && isPromised(clauses, facts, clause)) {
      return Factuality.PLANNED;
    }
    if (verb.mood() == Mood.MODAL && !(isHadTo(verb) && clause.link() != Link.COMPLEMENT)) {
      return conditional || isWould(verb) && clause.link() != Link.COMPLEMENT
          ? Factuality.HYPOTHETICAL
          : Factuality.POSSIBLE;
    }
    if (verb.mood() == Mood.FUTURE) {
      return Factuality.PLANNED;
    }
    if (isHedged(clause)) {
      return Factuality.POSSIBLE;
    }
    return governed(clauses, facts, clause);
  }

  /**
   * A question for yes or no, and a command. What "who", "why" or "when" ask of has mostly
   * happened.
   */
  private boolean isAsked(List<Clause> clauses, Clause clause) {
    Sentence sentence = text.story().sentenceOf(text.token(clause.verb().head()));
    int first = sentence.firstToken();
    while (first < clause.verb().first() && isLead(first)) {
      first++;
    }
    boolean main = clause.link() == Link.MAIN || clause.link() == Link.COORDINATE;
    // "Did" before its subject is taken for a verb of its own.
    boolean parted = clause.parent() >= 0 && clauses.get(clause.parent()).verb().head() == first;
    boolean asks = text.pos(first) == Upos.AUX && endsInQuestion(sentence);
    return asks && (main || parted) || isCommand(clause, first);
  }

  private boolean isLead(int token) {
    Upos pos = text.pos(token);
    return pos == Upos.PUNCT
        || pos == Upos.CCONJ
        || pos == Upos.ADV
        || pos == Upos.INTJ
        || pos == Upos.NUM;
  }

  private boolean endsInQuestion(Sentence sentence) {
    int last = sentence.endToken() - 1;
    while (last > sentence.firstToken() && "\"”’'».".contains(text.word(last))) {
      last--;
    }
    return text.is(last, "?");
  }

  /** "<i>Bring</i> a coat", "Do not <i>wait</i>": the base form with nobody named who does it. */
  private boolean isCommand(Clause clause, int first) {
    VerbGroup verb = clause.verb();
    boolean told = verb.first() == first || text.is(first, "do");
    return told
        && clause.link() == Link.MAIN
        && !clause.hasSubject()
        && verb.finite()
        && verb.mood() == Mood.FACT
        && verb.kinds() == VerbForms.BASE
        && text.word(verb.head()).equalsIgnoreCase(verb.lemma());
  }

  /** "may need tents <i>until the flood has passed</i>": what is waited for has not come either. */
  private boolean isAwaited(Clause parent, Factuality above, Clause clause) {
    boolean until = text.is(clause.start(), "until") || text.is(clause.start(), "till");
    boolean once =
        clause.verb().tense() == Tense.PRESENT
            && above == Factuality.PLANNED
            && AWAITING.contains(text.word(clause.start()).toLowerCase(Locale.ROOT));
    return once || until && parent.verb().mood() != Mood.FACT && above != Factuality.HAPPENED;
  }

  /** What somebody had to do was done, unless it is only said that it had to be. */
  private boolean isHadTo(VerbGroup verb) {
    return text.is(verb.first(), "had") && text.is(verb.first() + 1, "to");
  }

  private boolean isWould(VerbGroup verb) {
    return text.is(verb.first(), "would") || text.is(verb.first(), "'d");
  }

  /** "The firm said <i>it would close</i>": by who will do it, told in the past. */
  private boolean isPromised(List<Clause> clauses, Factuality[] facts, Clause clause) {
    if (clause.link() != Link.COMPLEMENT
        || clause.parent() < 0
        || facts[clause.parent()] != Factuality.HAPPENED
        || text.is(clause.verb().first() + 1, "have")) {
      return false;
    }
    Clause above = clauses.get(clause.parent());
    VerbGroup said = above.verb();
    return said.tense() == Tense.PAST
        && said.eventClass() == Event.EventClass.REPORTING
        && !words.doubting().contains(said.lemma())
        && isPronoun(clause)
        && (!text.is(clause.subjectFrom(), "it")
            || !isPronoun(above)
            || text.is(above.subjectFrom(), "it"));
  }

  private boolean isPronoun(Clause clause) {
    int subject = clause.subjectFrom();
    return clause.subjectTo() == subject + 1 && text.pos(subject) == Upos.PRON;
  }

  private boolean isHedged(Clause clause) {
    int from = Math.max(clause.start(), clause.verb().first() - 2);
    for (int i = Math.max(0, from); i <= clause.verb().head(); i++) {
      // "likely voters" says nothing of what they did.
      boolean ofNoun = i + 1 < text.size() && text.pos(i + 1) == Upos.NOUN;
      if (!ofNoun && HEDGES.contains(text.word(i).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** What the verb above leaves of the fact. */
  private Factuality governed(List<Clause> clauses, Factuality[] facts, Clause clause) {
    if (clause.parent() < 0) {
      return Factuality.HAPPENED;
    }
    Clause parent = clauses.get(clause.parent());
    Factuality above = facts[clause.parent()];
    return switch (clause.link()) {
      case INFINITIVE -> infinitives.of(parent, above, clause);
      case PARTICIPLE -> participle(parent, above, clause);
      case COMPLEMENT -> complement(parent, above);
      case COORDINATE -> coordinate(parent, above, clause);
      case ADVERBIAL -> isAwaited(parent, above, clause) ? above : Factuality.HAPPENED;
      default -> Factuality.HAPPENED;
    };
  }

  private static Factuality coordinate(Clause parent, Factuality above, Clause clause) {
    boolean same =
        clause.verb().mood() == parent.verb().mood()
            && clause.verb().shape() == parent.verb().shape()
            && (clause.subjectFrom() == parent.subjectFrom()
                || clause.verb().shape() == VerbGroup.Shape.INFINITIVE);
    return same && above != Factuality.DENIED ? above : Factuality.HAPPENED;
  }

  private Factuality participle(Clause parent, Factuality above, Clause clause) {
    if (clause.verb().shape() == VerbGroup.Shape.PARTICIPLE
        || clause.start() < clause.verb().first()) {
      return Factuality.HAPPENED;
    }
    String lemma = parent.verb().lemma();
    if (parent.verb().head() + 1 != clause.verb().first()) {
      return above;
    }
    if (words.denying().contains(lemma)) {
      return lemma.equals("stop") ? above : Factuality.DENIED;
    }
    // "recommended closing it".
    boolean proposed = words.planning().contains(lemma) && above == Factuality.HAPPENED;
    return proposed ? Factuality.PLANNED : above;
  }

  private Factuality complement(Clause parent, Factuality above) {
    String lemma = parent.verb().lemma();
    if (words.denying().contains(lemma)) {
      return Factuality.DENIED;
    }
    if (words.doubting().contains(lemma)) {
      return Factuality.POSSIBLE;
    }
    boolean hopes =
        words.planning().contains(lemma)
            && parent.verb().eventClass() != Event.EventClass.REPORTING;
    return hopes && above == Factuality.HAPPENED ? Factuality.PLANNED : Factuality.HAPPENED;
  }

  private void judgeNoun(List<Clause> clauses, Factuality[] facts, Draft draft) {
    for (int i = draft.token - 1; i >= Math.max(0, draft.token - 3); i--) {
      String word = text.word(i).toLowerCase(Locale.ROOT);
      if (NOUN_NEGATIONS.contains(word)) {
        draft.negated = true;
        draft.factuality = Factuality.DENIED;
        return;
      }
      if (HEDGING_ADJECTIVES.contains(word) || PLANNING_ADJECTIVES.contains(word)) {
        draft.factuality =
            HEDGING_ADJECTIVES.contains(word) ? Factuality.POSSIBLE : Factuality.PLANNED;
        return;
      }
      if (text.pos(i) != Upos.ADJ && text.pos(i) != Upos.NOUN && text.pos(i) != Upos.DET) {
        break;
      }
    }
    if (draft.clause >= 0 && draft.token > clauses.get(draft.clause).verb().head()) {
      draft.factuality = object(clauses.get(draft.clause), facts[draft.clause], draft.token);
    }
  }

  private Factuality object(Clause clause, Factuality above, int token) {
    if (token - clause.verb().head() > OBJECT_REACH) {
      return Factuality.HAPPENED;
    }
    for (int i = clause.verb().head() + 1; i < token; i++) {
      if (text.pos(i) == Upos.ADP || text.pos(i) == Upos.PUNCT) {
        return Factuality.HAPPENED;
      }
    }
    String lemma = clause.verb().lemma();
    if (words.denying().contains(lemma)) {
      return Factuality.DENIED;
    }
    if (words.planning().contains(lemma) && clause.verb().tense() != Tense.NONE) {
      return above == Factuality.HAPPENED ? Factuality.PLANNED : above;
    }
    return words.light().contains(lemma) ? above : Factuality.HAPPENED;
  }
}
