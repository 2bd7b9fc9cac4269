package org.fabula.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fabula.event.Event;
import org.fabula.people.Actor;
import org.fabula.people.Fact;
import org.fabula.people.People;

/** Makes claims of the ages that are facts of persons. */
final class AgeClaims {
  /** How far before its age a verb stands: "turned just 34". */
  private static final int REACH = 2;

  private final Sheet sheet;

  AgeClaims(Sheet sheet) {
    this.sheet = sheet;
  }

  List<Claim> find(People people) {
    List<Claim> claims = new ArrayList<>();
    for (Actor actor : people.actors()) {
      for (Fact fact : actor.facts()) {
        if (fact.kind() == Fact.Kind.AGE && !isToCome(fact)) {
          claims.add(claim(actor, fact));
        }
      }
    }
    return claims;
  }

  /** "until the child turns 18". */
  private boolean isToCome(Fact fact) {
    int turn = turn(sheet.tokenAt(fact.span()));
    Event event = turn < 0 ? null : sheet.event(turn);
    return event != null && event.factuality() != Event.Factuality.HAPPENED;
  }

  private Claim claim(Actor actor, Fact fact) {
    int first = sheet.tokenAt(fact.span());
    int last = Math.max(first, sheet.text().story().tokenAt(fact.span().end() - 1));
    Claim claim = new Claim(State.Kind.AGE, "age", fact.value(), first, last, "age");
    claim.actor = actor.id();
    int turn = turn(first);
    LocalDate published = sheet.published();
    if (turn >= 0) {
      // Whoever turns 34 was 33 until then.
      claim.rank = Claim.Rank.NOW;
      Event event = sheet.event(turn);
      claim.event = event;
      claim.when = event == null ? claim.when : event.when();
    } else if (published != null) {
      claim.when = Tellings.on(published);
    }
    return claim;
  }

  private int turn(int age) {
    for (int i = age - 1; i >= Math.max(0, age - REACH); i--) {
      if (sheet.lemma(i).equals("turn")) {
        return i;
      }
    }
    return -1;
  }
}
