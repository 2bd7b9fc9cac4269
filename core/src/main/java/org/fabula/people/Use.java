package org.fabula.people;

/**
 * A mention as later ones look back at it.
 *
 * @param token its head word
 * @param last its last word
 * @param sentence index of its sentence
 * @param role its place in its clause
 */
record Use(int token, int last, int sentence, Role role) {
  /** Places in a clause. */
  enum Role {
    SUBJECT,
    OBJECT,
    POSSESSIVE,
    OTHER;

    boolean isSubject() {
      return this == SUBJECT;
    }

    boolean isParallel(Role other) {
      return this == other;
    }
  }
}
