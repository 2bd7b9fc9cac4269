package org.fabula;

import java.util.ArrayList;
import java.util.List;
import org.fabula.people.Actor;
import org.fabula.people.Birth;
import org.fabula.people.Fact;
import org.fabula.people.People;
import org.fabula.time.Life;

/** Persons whose age and birth a story states. */
final class Lives {
  private Lives() {}

  /** Of each person the first age and the first birth stated. */
  static List<Life> of(People people) {
    List<Life> lives = new ArrayList<>();
    for (Actor actor : people.actors()) {
      Birth.of(actor).ifPresent(birth -> add(lives, actor, birth));
    }
    return lives;
  }

  private static void add(List<Life> lives, Actor actor, Birth birth) {
    for (Fact fact : actor.facts()) {
      if (fact.kind() == Fact.Kind.AGE) {
        int years = Integer.parseInt(fact.value(), 1, fact.value().length() - 1, 10);
        lives.add(new Life(birth.first(), birth.last(), years));
        return;
      }
    }
  }
}
