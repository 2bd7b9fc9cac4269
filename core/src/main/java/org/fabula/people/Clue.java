package org.fabula.people;

import java.util.Locale;

/**
 * What speaks for or against a run of words being the name of a person. The weights add up, in the
 * manner of log odds; they were fitted by logistic regression on stories kept for tuning and
 * rounded. A clue of the context is averaged over the uses of the name, unless one use is enough.
 */
enum Clue {
  SINGLE(-1.1, Scope.WORDS),
  TWO_OR_THREE(0.4, Scope.WORDS),
  LONG(-0.2, Scope.WORDS),
  GIVEN_FIRST(2.2, Scope.WORDS),
  GIVEN_LATER(0.3, Scope.WORDS),
  GIVEN_ALONE(1.4, Scope.WORDS),
  SURNAME_LAST(1.2, Scope.WORDS),
  SURNAME_ALONE(1.7, Scope.WORDS),
  INITIAL(0.4, Scope.WORDS),
  PARTICLE(0.0, Scope.WORDS),
  SYLLABLES(0.2, Scope.WORDS),
  BODY_WORD(-3.5, Scope.WORDS),
  PLACE_WORD(-2.9, Scope.WORDS),
  PLACE(-3.8, Scope.WORDS),
  PLACE_WITHIN(-2.2, Scope.WORDS),
  PEOPLE_WITHIN(-2.4, Scope.WORDS),
  COMMON_WITHIN(-2.6, Scope.WORDS),
  ACRONYM(-1.8, Scope.WORDS),
  CONNECTED(-1.7, Scope.WORDS),
  LOWER_ELSEWHERE(-1.9, Scope.WORDS),
  HONORIFIC(2.5, Scope.ONCE),
  TITLE(1.6, Scope.ONCE),
  ROLE_BEFORE(2.1, Scope.ONCE),
  KIN_BEFORE(2.0, Scope.ONCE),
  AGE_AFTER(2.6, Scope.ONCE),
  WHO_AFTER(1.4, Scope.ONCE),
  ROLE_AFTER(1.9, Scope.ONCE),
  SPEECH(1.7, Scope.EACH),
  VERB_AFTER(1.0, Scope.EACH),
  PRONOUN_AFTER(0.9, Scope.EACH),
  POSSESSIVE(1.3, Scope.EACH),
  ARTICLE_BEFORE(-2.4, Scope.EACH),
  PLACE_BEFORE(-2.4, Scope.EACH),
  NOUN_AFTER(-1.3, Scope.EACH),
  HEADLINE(0.4, Scope.EACH),
  BRACKETS(-1.2, Scope.EACH),
  HOUSE_AFTER(3.0, Scope.EACH),
  PEER_PERSON(0.6, Scope.EACH),
  PEER_OTHER(-0.4, Scope.EACH),
  FAMILY_LAST(3.2, Scope.ONCE),
  FAMILY_FIRST(2.0, Scope.ONCE);

  /** The score of a run of capitalised words that nothing speaks for or against. */
  static final double PRIOR = -0.8;

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
