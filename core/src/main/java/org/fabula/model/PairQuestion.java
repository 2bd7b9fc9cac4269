package org.fabula.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question on two words of which only some are worth asking, with the vectors of those. */
final class PairQuestion {
  private final PairHead head;
  private final KeptVectors left;
  private final KeptVectors right;

  PairQuestion(PairHead head) {
    this.head = head;
    this.left = new KeptVectors(head.left(), head.size());
    this.right = new KeptVectors(head.right(), head.size());
  }

  void keepLeft(WindowOutput output, int token) {
    left.keep(output, token);
  }

  void keepRight(WindowOutput output, int token) {
    right.keep(output, token);
  }

  void keep(WindowOutput output, int token) {
    keepLeft(output, token);
    keepRight(output, token);
  }

  List<String> labels() {
    return head.labels();
  }

  /**
   * Logits in thousandths; null where a vector is not kept.
   *
   * @param other the question as asked of the story of the word on the right
   */
  int @Nullable [] scores(int leftToken, PairQuestion other, int rightToken, int bucket) {
    float[] one = left.of(leftToken);
    float[] two = other.right.of(rightToken);
    return one.length == 0 || two.length == 0 ? null : head.scores(one, 0, two, 0, bucket);
  }

  /** As {@link #scores(int, PairQuestion, int, int)} of two words of one story. */
  int @Nullable [] scores(int leftToken, int rightToken, int bucket) {
    return scores(leftToken, this, rightToken, bucket);
  }
}
