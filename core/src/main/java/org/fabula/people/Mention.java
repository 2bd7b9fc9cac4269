package org.fabula.people;

import org.fabula.text.Span;

/**
 * A place where an actor is spoken of.
 *
 * @param span its words; a name's span is the bare name, without title, article or possessive
 * @param kind name, nominal or pronoun
 * @param rule the rule that gave it to its actor
 */
public record Mention(Span span, Kind kind, String rule) {

  /** The three kinds of mention, as in ACE; the names are those of the contract. */
  public enum Kind {
    /** A proper name: "Mary Shaw", "Shaw". */
    NAME,
    /** A description: "the mayor", "his lawyer". */
    NOMINAL,
    /** A pronoun: "she", "his". */
    PRONOUN
  }
}
