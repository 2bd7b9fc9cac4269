package org.fabula.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Vectors of some words of a story, for one side of a question on two words. They are kept as half
 * floats, and of a story as long as a book only the first ones are kept: a side takes at most some
 * {@value #MOST_BYTES} bytes.
 */
final class KeptVectors {
  static final int MOST_BYTES = 16 << 20;
  private static final int ROWS_A_PAGE = 64;

  private final int column;
  private final int size;
  private final List<short[]> pages = new ArrayList<>();
  private int[] tokens = new int[ROWS_A_PAGE];
  private int count;

  /**
   * @param column where the vectors begin among the outputs
   * @param size of a vector
   */
  KeptVectors(int column, int size) {
    this.column = column;
    this.size = size;
  }

  /** Keeps the vector of a token, which comes after those kept before. */
  void keep(WindowOutput output, int token) {
    if (count >= MOST_BYTES / (Short.BYTES * size)) {
      return;
    }
    if (count % ROWS_A_PAGE == 0) {
      pages.add(new short[ROWS_A_PAGE * size]);
      tokens = Arrays.copyOf(tokens, Math.max(tokens.length, 2 * count));
    }
    int from = output.pairAt(token, column);
    int to = count % ROWS_A_PAGE * size;
    for (int k = 0; k < size; k++) {
      pages.getLast()[to + k] = Float.floatToFloat16(output.pairs()[from + k]);
    }
    tokens[count++] = token;
  }

  /** The vector of a token; empty where none is kept. */
  float[] of(int token) {
    int row = Arrays.binarySearch(tokens, 0, count, token);
    if (row < 0) {
      return new float[0];
    }
    short[] page = pages.get(row / ROWS_A_PAGE);
    int from = row % ROWS_A_PAGE * size;
    float[] vector = new float[size];
    for (int k = 0; k < size; k++) {
      vector[k] = Float.float16ToFloat(page[from + k]);
    }
    return vector;
  }
}
