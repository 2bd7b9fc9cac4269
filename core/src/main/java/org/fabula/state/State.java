package org.fabula.state;

import org.fabula.text.Span;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Something a story claims to hold of someone from some time on, until a later claim of the same
 * kind about the same takes its place.
 *
 * @param id {@code s1}, {@code s2}, ... in text order
 * @param kind what is claimed
 * @param actor id of whom it is about; of a toll, of what left it, where an actor is that; or null
 * @param span the words that claim it
 * @param value of a toll a number: {@code 14}, {@code >=14} for "at least 14", {@code ~14} for
 *     "about 14", {@code 10..12}, {@code +5} for "five more", or the word ({@code dozens}); of an
 *     age an ISO 8601 duration ({@code P34Y}); of a condition its words in lower case, with {@code
 *     not} before what is denied
 * @param when from when it holds: the time of its event, or of its telling
 * @param event id of the event whose trigger carries the claim, or null
 * @param supersededBy id of the claim that took its place, or null where it is current
 * @param rule the rule that found it
 * @param matter who of a kind is counted ("miner"; empty for all), or the family of the condition
 *     ("health"): only claims of the same matter can be held against each other
 * @param place id of the place for which a toll is told, or null
 */
public record State(
    String id,
    Kind kind,
    @Nullable String actor,
    Span span,
    String value,
    When when,
    @Nullable String event,
    @Nullable String supersededBy,
    String rule,
    String matter,
    @Nullable String place) {

  /** A claim of which no more is known than its value. */
  public State(
      String id,
      Kind kind,
      @Nullable String actor,
      Span span,
      String value,
      When when,
      @Nullable String event,
      @Nullable String supersededBy,
      String rule) {
    this(id, kind, actor, span, value, when, event, supersededBy, rule, "", null);
  }

  /** Kinds of state. */
  public enum Kind {
    /** How many died. */
    TOLL_DEAD,
    /** How many were hurt. */
    TOLL_HURT,
    /** How many are missing. */
    TOLL_MISSING,
    /** How many were arrested. */
    TOLL_ARRESTED,
    /** How many had to leave their homes. */
    TOLL_DISPLACED,
    /** How many were rescued. */
    TOLL_RESCUED,
    /** Health, liberty or whereabouts of a person. */
    CONDITION,
    /** How old a person is. */
    AGE
  }

  /** Whether no later claim took its place. */
  public boolean isCurrent() {
    return supersededBy == null;
  }
}
