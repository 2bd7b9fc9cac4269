package org.fabula.model;

/**
 * What the network says of one window. Tokens are named by their index in the story; those of the
 * window's context are known too.
 *
 * @param window which
 * @param tags logits, a row for each word
 * @param arcs a row for each word: how well each word of the window would be its head; itself for
 *     the root
 * @param pairs vectors, a row for each word
 */
record WindowOutput(Window window, float[] tags, float[] arcs, float[] pairs) {

  WindowOutput {
    int words = window.size();
    if (tags.length % words != 0 || arcs.length != words * words || pairs.length % words != 0) {
      throw new IllegalStateException(
          "the model does not answer with the same numbers for each of " + words + " words");
    }
  }

  /** A logit of a token. */
  float logit(int token, int column) {
    return tags[(token - window.first()) * (tags.length / window.size()) + column];
  }

  /** How well {@code head} would be the head of {@code token}. */
  float arc(int token, int head) {
    return arcs[(token - window.first()) * window.size() + head - window.first()];
  }

  /** Where the vector of a token that begins at {@code column} stands in {@link #pairs}. */
  int pairAt(int token, int column) {
    return (token - window.first()) * (pairs.length / window.size()) + column;
  }
}
