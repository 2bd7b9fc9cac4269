package org.fabula.people;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.fabula.model.NameKind;
import org.fabula.people.Kinds.Verdict;

/** What speaks for each kind over all uses of one name. */
final class Tally {
  /** What it takes for a name to be that of a person: the model is too ready to say so. */
  private static final double PRIOR = -1.2;

  /** Weight of what the model says, against the clues. */
  private static final double MODEL = 1.2;

  /** No answer of the model is taken to be surer than this. */
  private static final double LEAST_DOUBT = 0.01;

  /** What only bodies have beside their names. */
  private static final Set<Clue> BODIES =
      EnumSet.of(Clue.OFFICERS, Clue.BODY_BEFORE, Clue.COLLECTIVE);

  /** What only people have beside their names. */
  private static final Set<Clue> PEOPLE =
      EnumSet.of(Clue.GIVEN_NAME_ALONE, Clue.TITLE, Clue.ROLE, Clue.AGE, Clue.WHO);

  private static final String MODEL_RULE = "name-model";

  private final Map<NameKind, Double> votes = new EnumMap<>(NameKind.class);
  private final Map<Clue, Integer> clues = new EnumMap<>(Clue.class);
  private double person;
  private int count;

  /** Adds one use. */
  void add(NameRun run, Set<Clue> found) {
    double vote = -StrictMath.log(Math.max(1 - run.score(), LEAST_DOUBT));
    person += run.kind() == NameKind.PERSON ? vote : -vote;
    votes.merge(run.kind(), vote, Double::sum);
    found.forEach(clue -> clues.merge(clue, 1, Integer::sum));
    count++;
  }

  /** Adds a clue that the uses of another name give. */
  void add(Clue clue) {
    clues.put(clue, count);
  }

  /** Whether the name is of a person, as far as its own uses tell. */
  boolean isPerson() {
    return !clues.containsKey(Clue.THING_BEFORE) && mayBePerson() && score() > 0;
  }

  /**
   * Families are named after places and share their words with firms, but of several words that the
   * model takes for a body in every use, no given name makes a person.
   */
  private boolean mayBePerson() {
    return clues.containsKey(Clue.ONE_WORD)
        || votes.containsKey(NameKind.PERSON)
        || votes.containsKey(NameKind.PLACE);
  }

  /** Whether it may be that of a body in short, as far as its own uses tell. */
  boolean mayBeBody() {
    return !isPlace() && clues.keySet().stream().noneMatch(PEOPLE::contains);
  }

  private boolean isPlace() {
    double place = votes.getOrDefault(NameKind.PLACE, 0.0);
    return place > 0 && votes.values().stream().allMatch(vote -> vote <= place);
  }

  /** The kind of the name; {@code part} says that it is part of a person's full name. */
  Verdict verdict(boolean part) {
    if (part) {
      add(Clue.PART_OF_NAME);
    }
    if (clues.containsKey(Clue.PART_OF_BODY)) {
      return new Verdict(ActorKind.ORGANIZATION, Clue.PART_OF_BODY.rule());
    }
    if (clues.containsKey(Clue.THING_BEFORE)) {
      return new Verdict(ActorKind.OTHER, Clue.THING_BEFORE.rule());
    }
    if (isPerson()) {
      return new Verdict(ActorKind.PERSON, rule());
    }
    for (Clue clue : BODIES) {
      // "England have won" is still the name of a land.
      boolean land = clue == Clue.COLLECTIVE && isPlace() && clues.containsKey(Clue.ONE_WORD);
      if (clues.containsKey(clue) && !land) {
        return new Verdict(ActorKind.ORGANIZATION, clue.rule());
      }
    }
    return votes.keySet().stream()
        .filter(kind -> kind != NameKind.PERSON)
        .max(Comparator.comparingDouble(kind -> votes.getOrDefault(kind, 0.0)))
        .map(kind -> new Verdict(kind(kind), MODEL_RULE))
        .orElseGet(this::notAPerson);
  }

  private double score() {
    double score = PRIOR + MODEL * person / count;
    for (Clue clue : clues.keySet()) {
      score += weight(clue);
    }
    return score;
  }

  private double weight(Clue clue) {
    int uses = clues.getOrDefault(clue, 0);
    return switch (clue.scope()) {
      case EACH -> clue.weight() * uses / count;
      case ONCE -> clue.weight() * Math.min(uses, 1);
      case DECIDES -> 0;
    };
  }

  private String rule() {
    return clues.keySet().stream()
        .filter(clue -> clue.weight() > 0)
        .max(Comparator.comparingDouble(this::weight))
        .map(Clue::rule)
        .orElse(MODEL_RULE);
  }

  /** The kind of a name that the model alone takes for a person's. */
  private Verdict notAPerson() {
    if (clues.containsKey(Clue.PLACE_BEFORE)) {
      return new Verdict(ActorKind.PLACE, Clue.PLACE_BEFORE.rule());
    }
    boolean acronym = clues.containsKey(Clue.ACRONYM);
    return acronym
        ? new Verdict(ActorKind.ORGANIZATION, Clue.ACRONYM.rule())
        : new Verdict(ActorKind.OTHER, MODEL_RULE);
  }

  private static ActorKind kind(NameKind kind) {
    return switch (kind) {
      case PERSON -> ActorKind.PERSON;
      case ORGANIZATION -> ActorKind.ORGANIZATION;
      case PLACE, FACILITY -> ActorKind.PLACE;
      case GROUP -> ActorKind.GROUP;
      case WORK -> ActorKind.WORK;
      case PRODUCT, EVENT, OTHER -> ActorKind.OTHER;
    };
  }
}
