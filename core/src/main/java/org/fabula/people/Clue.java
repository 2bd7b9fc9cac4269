package org.fabula.people;

import java.util.Locale;

/**
 * What speaks for or against a name being that of a person beside what the model says of it. The
 * model has learnt few of the world's names, but titles, articles and prepositions are the same
 * everywhere. The weights add up to the model's, in the manner of log odds; they were fitted by
 * logistic regression on stories kept for tuning, and rounded.
 */
enum Clue {
  ONE_WORD(-1.8, Scope.ONCE),
  GIVEN_NAME(2.6, Scope.ONCE),
  GIVEN_NAME_ALONE(1.7, Scope.ONCE),
  INITIAL(0.5, Scope.ONCE),
  ACRONYM(-2.2, Scope.ONCE),
  TITLE(2.0, Scope.ONCE),
  ROLE(2.4, Scope.ONCE),
  AGE(3.1, Scope.ONCE),
  WHO(1.7, Scope.ONCE),
  PRONOUN(1.5, Scope.ONCE),
  PART_OF_NAME(3.0, Scope.ONCE),
  /** Its last word names a person by itself: a sign for the whole as for the part. */
  FULL_NAME(2.5, Scope.ONCE),
  /** It has what only bodies have, a board or a chief executive: as much against as an article. */
  OFFICERS(-2.9, Scope.ONCE),
  /** What it is stands before it, and is a body: "the airline Lark". */
  BODY_BEFORE(-2.9, Scope.ONCE),
  /** A verb takes it for many, or it has a president: "Lark have signed". As much as a family. */
  COLLECTIVE(-5.0, Scope.ONCE),
  /** It is the beginning of a body's name: "Lark" of "Lark Air". */
  PART_OF_BODY(0, Scope.DECIDES),
  /** What it is stands before it, and is a thing: "Hurricane Maud", "the ferry Ana". */
  THING_BEFORE(0, Scope.DECIDES),
  SUBJECT(1.0, Scope.EACH),
  FAMILY(5.0, Scope.EACH),
  ARTICLE(-2.9, Scope.EACH),
  PLACE_BEFORE(-2.9, Scope.EACH),
  NOUN_AFTER(-1.6, Scope.EACH),
  /** A noun for a place ends it: "Abu Salam prison". As much against as a verb for many. */
  SITE_AFTER(-5.0, Scope.EACH);

  /** How the uses of one name in a story share a clue. */
  enum Scope {
    /** One use is enough. */
    ONCE,
    /** The mean over the uses. */
    EACH,
    /** One use is enough, and no other clue counts. */
    DECIDES
  }

  private final double weight;
  private final Scope scope;

  Clue(double weight, Scope scope) {
    this.weight = weight;
    this.scope = scope;
  }

  double weight() {
    return weight;
  }

  Scope scope() {
    return scope;
  }

  /** The name by which a mention cites it. */
  String rule() {
    return "name-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
