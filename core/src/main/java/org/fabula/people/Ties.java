package org.fabula.people;

import java.util.Set;
import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Finds what people are to each other where no kin word stands beside a name: "Brook's lawyer, Max
 * Reed", "neighbour of Ada Brook", "who married Max Reed", "Ada Brook and Max Reed are cousins",
 * and whose the wife in "whose wife" is.
 */
final class Ties {
  private final Ledger ledger;
  private final Predicates predicates;
  private final Sheet sheet;
  private final Dependencies trees;
  private final Nouns nouns;
  private final Set<String> ties;

  Ties(Ledger ledger, Predicates predicates, Lexicon lexicon) {
    this.ledger = ledger;
    this.predicates = predicates;
    this.sheet = ledger.sheet();
    this.trees = ledger.trees();
    this.nouns = new Nouns(sheet, lexicon);
    this.ties = lexicon.ties();
  }

  void find() {
    for (Actor person : ledger.persons()) {
      for (Fact fact : ledger.of(person)) {
        switch (fact.kind()) {
          case RELATION -> owned(person, fact);
          case ROLE -> working(person, fact);
          default -> {}
        }
      }
    }
    for (int i = 0; i < sheet.size(); i++) {
      if (isMarriage(i)) {
        married(i);
      } else if (isTie(i) && nouns.isPlural(i) && trees.dependent(i, "cop") >= 0) {
        mutual(i);
      }
    }
  }

  private int noun(Fact fact) {
    return sheet.text().story().tokenAt(fact.span().end() - 1);
  }

  /** A relation that was found without the other. */
  private void owned(Actor person, Fact fact) {
    Actor other = fact.actor() == null ? other(noun(fact)) : null;
    if (other != null && !other.id().equals(person.id())) {
      Fact whole = new Fact(fact.kind(), fact.value(), other.id(), fact.span());
      ledger.replace(person, fact, whole);
    }
  }

  /** A work that is done for somebody ties them, too. */
  private void working(Actor person, Fact fact) {
    int noun = noun(fact);
    Actor other = ties.contains(sheet.text().lemma(noun)) ? other(noun) : null;
    if (other != null) {
      ledger.add(person, Fact.Kind.RELATION, sheet.lower(noun), other, fact.span());
    }
  }

  /** The person a noun is related to: whose it is, or of or for whom; null where none is told. */
  private @Nullable Actor other(int noun) {
    for (int i : trees.dependents(noun)) {
      if (trees.is(i, "nmod:poss")) {
        return ledger.person(i);
      }
      if (trees.is(i, "nmod") && isFor(predicates.preposition(i))) {
        return ledger.person(i);
      }
    }
    return null;
  }

  private static boolean isFor(String preposition) {
    return switch (preposition) {
      case "of", "for", "to" -> true;
      default -> false;
    };
  }

  /** "married", "is married to", "is engaged to", "divorced". */
  private boolean isMarriage(int i) {
    boolean listed =
        switch (sheet.lower(i)) {
          case "married", "marries", "divorced", "engaged" -> true;
          default -> false;
        };
    return listed && (sheet.pos(i) == Upos.VERB || trees.dependent(i, "cop") >= 0);
  }

  private void married(int told) {
    int object = trees.dependent(told, "obj");
    boolean passive = predicates.isPassive(told) || trees.dependent(told, "cop") >= 0;
    int other = passive ? partner(told) : sheet.lower(told).equals("engaged") ? -1 : object;
    // "The vicar married Ada Brook and Max Reed": not to him.
    if (other >= 0 && trees.dependent(other, "conj") < 0 && predicates.holds(told)) {
      both(told, sheet.lower(told), predicates.person(told), ledger.person(other));
    }
  }

  private int partner(int told) {
    for (int i : trees.dependents(told)) {
      String preposition = predicates.preposition(i);
      if (preposition.equals("to") || preposition.equals("from")) {
        return i;
      }
    }
    return -1;
  }

  private boolean isTie(int i) {
    return nouns.isKin(i) || ties.contains(sheet.text().lemma(i));
  }

  /** "Ada Brook and Max Reed are cousins." */
  private void mutual(int noun) {
    int subject = trees.dependent(noun, "nsubj");
    int second = subject < 0 ? -1 : trees.dependent(subject, "conj");
    if (second < 0 || !isPair(subject) || !predicates.holds(noun)) {
      return;
    }
    String value = sheet.text().lemma(noun);
    Actor one = ledger.person(subject);
    Actor two = ledger.person(second);
    Actor third = other(noun);
    if (third == null) {
      both(noun, value, one, two);
    } else if (one != null && two != null) {
      ledger.add(one, Fact.Kind.RELATION, value, third, sheet.span(noun, noun));
      ledger.add(two, Fact.Kind.RELATION, value, third, sheet.span(noun, noun));
    }
  }

  private boolean isPair(int first) {
    int listed = 0;
    for (int i : trees.dependents(first)) {
      listed += trees.is(i, "conj") ? 1 : 0;
    }
    return listed == 1;
  }

  private void both(int told, String value, @Nullable Actor one, @Nullable Actor other) {
    if (one != null && other != null) {
      ledger.add(one, Fact.Kind.RELATION, value, other, sheet.span(told, told));
      ledger.add(other, Fact.Kind.RELATION, value, one, sheet.span(told, told));
    }
  }
}
