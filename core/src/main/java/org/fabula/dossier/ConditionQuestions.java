package org.fabula.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.dossier.Statement.Part;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.state.State;

/**
 * Asks how someone fares. Conditions change: what is told of a later day takes the place of what
 * was told before. Only who is said to be alive after being said to be dead, and what one denies
 * and another tells of one day, is disputed.
 */
final class ConditionQuestions {
  private static final String DEAD = "dead";
  private static final String NOT = "not ";

  private final Map<String, Map<String, List<Statement>>> byParty = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  ConditionQuestions(Merged merged) {
    for (int rank = 0; rank < merged.size(); rank++) {
      int story = merged.story(rank);
      for (State state : merged.report(story).states()) {
        Actor actor =
            state.kind() == State.Kind.CONDITION ? merged.actor(story, state.actor()) : null;
        String party = actor == null ? null : merged.party(story, actor.id());
        // Who denies a killing does not say that the dead lives.
        if (actor != null
            && party != null
            && !state.value().equals(NOT + DEAD)
            && actor.kind() == ActorKind.PERSON
            && Naming.isNamed(actor)) {
          names.putIfAbsent(party, actor.name());
          byParty
              .computeIfAbsent(party, p -> new LinkedHashMap<>())
              .computeIfAbsent(state.matter(), matter -> new ArrayList<>())
              .add(claim(merged, story, state));
        }
      }
    }
  }

  private static Statement claim(Merged merged, int story, State state) {
    Statement claim =
        merged
            .statement(story, Part.STATE, state.id(), state.span(), state.value(), null)
            .before(state.supersededBy());
    Days days = Days.of(state.when());
    return days.isOneDay() && days.from() != null ? claim.at(Moment.on(days.from())) : claim;
  }

  List<Question> all() {
    List<Question> questions = new ArrayList<>();
    byParty.forEach(
        (party, matters) -> {
          String name = names.getOrDefault(party, "");
          List<Statement> everything = new ArrayList<>();
          matters.forEach(
              (matter, claims) -> {
                everything.addAll(claims);
                questions.add(
                    new Question(
                        Conflict.Kind.CONDITION, name, Set.of(party), claims, new Changing()));
              });
          if (matters.size() > 1
              && everything.stream().anyMatch(claim -> claim.value().equals(DEAD))) {
            questions.add(
                new Question(Conflict.Kind.CONDITION, name, Set.of(party), everything, new Life()));
          }
        });
    return questions;
  }

  private static boolean isOnOtherDays(Statement one, Statement other) {
    return one.moment().isDayAfter(other.moment()) || other.moment().isDayAfter(one.moment());
  }

  /** Conditions of one family. */
  private record Changing() implements Question.Rule {
    @Override
    public boolean clash(Statement one, Statement other) {
      boolean denied =
          one.value().equals(NOT + other.value()) || other.value().equals(NOT + one.value());
      return denied || !one.value().equals(other.value()) && isOnOtherDays(one, other);
    }

    @Override
    public boolean differ(Statement later, Statement earlier) {
      return !later.value().equals(earlier.value());
    }

    @Override
    public boolean overtakes(Statement later, Statement earlier) {
      return later.moment().isDayAfter(earlier.moment());
    }
  }

  /** Death and what a living person is. */
  private record Life() implements Question.Rule {
    @Override
    public boolean clash(Statement one, Statement other) {
      return one.value().equals(DEAD) != other.value().equals(DEAD) && isOnOtherDays(one, other);
    }

    @Override
    public boolean overtakes(Statement later, Statement earlier) {
      return later.value().equals(DEAD) && later.moment().isDayAfter(earlier.moment());
    }
  }
}
