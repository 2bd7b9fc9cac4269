package org.fabula.people;

import java.util.Set;
import org.fabula.model.Dependencies;
import org.fabula.model.Features;
import org.fabula.model.Upos;
import org.jspecify.annotations.Nullable;

/** What clauses say of their subjects, and whether they say it as a fact. */
final class Predicates {
  /** No clause worth asking stands deeper below another. */
  private static final int DEEPEST = 4;

  private static final Set<String> MODALS =
      Set.of("will", "would", "may", "might", "could", "can", "should", "must", "shall", "'ll");

  private static final Set<String> HEDGES =
      Set.of("not", "n't", "n’t", "never", "nearly", "almost", "reportedly", "allegedly");

  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest", "to");

  /** Verbs whose clause is thought, not said to be so. */
  private static final Set<String> DOUBTS =
      Set.of(
          "fear",
          "doubt",
          "deny",
          "hope",
          "wish",
          "dream",
          "imagine",
          "pretend",
          "presume",
          "assume",
          "suspect",
          "worry",
          "believe",
          "think",
          "threaten",
          "want",
          "expect");

  private final Ledger ledger;
  private final Sheet sheet;
  private final Dependencies trees;

  Predicates(Ledger ledger) {
    this.ledger = ledger;
    this.sheet = ledger.sheet();
    this.trees = ledger.trees();
  }

  boolean isVerb(int i, String... lemmas) {
    if (sheet.pos(i) != Upos.VERB) {
      return false;
    }
    String lemma = sheet.text().lemma(i);
    for (String one : lemmas) {
      if (lemma.equals(one)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the clause of a predicate says that something is or was so. */
  boolean holds(int predicate) {
    int i = predicate;
    for (int k = 0; k < DEEPEST && i >= 0; k++) {
      if (isOpen(i)) {
        return false;
      }
      int head = trees.head(i);
      boolean below = trees.is(i, "ccomp") || trees.is(i, "xcomp") || trees.is(i, "conj");
      if (!below || head < 0) {
        return true;
      }
      if (!trees.is(i, "conj") && DOUBTS.contains(sheet.text().lemma(head))) {
        return false;
      }
      // What one says is so is told as said; only what is doubted is open.
      i = trees.is(i, "ccomp") ? -1 : head;
    }
    return true;
  }

  private boolean isOpen(int predicate) {
    for (int i : trees.dependents(predicate)) {
      String word = sheet.lower(i);
      boolean modal = trees.is(i, "aux") && MODALS.contains(word);
      boolean hedge = trees.is(i, "advmod") && HEDGES.contains(word);
      boolean condition = trees.is(i, "mark") && CONDITIONS.contains(word);
      if (modal || hedge || condition) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb tells of a state that lasts: "lives", "has lived", "is living". */
  boolean lasts(int verb) {
    Features features = sheet.text().features(verb);
    int aux = trees.dependent(verb, "aux");
    boolean perfect = aux >= 0 && isAny(aux, "has", "have", "'s", "'ve");
    boolean going = features.verbForm() == Features.VerbForm.PART && isAny(aux, "is", "are", "'s");
    boolean present = aux < 0 && features.tense() == Features.Tense.PRES;
    return holds(verb) && (perfect || going || present);
  }

  private boolean isAny(int i, String... words) {
    for (String word : words) {
      if (sheet.lower(i).equals(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The subject of a predicate: its own, that of the clause it shares one with, or what the clause
   * describes; -1 if none.
   */
  int subject(int predicate) {
    int i = predicate;
    for (int k = 0; k < DEEPEST && i >= 0; k++) {
      int subject = trees.dependent(i, "nsubj");
      if (subject >= 0) {
        return subject;
      }
      if (trees.relation(i).equals("acl")) {
        return trees.head(i);
      }
      if (!trees.is(i, "conj") && !trees.is(i, "xcomp")) {
        return -1;
      }
      i = trees.head(i);
    }
    return -1;
  }

  boolean isPassive(int verb) {
    return trees.dependent(verb, "aux:pass") >= 0 || trees.relation(verb).equals("acl");
  }

  /** The preposition of a noun: "at" of "at the University"; empty where it has none. */
  String preposition(int noun) {
    for (int i : trees.dependents(noun)) {
      if (trees.is(i, "case") && i < noun) {
        return sheet.lower(i);
      }
    }
    return "";
  }

  /** The person a predicate is said of; null where it is none. */
  @Nullable Actor person(int predicate) {
    return ledger.person(subject(predicate));
  }
}
