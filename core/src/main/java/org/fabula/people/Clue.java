package org.fabula.people;

import java.util.Locale;

/**
 * What speaks for or against a run of words being the name of a person. The weights add up, in the
 * manner of log odds; they were set on stories kept for tuning. A clue of the context is averaged
 * over the uses of the name, unless one use is enough.
 */
enum Clue {
  SINGLE(-0.8, Scope.WORDS),
  TWO_OR_THREE(0.9, Scope.WORDS),
  LONG(-1.5, Scope.WORDS),
  GIVEN_FIRST(2.6, Scope.WORDS),
  GIVEN_LATER(1.2, Scope.WORDS),
  GIVEN_ALONE(1.6, Scope.WORDS),
  SURNAME_LAST(1.6, Scope.WORDS),
  SURNAME_ALONE(1.0, Scope.WORDS),
  INITIAL(1.5, Scope.WORDS),
  PARTICLE(1.2, Scope.WORDS),
  SYLLABLES(1.8, Scope.WORDS),
  BODY_WORD(-3.0, Scope.WORDS),
  PLACE_WORD(-2.5, Scope.WORDS),
  PLACE(-4.0, Scope.WORDS),
  PLACE_WITHIN(-1.2, Scope.WORDS),
  PEOPLE_WITHIN(-2.5, Scope.WORDS),
  COMMON_WITHIN(-2.2, Scope.WORDS),
  ACRONYM(-2.5, Scope.WORDS),
  CONNECTED(-3.0, Scope.WORDS),
  LOWER_ELSEWHERE(-1.5, Scope.WORDS),
  HONORIFIC(4.0, Scope.ONCE),
  TITLE(2.6, Scope.ONCE),
  ROLE_BEFORE(2.2, Scope.ONCE),
  KIN_BEFORE(2.6, Scope.ONCE),
  AGE_AFTER(4.0, Scope.ONCE),
  WHO_AFTER(1.6, Scope.ONCE),
  ROLE_AFTER(1.8, Scope.ONCE),
  SPEECH(1.6, Scope.EACH),
  VERB_AFTER(0.6, Scope.EACH),
  POSSESSIVE(0.2, Scope.EACH),
  ARTICLE_BEFORE(-2.8, Scope.EACH),
  PLACE_BEFORE(-2.4, Scope.EACH),
  NOUN_AFTER(-1.2, Scope.EACH),
  HEADLINE(-0.8, Scope.EACH),
  BRACKETS(-0.8, Scope.EACH),
  FAMILY_LAST(3.5, Scope.ONCE),
  FAMILY_FIRST(2.2, Scope.ONCE);

  /** How the uses of one name in a story share a clue. */
  enum Scope {
    /** The words themselves; the same at every use. */
    WORDS,
    /** One use is enough. */
    ONCE,
    /** The mean over the uses. */
    EACH
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
