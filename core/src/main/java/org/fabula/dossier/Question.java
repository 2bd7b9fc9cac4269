package org.fabula.dossier;

import java.util.List;
import java.util.Set;
import org.fabula.dossier.Conflict.Kind;

/**
 * What several claims are answers to.
 *
 * @param kind what is claimed
 * @param about what it is claimed of, in words
 * @param actors ids in the dossier of those of whom it is claimed
 * @param answers the claims
 * @param rule which of them cannot both hold
 */
record Question(Kind kind, String about, Set<String> actors, List<Statement> answers, Rule rule) {

  /** What two answers are to each other. */
  interface Rule {
    /** Whether the two cannot both hold. */
    boolean clash(Statement one, Statement other);

    /** Whether one that its own story says took the place of the other says something else. */
    default boolean differ(Statement later, Statement earlier) {
      return clash(later, earlier);
    }

    /**
     * Whether one took the place of the other, with which it clashes, whoever says so: a toll that
     * has risen.
     */
    default boolean overtakes(Statement later, Statement earlier) {
      return false;
    }
  }
}
