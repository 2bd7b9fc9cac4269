package org.fabula.model;

import java.util.List;

/**
 * A question the model answers of two words: the vectors of both and of a bucket (how far apart
 * they are, say) are added, cut off below zero, and weighed for each label; so is the product of
 * the two vectors, which tells whether they match. Floats are summed in one order, so that the same
 * vectors give the same score everywhere.
 */
final class PairHead {
  private final int left;
  private final int right;
  private final int size;
  private final List<String> labels;
  private final float[] buckets;
  // By column and then by label: the sums of all labels grow side by side.
  private final float[] weights;
  private final float[] matches;
  private final float[] bias;

  /**
   * @param left first column of the vector of a word on the left
   * @param right first column of the vector of a word on the right
   * @param size of the vectors
   * @param labels answers
   * @param buckets a vector for each bucket, one after another
   * @param weights of the sum, a vector for each label, one after another
   * @param matches weights of the product, likewise
   * @param bias of each label
   */
  PairHead(
      int left,
      int right,
      int size,
      List<String> labels,
      float[] buckets,
      float[] weights,
      float[] matches,
      float[] bias) {
    this.left = left;
    this.right = right;
    this.size = size;
    this.labels = List.copyOf(labels);
    this.buckets = buckets;
    this.weights = byColumn(weights, labels.size(), size);
    this.matches = byColumn(matches, labels.size(), size);
    this.bias = bias;
  }

  /** A question without answers, of vectors nobody has. */
  static PairHead none() {
    return new PairHead(0, 0, 1, List.of(), new float[1], new float[0], new float[0], new float[0]);
  }

  private static float[] byColumn(float[] byLabel, int labels, int size) {
    float[] turned = new float[byLabel.length];
    for (int label = 0; label < labels; label++) {
      for (int k = 0; k < size; k++) {
        turned[k * labels + label] = byLabel[label * size + k];
      }
    }
    return turned;
  }

  int left() {
    return left;
  }

  int right() {
    return right;
  }

  int size() {
    return size;
  }

  List<String> labels() {
    return labels;
  }

  /** Number of buckets. */
  int bucketCount() {
    return buckets.length / size;
  }

  /** Logits of two words, in thousandths. */
  int[] scores(float[] leftRow, int leftFrom, float[] rightRow, int rightFrom, int bucket) {
    int count = labels.size();
    float[] sums = bias.clone();
    for (int k = 0; k < size; k++) {
      float one = leftRow[leftFrom + k];
      float other = rightRow[rightFrom + k];
      float sum = Math.max(0, one + other + buckets[bucket * size + k]);
      float product = one * other;
      for (int label = 0; label < count; label++) {
        sums[label] += sum * weights[k * count + label] + product * matches[k * count + label];
      }
    }
    int[] scores = new int[count];
    for (int label = 0; label < count; label++) {
      scores[label] = Scores.thousandths(sums[label]);
    }
    return scores;
  }
}
