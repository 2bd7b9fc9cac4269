package org.fabula.model;

/**
 * Builds the dependency trees of a story, window by window. Words of a sentence too long for one
 * window hang on words of it in the same window, so that they join the tree that is there already.
 */
final class Syntax {
  private static final String ROOT = "root";
  // In thousandths; the network says -1e9 for what cannot be.
  private static final int FARTHEST = 1_000_000_000;

  private final PairHead relation;
  private final int root;
  private final int[] heads;
  private final byte[] relations;

  /**
   * @throws IllegalArgumentException where the model knows no roots
   */
  Syntax(Layout layout, int size) {
    relation = layout.pair("relation", 1);
    root = relation.labels().indexOf(ROOT);
    heads = new int[size];
    relations = new byte[size];
    if (root < 0 || relation.labels().size() < 2 || relation.labels().size() > 256) {
      throw new IllegalArgumentException("its relations have no root, or are too few or too many");
    }
  }

  /** The trees of the words read. */
  Dependencies dependencies() {
    return new Dependencies(heads, relation.labels(), relations);
  }

  /**
   * Reads words of one sentence, in one window.
   *
   * @param words those whose heads are asked for
   * @param sentenceStart index of the first word of their sentence
   */
  void read(WindowOutput output, TokenRun words, int sentenceStart) {
    boolean opens = words.firstToken() == sentenceStart;
    int[] joints = opens ? new int[0] : joints(output, words, sentenceStart);
    int[] found = Trees.heads(arcs(output, words, joints), opens);
    for (int i = 0; i < found.length; i++) {
      int word = words.firstToken() + i;
      if (found[i] < found.length) {
        heads[word] = words.firstToken() + found[i];
      } else {
        heads[word] = opens ? -1 : joints[i];
      }
      relations[word] = (byte) relation(output, word, heads[word]);
    }
  }

  /** For each word the best head among the words of its sentence before all of them. */
  private static int[] joints(WindowOutput output, TokenRun words, int sentenceStart) {
    int from = Math.max(sentenceStart, output.window().first());
    int[] joints = new int[words.size()];
    for (int i = 0; i < joints.length; i++) {
      int word = words.firstToken() + i;
      joints[i] = words.firstToken() - 1;
      for (int head = from; head < words.firstToken(); head++) {
        if (arc(output, word, head) > arc(output, word, joints[i])) {
          joints[i] = head;
        }
      }
    }
    return joints;
  }

  private static long[][] arcs(WindowOutput output, TokenRun words, int[] joints) {
    int size = words.size();
    long[][] arcs = new long[size][size + 1];
    for (int i = 0; i < size; i++) {
      int word = words.firstToken() + i;
      for (int j = 0; j < size; j++) {
        arcs[i][j] = arc(output, word, words.firstToken() + j);
      }
      arcs[i][size] = arc(output, word, joints.length == 0 ? word : joints[i]);
    }
    return arcs;
  }

  private static int arc(WindowOutput output, int word, int head) {
    return Math.clamp(Scores.thousandths(output.arc(word, head)), -FARTHEST, FARTHEST);
  }

  private int relation(WindowOutput output, int word, int head) {
    if (head < 0) {
      return root;
    }
    int[] scores =
        relation.scores(
            output.pairs(),
            output.pairAt(word, relation.left()),
            output.pairs(),
            output.pairAt(head, relation.right()),
            0);
    scores[root] = Integer.MIN_VALUE;
    return Scores.best(scores);
  }
}
