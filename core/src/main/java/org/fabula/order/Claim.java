package org.fabula.order;

import org.fabula.order.OrderLink.Relation;

/**
 * What a rule says of two events before it is checked against the others.
 *
 * @param from index of the one earlier in the text
 * @param to index of the other
 * @param relation how the first lies to the second
 * @param weight how far the rule is trusted, from 0 to 1; the most trusted are settled first
 * @param rule its name
 */
record Claim(int from, int to, Relation relation, double weight, String rule) {

  /** Whether it says which of the two began first. */
  boolean isOrdered() {
    return relation != Relation.VAGUE && relation != Relation.EQUAL;
  }

  /** The one that began first, of two that are ordered. */
  int earlier() {
    return isReversed() ? to : from;
  }

  /** The one that began last, of two that are ordered. */
  int later() {
    return isReversed() ? from : to;
  }

  private boolean isReversed() {
    return relation == Relation.AFTER || relation == Relation.IS_INCLUDED;
  }
}
