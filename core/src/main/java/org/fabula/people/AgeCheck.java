package org.fabula.people;

import java.time.Period;
import java.util.List;
import org.fabula.text.Note;

/** Notes ages of one actor that cannot both hold. */
final class AgeCheck {
  private AgeCheck() {}

  /** A birthday may fall between two sentences; two years may not. */
  static void check(Actor actor, List<Note> notes) {
    int first = -1;
    for (Fact fact : actor.facts()) {
      if (fact.kind() != Fact.Kind.AGE) {
        continue;
      }
      int years = Period.parse(fact.value()).getYears();
      if (first < 0) {
        first = years;
      } else if (Math.abs(first - years) > 1) {
        String words = actor.name() + " is said to be " + first + " and " + years + " years old.";
        notes.add(new Note(fact.span(), Note.Kind.AGE_MISMATCH, words));
      }
    }
  }
}
