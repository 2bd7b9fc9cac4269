package org.fabula.people;

import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something a story states about an actor.
 *
 * @param kind what is stated
 * @param value the value: an ISO 8601 duration for an age ({@code P34Y}), a TIMEX3 value for a
 *     birth or a dated death ({@code 1985-05-03}), an interval of EDTF for a birth known by an age
 *     ({@code 1985-10-02/1986-10-01}), else words of the story
 * @param actor id of the other actor: of a relation, the employer, the place, the work; or null
 * @param span the words that state it
 */
public record Fact(Kind kind, String value, @Nullable String actor, Span span) {

  /** Whether this is a birth known only to lie between two days, by an age. */
  public boolean isRange() {
    return kind == Kind.BORN && value.indexOf('/') > 0;
  }

  /** Kinds of fact; the names are those of the contract. */
  public enum Kind {
    /** How old one is: a duration. */
    AGE,
    /** When one was born: a TIMEX3 value, or an interval that an age leaves open. */
    BORN,
    /** When one died: a TIMEX3 value, else the word that says so. */
    DEATH,
    /** Work, office or part, with what completes it: "mayor of Saltby". */
    ROLE,
    /** The body one works for or holds an office in. */
    EMPLOYER,
    /** What one is to the other actor: "wife", "lawyer". */
    RELATION,
    /** The place one lives in. */
    RESIDENCE,
    /** The place one was born in or comes from. */
    ORIGIN,
    /** A prize one won. */
    AWARD,
    /** A work one made. */
    WORK
  }
}
