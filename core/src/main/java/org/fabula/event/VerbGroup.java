package org.fabula.event;

import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Tense;
import org.fabula.grammar.VerbForms;

/**
 * A verb with its auxiliaries: "had not yet been told", "to leave", "is".
 *
 * @param first index of its first token
 * @param head index of the token that carries its meaning; the copula where there is no other
 * @param lemma lemma of the head
 * @param eventClass TimeML class of the head, were it an event
 * @param kinds the forms the head may be, as bits of {@link VerbForms}
 * @param auxiliaries how many auxiliaries stand before the head; "to" is one
 * @param shape finite, infinitive, gerund or participle
 * @param tense of the group
 * @param aspect of the group
 * @param passive whether its subject undergoes it
 * @param negated whether "not", "never" or the like stands in it
 * @param mood whether it is a fact, in the future or under a modal
 * @param copula whether it is a form of "be" with no other verb
 */
record VerbGroup(
    int first,
    int head,
    String lemma,
    EventClass eventClass,
    int kinds,
    int auxiliaries,
    Shape shape,
    Tense tense,
    Aspect aspect,
    boolean passive,
    boolean negated,
    Mood mood,
    boolean copula) {

  /** Finite, or one of the forms that are not. */
  enum Shape {
    FINITE,
    INFINITIVE,
    GERUND,
    PARTICIPLE
  }

  /** What the auxiliaries say of the fact. */
  enum Mood {
    FACT,
    FUTURE,
    MODAL
  }

  boolean finite() {
    return shape == Shape.FINITE;
  }

  /** The same verb sharing the auxiliaries of {@code other}: "was arrested and <i>charged</i>". */
  VerbGroup sharing(VerbGroup other) {
    return new VerbGroup(
        first,
        head,
        lemma,
        eventClass,
        kinds,
        auxiliaries,
        other.shape,
        other.tense,
        other.aspect,
        other.passive,
        negated || other.negated,
        other.mood,
        copula);
  }
}
