package org.fabula.model;

/** Vectors of the words read last; those of older words are overwritten. */
final class RecentVectors {
  private final int column;
  private final int size;
  private final int capacity;
  private final float[] rows;

  /**
   * @param column where the vectors begin among the outputs
   * @param size of a vector
   * @param capacity how many words are remembered
   */
  RecentVectors(int column, int size, int capacity) {
    this.column = column;
    this.size = size;
    this.capacity = capacity;
    this.rows = new float[capacity * size];
  }

  void add(WindowOutput output, int token) {
    System.arraycopy(output.pairs(), output.pairAt(token, column), rows, at(token), size);
  }

  /** All remembered rows. */
  float[] rows() {
    return rows;
  }

  /** Where the vector of a token stands in {@link #rows}. */
  int at(int token) {
    return token % capacity * size;
  }
}
