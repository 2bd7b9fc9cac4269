package org.fabula.event;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabula.text.WordList;

/**
 * What each clue weighs for each way to lie to the day of publication: a multinomial logistic
 * regression, learnt on the stories of the Event Time Corpus (Reimers et al. 2016, "Temporal
 * Anchoring of Events for the TimeBank Corpus") that are not held out. The table is made by {@code
 * eval/accuracy --days}.
 */
final class DayWeights implements DayModel {
  private static final String BIAS = "bias";

  private final Map<String, double[]> weights;

  private DayWeights(Map<String, double[]> weights) {
    this.weights = weights;
  }

  /** The table for English. */
  static DayWeights english() {
    List<String> lines = WordList.lines(DayWeights.class, "day-weights");
    Map<String, double[]> weights = HashMap.newHashMap(lines.size());
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      double[] row = new double[Lying.values().length];
      for (int i = 0; i < row.length; i++) {
        row[i] = Double.parseDouble(cells[i + 1]);
      }
      weights.put(cells[0], row);
    }
    return new DayWeights(weights);
  }

  @Override
  public Map<Lying, Double> probabilities(DayClues clues) {
    double[] scores = weights.getOrDefault(BIAS, new double[Lying.values().length]).clone();
    for (DayClues.Clue clue : clues.clues()) {
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
    Map<Lying, Double> probabilities = new EnumMap<>(Lying.class);
    for (Lying lying : Lying.values()) {
      probabilities.put(lying, scores[lying.ordinal()] / sum);
    }
    return probabilities;
  }
}
