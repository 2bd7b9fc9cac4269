package org.fabula.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairHeadTest {
  // Vectors of two, three labels, two buckets.
  private static final PairHead HEAD =
      new PairHead(
          1,
          3,
          2,
          List.of("A", "B", "C"),
          new float[] {0f, 0f, 0.5f, -10f},
          new float[] {1f, 2f, -1f, 0f, 0.25f, 0.5f},
          new float[] {0f, 0f, 0f, 1f, 2f, 0f},
          new float[] {0.1f, 0.2f, 0.3f});

  private static final float[] LEFT = {9f, 1f, 2f};
  private static final float[] RIGHT = {9f, 9f, 9f, 0.5f, -1f};

  @Test
  void addsCutsAndWeighs() {
    // Sums 1 + 0.5 and 2 - 1: A 0.1 + 1.5 + 2, B 0.2 - 1.5, C 0.3 + 0.375 + 0.5.
    // Products 1 * 0.5 and 2 * -1: B -2, C 2 * 0.5.
    assertThat(HEAD.scores(LEFT, 1, RIGHT, 3, 0)).containsExactly(3600, -3300, 2175);
  }

  @Test
  void aBucketAddsItsVector() {
    // 1 + 0.5 + 0.5, and 2 - 1 - 10 is cut off; the products stay.
    assertThat(HEAD.scores(LEFT, 1, RIGHT, 3, 1)).containsExactly(2100, -3800, 1800);
  }

  @Test
  void knowsItsBuckets() {
    assertThat(HEAD.bucketCount()).isEqualTo(2);
  }
}
