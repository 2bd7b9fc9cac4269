package org.fabula.people;

import org.fabula.model.NameKind;

/**
 * A name in a story, by token.
 *
 * @param first index of its first token
 * @param last index of its last token
 * @param title index of the first token of the title before it; {@code first} where there is none
 * @param kind what it names, as far as this one use tells
 * @param score how sure that is, 0 to 1
 */
record NameRun(int first, int last, int title, NameKind kind, double score) {

  int length() {
    return last - first + 1;
  }

  boolean isTitled() {
    return title < first;
  }
}
