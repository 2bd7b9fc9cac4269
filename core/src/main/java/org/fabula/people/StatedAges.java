package org.fabula.people;

import org.fabula.model.Dependencies;
import org.fabula.model.Upos;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds ages said with a verb: "Brook is 34", "who turned 34 on Monday", "died at 81", "At 34,
 * Brook is". An age of the past ("was 34 when the mill closed") is not how old one is.
 */
final class StatedAges {
  private static final int YEAR_ALONE = 4;

  /** How far a name stands before its age in "Brook, now 34". */
  private static final int NOW = 3;

  private final Ledger ledger;
  private final Predicates predicates;
  private final Sheet sheet;
  private final Dependencies trees;

  StatedAges(Ledger ledger, Predicates predicates) {
    this.ledger = ledger;
    this.predicates = predicates;
    this.sheet = ledger.sheet();
    this.trees = ledger.trees();
  }

  void find() {
    for (int i = 0; i < sheet.size(); i++) {
      int years = isWritten(i) ? Ages.counted(sheet.lower(i)) : Ages.years(sheet.lower(i));
      Actor aged = years < 0 ? null : aged(i);
      if (aged != null) {
        ledger.add(aged, Fact.Kind.AGE, "P" + years + "Y", null, span(i));
      }
    }
  }

  /** "who is <i>nine</i>", "is <i>nine</i> years old": in words; "is one of them" is no age. */
  private boolean isWritten(int number) {
    return Ages.counted(sheet.lower(number)) > 1
        && Character.isLetter(sheet.text().word(number).charAt(0))
        && (trees.dependent(number, "cop") >= 0 || old(number) >= 0);
  }

  private Span span(int number) {
    return sheet.span(number, number);
  }

  /** Whose age the number is; null where it is nobody's. */
  private @Nullable Actor aged(int number) {
    int old = old(number);
    if (old < 0 && isCounting(number)) {
      return null;
    }
    if (isNowBefore(number)) {
      return ledger.person(number - NOW);
    }
    int age = old >= 0 ? old : number;
    if (trees.dependent(age, "cop") >= 0) {
      return isNow(age) ? predicates.person(age) : null;
    }
    int head = trees.head(age);
    if (head < 0) {
      return null;
    }
    if (old >= 0) {
      return trees.is(age, "amod") || trees.is(age, "appos") ? ledger.person(head) : null;
    }
    return ofVerb(number, head);
  }

  /** The "old" of "34 years old", the "years" of "34 years of age"; -1 where there is none. */
  private int old(int number) {
    if (!sheet.lower(number + 1).equals("years")) {
      return -1;
    }
    boolean ofAge = sheet.lower(number + 2).equals("of") && sheet.lower(number + 3).equals("age");
    return ofAge ? number + 1 : sheet.lower(number + 2).equals("old") ? number + 2 : -1;
  }

  /** "34 boats", "34 percent", "$34", "34-28": a number of something else than years. */
  private boolean isCounting(int number) {
    boolean thing =
        switch (sheet.pos(number + 1)) {
          case NOUN, PROPN, ADJ, NUM, SYM -> !sheet.isTimed(number + 1);
          default -> false;
        };
    boolean marked = "%-–:/".contains(sheet.lower(number + 1)) && number + 1 < sheet.size();
    return thing || marked || sheet.pos(number - 1) == Upos.SYM;
  }

  /** "is 34" is how old one is now; so is "was 34" of one who died, but not "was 34 when". */
  private boolean isNow(int age) {
    int be = trees.dependent(age, "cop");
    boolean then = trees.dependent(age, "advcl") >= 0 || trees.dependent(age, "obl") >= 0;
    boolean was = sheet.lower(be).equals("was");
    return predicates.holds(age) && !(was && (then || isTold(age)));
  }

  /** "When she was 34, ...": an age within a clause of another time. */
  private boolean isTold(int age) {
    return trees.is(age, "advcl") || trees.is(age, "acl");
  }

  /** "Brook, now 34,". */
  private boolean isNowBefore(int number) {
    return sheet.lower(number - 1).equals("now") && sheet.lower(number - 2).equals(",");
  }

  private @Nullable Actor ofVerb(int number, int head) {
    boolean named = sheet.lower(head).equals("age") || sheet.lower(head).equals("aged");
    int verb = named ? trees.head(head) : head;
    if (verb < 0 || !predicates.holds(verb)) {
      return null;
    }
    if (predicates.isVerb(verb, "turn") && number == verb + 1) {
      return isLongAgo(verb) ? null : predicates.person(verb);
    }
    String before = sheet.lower(number - 1);
    boolean at = before.equals("at") || before.equals("aged") || before.equals("age") || named;
    boolean dying = predicates.isVerb(verb, "die");
    boolean opening = sheet.lower(number + 1).equals(",") && sheet.opensSentence(number - 1);
    return at && (dying || opening && isPresent(verb)) ? predicates.person(verb) : null;
  }

  private boolean isPresent(int predicate) {
    int be = trees.dependent(predicate, "cop");
    int told = be >= 0 ? be : predicate;
    return sheet.lower(told).equals("is") || predicates.isVerb(told) && predicates.lasts(told);
  }

  /** "turned 34 in 1990", "when she turned 34" say nothing of today; "turned 34 on Monday" does. */
  private boolean isLongAgo(int verb) {
    if (trees.is(verb, "advcl")) {
      return true;
    }
    for (int i : trees.dependents(verb)) {
      boolean year = sheet.lower(i).length() == YEAR_ALONE && sheet.pos(i) == Upos.NUM;
      if (year || trees.is(i, "advcl")) {
        return true;
      }
    }
    return false;
  }
}
