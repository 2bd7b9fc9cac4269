package org.fabula.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabula.text.WordList;

/**
 * What each clue weighs for each answer to a question on an event: a multinomial logistic
 * regression, as a table. {@code eval/README.md} says how the tables are learnt.
 */
final class ClueWeights implements ClueModel {
  private static final String BIAS = "bias";

  private final double[] bias;
  private final Map<String, double[]> weights;

  private ClueWeights(Map<String, double[]> weights, int answers) {
    this.weights = weights;
    this.bias = weights.getOrDefault(BIAS, new double[answers]);
  }

  /** How an event that no expression dates lies to the day of publication, as {@link Lying}. */
  static ClueWeights ofDays() {
    return read("day-weights", Lying.values().length);
  }

  /** Which class an event is of, as {@link Event.EventClass}. */
  static ClueWeights ofClasses() {
    return read("class-weights", Event.EventClass.values().length);
  }

  private static ClueWeights read(String name, int answers) {
    List<String> lines = WordList.lines(ClueWeights.class, name);
    Map<String, double[]> weights = HashMap.newHashMap(lines.size());
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      double[] row = new double[answers];
      for (int i = 0; i < answers; i++) {
        row[i] = Double.parseDouble(cells[i + 1]);
      }
      weights.put(cells[0], row);
    }
    return new ClueWeights(weights, answers);
  }

  @Override
  public double[] probabilities(Clues clues) {
    double[] scores = bias.clone();
    for (Clue clue : clues.list()) {
      double[] row = weights.get(clue.name());
      for (int i = 0; row != null && i < scores.length; i++) {
        scores[i] += clue.value() * row[i];
      }
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = StrictMath.exp(scores[i]);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }
}
