package org.fabula.people;

/**
 * A run of words that may be a name.
 *
 * @param first index of its first token
 * @param last index of its last token
 * @param title index of the first token of the title before it; {@code first} where there is none
 */
record NameRun(int first, int last, int title) {

  int length() {
    return last - first + 1;
  }

  boolean isTitled() {
    return title < first;
  }
}
