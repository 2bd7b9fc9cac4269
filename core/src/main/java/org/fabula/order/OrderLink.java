package org.fabula.order;

import org.jspecify.annotations.Nullable;

/**
 * The order of two events, by their beginnings (as MATRES: Ning et al., ACL 2018).
 *
 * @param from id of one event, the earlier in the text
 * @param to id of the other
 * @param relation how {@code from} lies to {@code to}
 * @param rule what decided
 * @param againstDates whether the dates of events contradict it, so that no date rests on it
 * @param dropped what was said of the two and dropped, since what is trusted more contradicts it;
 *     else null
 */
public record OrderLink(
    String from,
    String to,
    Relation relation,
    String rule,
    boolean againstDates,
    @Nullable OrderLink dropped) {

  /** Rule of a link whose own relation was dropped. */
  public static final String CONTRADICTED = "contradicted";

  /** A link that nothing contradicts. */
  public OrderLink(String from, String to, Relation relation, String rule) {
    this(from, to, relation, rule, false, null);
  }

  /** The two as they stand where this is contradicted: their order is not known. */
  OrderLink contradicted() {
    return new OrderLink(from, to, Relation.VAGUE, CONTRADICTED, false, this);
  }

  /** The same where dates contradict it: it is trusted more than they, but none rests on it. */
  OrderLink againstItsDates() {
    return new OrderLink(from, to, relation, rule, true, dropped);
  }

  /** Relations; the names are those of the contract. */
  public enum Relation {
    BEFORE,
    AFTER,
    EQUAL,
    INCLUDES,
    IS_INCLUDED,
    VAGUE
  }
}
