package org.fabula.eval.measure;

import java.util.Arrays;

/**
 * Pairs rows with columns, each with one at most, so that the sum of what the pairs are worth is
 * greatest.
 */
final class Assignment {
  private Assignment() {}

  /**
   * The greatest sum, by the Hungarian algorithm with potentials (Kuhn 1955, Munkres 1957).
   *
   * @param worth of each row with each column, not negative, at least one row and column
   */
  static double best(double[][] worth) {
    double[][] rows = worth.length <= worth[0].length ? worth : turned(worth);
    int height = rows.length;
    int width = rows[0].length;
    double[] byRow = new double[height + 1];
    double[] byColumn = new double[width + 1];
    int[] row = new int[width + 1];
    for (int i = 1; i <= height; i++) {
      place(i, rows, byRow, byColumn, row);
    }
    double sum = 0;
    for (int j = 1; j <= width; j++) {
      sum += row[j] == 0 ? 0 : rows[row[j] - 1][j - 1];
    }
    return sum;
  }

  /** Gives a row a column, and other rows others where that is better. */
  private static void place(
      int first, double[][] rows, double[] byRow, double[] byColumn, int[] row) {
    int width = byColumn.length - 1;
    double[] slack = new double[width + 1];
    Arrays.fill(slack, Double.POSITIVE_INFINITY);
    int[] way = new int[width + 1];
    boolean[] used = new boolean[width + 1];
    row[0] = first;
    int column = 0;
    while (row[column] != 0) {
      used[column] = true;
      int i = row[column];
      int next = 0;
      double delta = Double.POSITIVE_INFINITY;
      for (int j = 1; j <= width; j++) {
        if (!used[j]) {
          double cost = -rows[i - 1][j - 1] - byRow[i] - byColumn[j];
          if (cost < slack[j]) {
            slack[j] = cost;
            way[j] = column;
          }
          if (slack[j] < delta) {
            delta = slack[j];
            next = j;
          }
        }
      }
      for (int j = 0; j <= width; j++) {
        if (used[j]) {
          byRow[row[j]] += delta;
          byColumn[j] -= delta;
        } else {
          slack[j] -= delta;
        }
      }
      column = next;
    }
    while (column != 0) {
      int before = way[column];
      row[column] = row[before];
      column = before;
    }
  }

  private static double[][] turned(double[][] worth) {
    double[][] turned = new double[worth[0].length][worth.length];
    for (int i = 0; i < worth.length; i++) {
      for (int j = 0; j < worth[0].length; j++) {
        turned[j][i] = worth[i][j];
      }
    }
    return turned;
  }
}
