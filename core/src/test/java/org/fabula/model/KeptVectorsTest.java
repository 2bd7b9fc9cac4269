package org.fabula.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptVectorsTest {
  /** A window of one word whose vector begins with its number. */
  private static WindowOutput output(int token, int size) {
    float[] pairs = new float[size + 1];
    pairs[1] = token;
    pairs[size] = -0.5f;
    return new WindowOutput(new Window(token, token, token + 1), new float[1], new float[1], pairs);
  }

  @Test
  void keepsTheVectorsOfSomeWords() {
    KeptVectors kept = new KeptVectors(1, 3);
    for (int token = 0; token < 1_000; token += 2) {
      kept.keep(output(token, 3), token);
    }
    assertThat(kept.of(998)).containsExactly(998f, 0f, -0.5f);
    assertThat(kept.of(0)).containsExactly(0f, 0f, -0.5f);
    assertThat(kept.of(7)).isEmpty();
    assertThat(kept.of(1_000)).isEmpty();
  }

  @Test
  void ofABookTheFirstAreKept() {
    int size = 4_096;
    int most = KeptVectors.MOST_BYTES / (Short.BYTES * size);
    KeptVectors kept = new KeptVectors(1, size);
    WindowOutput output = output(0, size);
    for (int token = 0; token <= most; token++) {
      kept.keep(
          new WindowOutput(
              new Window(token, token, token + 1), output.tags(), output.arcs(), output.pairs()),
          token);
    }
    assertThat(kept.of(most - 1)).hasSize(size);
    assertThat(kept.of(most)).isEmpty();
  }
}
