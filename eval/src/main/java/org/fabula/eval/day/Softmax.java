package org.fabula.eval.day;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fabula.event.DayClues;
import org.fabula.event.Lying;

/**
 * Multinomial logistic regression with a penalty on the squares of the weights, that of the bias
 * left out, by Nesterov's accelerated gradient (Nesterov 1983). Deterministic.
 */
final class Softmax {
  /**
   * Half of what a square of a weight costs; chosen by leaving out stories of the training part.
   */
  private static final double PENALTY = 1 / 0.15;

  private static final String BIAS = "bias";
  private static final int STEPS = 3_000;
  private static final int CLASSES = Lying.values().length;

  private final Map<String, Integer> columns = new HashMap<>();
  private final int[][] at;
  private final double[][] values;
  private final int[] lies;

  private Softmax(List<DayExample> examples) {
    TreeSet<String> names = new TreeSet<>();
    examples.forEach(each -> each.clues().clues().forEach(clue -> names.add(clue.name())));
    names.forEach(name -> columns.put(name, columns.size() + 1));
    this.at = new int[examples.size()][];
    this.values = new double[examples.size()][];
    this.lies = new int[examples.size()];
    for (int i = 0; i < examples.size(); i++) {
      List<DayClues.Clue> clues = examples.get(i).clues().clues();
      at[i] = clues.stream().mapToInt(clue -> columns.get(clue.name())).toArray();
      values[i] = clues.stream().mapToDouble(DayClues.Clue::value).toArray();
      lies[i] = examples.get(i).lies().ordinal();
    }
  }

  /** The weights of every clue for every {@link Lying}, and those of {@code bias}. */
  static Map<String, double[]> learn(List<DayExample> examples) {
    Softmax softmax = new Softmax(examples);
    double[][] weights = softmax.descend();
    Map<String, double[]> learnt = new TreeMap<>();
    learnt.put(BIAS, weights[0]);
    softmax.columns.forEach((name, column) -> learnt.put(name, weights[column]));
    return learnt;
  }

  private double[][] descend() {
    int rows = columns.size() + 1;
    double[][] weights = new double[rows][CLASSES];
    double[][] ahead = new double[rows][CLASSES];
    double step = 1 / (steepest() + PENALTY);
    for (int n = 1; n <= STEPS; n++) {
      double[][] gradient = gradient(ahead);
      double momentum = (n - 1.0) / (n + 2.0);
      for (int row = 0; row < rows; row++) {
        for (int k = 0; k < CLASSES; k++) {
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
    double[][] gradient = new double[weights.length][CLASSES];
    for (int row = 1; row < weights.length; row++) {
      for (int k = 0; k < CLASSES; k++) {
        gradient[row][k] = PENALTY * weights[row][k];
      }
    }
    for (int i = 0; i < at.length; i++) {
      double[] errors = probabilities(weights, i);
      errors[lies[i]] -= 1;
      for (int k = 0; k < CLASSES; k++) {
        gradient[0][k] += errors[k];
        for (int j = 0; j < at[i].length; j++) {
          gradient[at[i][j]][k] += errors[k] * values[i][j];
        }
      }
    }
    return gradient;
  }

  private double[] probabilities(double[][] weights, int example) {
    double[] scores = weights[0].clone();
    for (int j = 0; j < at[example].length; j++) {
      for (int k = 0; k < CLASSES; k++) {
        scores[k] += values[example][j] * weights[at[example][j]][k];
      }
    }
    return normalized(scores);
  }

  /** The probability of every {@link Lying} by weights that were learnt. */
  static double[] probabilities(Map<String, double[]> weights, DayClues clues) {
    double[] scores = weights.getOrDefault(BIAS, new double[CLASSES]).clone();
    for (DayClues.Clue clue : clues.clues()) {
      double[] row = weights.getOrDefault(clue.name(), new double[CLASSES]);
      for (int k = 0; k < CLASSES; k++) {
        scores[k] += clue.value() * row[k];
      }
    }
    return normalized(scores);
  }

  private static double[] normalized(double[] scores) {
    double most = Arrays.stream(scores).max().orElse(0);
    double[] shares = Arrays.stream(scores).map(score -> StrictMath.exp(score - most)).toArray();
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / sum).toArray();
  }
}
