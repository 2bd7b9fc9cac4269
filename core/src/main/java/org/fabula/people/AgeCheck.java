package org.fabula.people;

import java.time.Period;
import java.util.List;
import org.fabula.text.Note;

/** Notes ages of one actor that cannot both hold. */
final class AgeCheck {
  private AgeCheck() {}

  /** A birthday may fall between two sentences; two birthdays may not. */
  static void check(Actor actor, List<Note> notes) {
    int youngest = Integer.MAX_VALUE;
    int oldest = Integer.MIN_VALUE;
    for (Fact fact : actor.facts()) {
      if (fact.kind() != Fact.Kind.AGE) {
        continue;
      }
      int years = Period.parse(fact.value()).getYears();
      boolean before = youngest <= oldest;
      if (before && (years > youngest + 1 || years < oldest - 1)) {
        int other = years > youngest + 1 ? youngest : oldest;
        String words = actor.name() + " is said to be " + other + " and " + years + " years old.";
        notes.add(new Note(fact.span(), Note.Kind.AGE_MISMATCH, words));
      }
      youngest = Math.min(youngest, years);
      oldest = Math.max(oldest, years);
    }
  }
}
