package org.fabula.model;

/**
 * Tokens the network reads at once.
 *
 * @param first index of the first token
 * @param own index of the first token whose answers are taken from this window; those before it are
 *     context
 * @param end one past the index of the last token
 */
record Window(int first, int own, int end) {

  /** Number of tokens. */
  int size() {
    return end - first;
  }
}
