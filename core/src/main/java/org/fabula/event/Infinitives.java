package org.fabula.event;

import java.util.Locale;
import java.util.Set;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;

/**
 * Says whether what an infinitive tells of happened: "managed to sell", "failed to answer", "was
 * able to pay", "was the first to fly it", "woke to find". After Karttunen, <i>Implicative
 * Verbs</i> (Language 47, 1971) and <i>Simple and Phrasal Implicatives</i> (SEM 2012).
 */
final class Infinitives {
  private static final Set<String> FOUND = Set.of("find", "discover", "learn", "hear");

  /** Who comes back, and finds what is there. */
  private static final Set<String> COMING = Set.of("return", "arrive", "come");

  private final Analysis text;
  private final Dependencies trees;
  private final EventWords words;

  Infinitives(Analysis text, EventWords words) {
    this.text = text;
    this.trees = text.dependencies();
    this.words = words;
  }

  /**
   * The factuality of an infinitive.
   *
   * @param parent the clause it hangs on
   * @param above what that clause tells as
   */
  Factuality of(Clause parent, Factuality above, Clause clause) {
    String lemma = parent.verb().lemma();
    // "did not fail to answer": answered; "did not forbid them to leave" says less.
    boolean twice = above == Factuality.DENIED && parent.verb().tense() == Tense.PAST;
    if (words.denying().contains(lemma)) {
      return twice && !lemma.equals("forbid") ? Factuality.HAPPENED : Factuality.DENIED;
    }
    if (lemma.equals("hesitate")) {
      boolean open = above == Factuality.HAPPENED;
      return twice ? Factuality.HAPPENED : open ? Factuality.PLANNED : above;
    }
    if (isPerfect(clause.verb())) {
      boolean doubted = words.doubting().contains(lemma) || parent.verb().passive();
      return doubted ? Factuality.POSSIBLE : above;
    }
    if (above == Factuality.HAPPENED && parent.verb().tense() == Tense.PAST) {
      Factuality implied = implied(parent, clause);
      if (implied != Factuality.PLANNED) {
        return implied;
      }
    }
    if (words.planning().contains(lemma) || parent.verb().copula()) {
      return above == Factuality.HAPPENED ? Factuality.PLANNED : above;
    }
    if (words.doubting().contains(lemma)) {
      return Factuality.POSSIBLE;
    }
    // "started a fund to raise money": what it was for; not "started to raise money".
    return switch (isPurpose(clause) ? Event.EventClass.OCCURRENCE : parent.verb().eventClass()) {
      case ASPECTUAL, I_ACTION -> above;
      default -> above == Factuality.HAPPENED ? Factuality.PLANNED : above;
    };
  }

  private boolean isPurpose(Clause clause) {
    int verb = clause.verb().head();
    return trees.is(verb, "advcl") || trees.is(verb, "acl");
  }

  /** "is said to <i>have stolen</i> it". */
  private boolean isPerfect(VerbGroup verb) {
    for (int i = verb.first(); i < verb.head(); i++) {
      if (text.is(i, "have")) {
        return true;
      }
    }
    return false;
  }

  /** What a fact of the past says of the infinitive that hangs on it; else it is planned. */
  private Factuality implied(Clause parent, Clause clause) {
    int to = clause.verb().first();
    String before = to < 1 ? "" : text.word(to - 1).toLowerCase(Locale.ROOT);
    // "returned only to find it gone", "had no choice but to resign".
    boolean only = before.equals("only") || before.equals("but");
    if (only || parent.verb().lemma().equals("take") || isImplied(parent.verb(), clause)) {
      return Factuality.HAPPENED;
    }
    return ofPredicate(parent.verb(), clause);
  }

  private boolean isImplied(VerbGroup parent, Clause clause) {
    String lemma = parent.lemma();
    boolean finds = FOUND.contains(clause.verb().lemma()) && COMING.contains(lemma);
    if (finds || !words.implying().contains(lemma)) {
      return finds;
    }
    int next = parent.head() + 1;
    return switch (lemma) {
      case "go" -> text.is(next, "on");
      case "grow" -> text.is(next, "up");
      case "turn" -> text.is(next, "out");
      case "get" -> next == clause.verb().first() && parent.aspect() == Event.Aspect.NONE;
      default -> true;
    };
  }

  /** "was able to <i>pay</i>", "was too late to <i>stop</i> it", "was the first to <i>fly</i>". */
  private Factuality ofPredicate(VerbGroup parent, Clause clause) {
    int said = trees.head(clause.verb().head());
    if (said <= parent.first() || said >= clause.verb().first()) {
      return Factuality.PLANNED;
    }
    String word = text.word(said).toLowerCase(Locale.ROOT);
    boolean copula = parent.copula() || parent.lemma().equals("become");
    if (copula && word.equals("unable")) {
      return Factuality.DENIED;
    }
    if (copula && text.is(said - 1, "too")) {
      // "It was too early to speak of fault" says nothing of who spoke.
      boolean impersonal = text.is(trees.dependent(said, "nsubj"), "it");
      boolean expletive = trees.dependent(said, "expl") >= 0;
      return impersonal || expletive ? Factuality.PLANNED : Factuality.DENIED;
    }
    boolean enough = text.is(said + 1, "enough") && text.pos(said) == Upos.ADJ;
    boolean implies = copula && (words.implyingAdjectives().contains(word) || enough);
    return implies || copula && isOfOrder(said) ? Factuality.HAPPENED : Factuality.PLANNED;
  }

  /** "the first woman", "the youngest", "one of the few". */
  private boolean isOfOrder(int noun) {
    boolean definite = false;
    boolean order = isOrder(noun);
    for (int i : trees.dependents(noun)) {
      definite |= text.is(i, "the");
      order |= trees.is(i, "amod") && isOrder(i);
    }
    return definite && order;
  }

  private boolean isOrder(int token) {
    String word = text.word(token).toLowerCase(Locale.ROOT);
    return switch (word) {
      case "first", "second", "third", "fourth", "last", "latest", "only", "next" -> true;
      default -> text.pos(token) == Upos.ADJ && word.endsWith("est");
    };
  }
}
