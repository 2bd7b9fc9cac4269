package org.fabula.model;

/**
 * Tokens in a row, at least one.
 *
 * @param firstToken index of the first
 * @param endToken one past the index of the last
 */
public record TokenRun(int firstToken, int endToken) {

  /** Checks that there is a token. */
  public TokenRun {
    if (firstToken < 0 || endToken <= firstToken) {
      throw new IllegalArgumentException("not a run: " + firstToken + " to " + endToken);
    }
  }

  /** Number of tokens. */
  public int size() {
    return endToken - firstToken;
  }

  /** Whether the token at {@code index} is one of them. */
  public boolean contains(int index) {
    return firstToken <= index && index < endToken;
  }
}
