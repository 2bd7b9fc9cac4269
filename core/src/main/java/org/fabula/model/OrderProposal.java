package org.fabula.model;

/**
 * Which of two events came first.
 *
 * @param order of the event told first to the one told later
 * @param score probability of {@code order}, 0 to 1; 0 where the model says nothing of the two
 */
public record OrderProposal(Order order, double score) {
  /** The model says nothing. */
  public static final OrderProposal NONE = new OrderProposal(Order.VAGUE, 0);

  /** Order in time. */
  public enum Order {
    BEFORE,
    AFTER,
    EQUAL,
    VAGUE
  }
}
