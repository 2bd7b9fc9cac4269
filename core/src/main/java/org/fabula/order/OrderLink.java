package org.fabula.order;

/**
 * The order of two events, by their beginnings (as MATRES: Ning et al., ACL 2018).
 *
 * @param from id of one event, the earlier in the text
 * @param to id of the other
 * @param relation how {@code from} lies to {@code to}
 * @param rule what decided
 */
public record OrderLink(String from, String to, Relation relation, String rule) {

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
