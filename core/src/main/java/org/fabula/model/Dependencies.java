package org.fabula.model;

import java.util.Arrays;
import java.util.List;

/**
 * The dependency trees of a story (universaldependencies.org/u/dep): one for each sentence, with
 * one root each.
 */
public final class Dependencies {
  private final int[] heads;
  private final List<String> names;
  private final byte[] relations;
  // The dependents of i are at starts[i] to starts[i + 1] of dependents.
  private final int[] starts;
  private final int[] dependents;

  /**
   * @param heads of each token; -1 for the root of a sentence
   * @param names of the relations
   * @param relations index of each token's relation among {@code names}
   */
  Dependencies(int[] heads, List<String> names, byte[] relations) {
    this.heads = heads;
    this.names = names;
    this.relations = relations;
    this.starts = new int[heads.length + 1];
    this.dependents = new int[heads.length];
    index();
  }

  /** Trees of no tokens, or of tokens that all are roots. */
  static Dependencies unknown(int size) {
    int[] heads = new int[size];
    Arrays.fill(heads, -1);
    return new Dependencies(heads, List.of("root"), new byte[size]);
  }

  private void index() {
    for (int head : heads) {
      if (head >= 0) {
        starts[head + 1]++;
      }
    }
    for (int i = 0; i < heads.length; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = Arrays.copyOf(starts, heads.length);
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] >= 0) {
        dependents[next[heads[i]]++] = i;
      }
    }
  }

  /** Index of the head of a token; -1 for the root of a sentence. */
  public int head(int token) {
    return heads[token];
  }

  /** What a token is to its head, with its subtype: {@code nsubj:pass}; {@code root} of a root. */
  public String relation(int token) {
    return names.get(relations[token] & 0xFF);
  }

  /** Whether a token is {@code relation} to its head, or a subtype of it. */
  public boolean is(int token, String relation) {
    String found = relation(token);
    return found.startsWith(relation)
        && (found.length() == relation.length() || found.charAt(relation.length()) == ':');
  }

  /** Whether a token is {@code above} or hangs on it, however far down. */
  public boolean isUnder(int token, int above) {
    int at = token;
    while (at >= 0 && at != above) {
      at = heads[at];
    }
    return at == above;
  }

  /** The tokens whose head a token is, in order. */
  public int[] dependents(int token) {
    return Arrays.copyOfRange(dependents, starts[token], starts[token + 1]);
  }

  /** The first dependent of a token that is {@code relation} to it or a subtype; -1 if none is. */
  public int dependent(int token, String relation) {
    for (int i = starts[token]; i < starts[token + 1]; i++) {
      if (is(dependents[i], relation)) {
        return dependents[i];
      }
    }
    return -1;
  }
}
