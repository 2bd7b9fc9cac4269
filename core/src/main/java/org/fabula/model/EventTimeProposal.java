package org.fabula.model;

/**
 * How an event lies to a time expression.
 *
 * @param relation of the event to the time
 * @param score probability of {@code relation}, 0 to 1; 0 where the model says nothing of the two
 */
public record EventTimeProposal(Relation relation, double score) {
  /** The model says nothing. */
  public static final EventTimeProposal NONE = new EventTimeProposal(Relation.NONE, 0);

  /** The event is ... the time. */
  public enum Relation {
    INCLUDED,
    BEFORE,
    AFTER,
    SIMULTANEOUS,
    /** The time does not tell of the event. */
    NONE
  }
}
