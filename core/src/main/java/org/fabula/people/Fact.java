package org.fabula.people;

import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something a story states about an actor.
 *
 * @param kind what is stated
 * @param value the value: an ISO 8601 duration for an age ({@code P34Y}), a TIMEX3 value for a
 *     birth ({@code 1985-05-03}), else words of the story
 * @param actor id of the other actor of a relation, or null
 * @param span the words that state it
 */
public record Fact(Kind kind, String value, @Nullable String actor, Span span) {

  /** Kinds of fact; the names are those of the contract. */
  public enum Kind {
    AGE,
    BORN,
    ROLE,
    RELATION
  }
}
