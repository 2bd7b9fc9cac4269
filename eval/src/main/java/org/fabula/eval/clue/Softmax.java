package org.fabula.eval.clue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fabula.event.Clue;
import org.fabula.event.Clues;

/**
 * Multinomial logistic regression with a penalty on the squares of the weights, that of the bias
 * left out, by Nesterov's accelerated gradient (Nesterov 1983). Deterministic.
 */
final class Softmax {
  private static final String BIAS = "bias";

  /** What is seen less often is not learnt from. */
  private static final int LEAST_SEEN = 3;

  private static final int STEPS = 2_000;

  private final int answers;
  private final double penalty;
  private final Map<String, Integer> columns = new TreeMap<>();
  private final int[][] at;
  private final double[][] values;
  private final int[] right;

  private Softmax(List<Example> examples, int answers, double penalty) {
    this.answers = answers;
    this.penalty = penalty;
    Map<String, Integer> seen = new TreeMap<>();
    examples.forEach(
        each -> each.clues().list().forEach(c -> seen.merge(c.name(), 1, Integer::sum)));
    seen.values().removeIf(times -> times < LEAST_SEEN);
    seen.keySet().forEach(name -> columns.put(name, columns.size() + 1));
    this.at = new int[examples.size()][];
    this.values = new double[examples.size()][];
    this.right = examples.stream().mapToInt(Example::answer).toArray();
    for (int i = 0; i < examples.size(); i++) {
      List<Clue> clues =
          examples.get(i).clues().list().stream()
              .filter(clue -> columns.containsKey(clue.name()))
              .toList();
      at[i] = clues.stream().mapToInt(clue -> columns.getOrDefault(clue.name(), 0)).toArray();
      values[i] = clues.stream().mapToDouble(Clue::value).toArray();
    }
  }

  /**
   * The weights of every clue for every answer, and those of {@code bias}.
   *
   * @param answers how many there are
   * @param penalty twice what a square of a weight costs
   */
  static Map<String, double[]> learn(List<Example> examples, int answers, double penalty) {
    Softmax softmax = new Softmax(examples, answers, penalty);
    double[][] weights = softmax.descend();
    Map<String, double[]> learnt = new TreeMap<>();
    learnt.put(BIAS, weights[0]);
    softmax.columns.forEach((name, column) -> learnt.put(name, weights[column]));
    return learnt;
  }

  private double[][] descend() {
    int rows = columns.size() + 1;
    double[][] weights = new double[rows][answers];
    double[][] ahead = new double[rows][answers];
    double step = 1 / (steepest() + penalty);
    for (int n = 1; n <= STEPS; n++) {
      double[][] gradient = gradient(ahead);
      double momentum = (n - 1.0) / (n + 2.0);
      for (int row = 0; row < rows; row++) {
        for (int k = 0; k < answers; k++) {
          double next = ahead[row][k] - step * gradient[row][k];
          ahead[row][k] = next + momentum * (next - weights[row][k]);
          weights[row][k] = next;
        }
      }
    }
    return weights;
  }

  /** A bound of how fast the gradient changes: half the sum of the squares of all examples. */
  private double steepest() {
    double sum = 0;
    for (double[] row : values) {
      sum += 1 + Arrays.stream(row).map(value -> value * value).sum();
    }
    return sum / 2;
  }

  private double[][] gradient(double[][] weights) {
    double[][] gradient = new double[weights.length][answers];
    for (int row = 1; row < weights.length; row++) {
      for (int k = 0; k < answers; k++) {
        gradient[row][k] = penalty * weights[row][k];
      }
    }
    for (int i = 0; i < at.length; i++) {
      double[] errors = probabilities(weights, i);
      errors[right[i]] -= 1;
      for (int k = 0; k < answers; k++) {
        gradient[0][k] += errors[k];
      }
      for (int j = 0; j < at[i].length; j++) {
        double[] row = gradient[at[i][j]];
        for (int k = 0; k < answers; k++) {
          row[k] += errors[k] * values[i][j];
        }
      }
    }
    return gradient;
  }

  private double[] probabilities(double[][] weights, int example) {
    double[] scores = weights[0].clone();
    for (int j = 0; j < at[example].length; j++) {
      double[] row = weights[at[example][j]];
      for (int k = 0; k < answers; k++) {
        scores[k] += values[example][j] * row[k];
      }
    }
    return normalized(scores);
  }

  /** The probability of every answer by weights that were learnt. */
  static double[] probabilities(Map<String, double[]> weights, Clues clues) {
    double[] scores = weights.getOrDefault(BIAS, new double[0]).clone();
    for (Clue clue : clues.list()) {
      double[] row = weights.getOrDefault(clue.name(), new double[scores.length]);
      for (int k = 0; k < scores.length; k++) {
        scores[k] += clue.value() * row[k];
      }
    }
    return normalized(scores);
  }

  private static double[] normalized(double[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (int k = 0; k < scores.length; k++) {
      scores[k] = StrictMath.exp(scores[k] - most);
      sum += scores[k];
    }
    for (int k = 0; k < scores.length; k++) {
      scores[k] /= sum;
    }
    return scores;
  }
}
