package org.fabula.eval.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Labels of the same things, gold and found: the share that is the same.
 *
 * @param <T> kind of label
 */
public final class SameMeasure<T> implements Measure<List<T>, List<T>, SameMeasure.Count> {

  /** What is counted. */
  public enum Count {
    GOLD,
    RIGHT
  }

  /**
   * Counts over one story.
   *
   * @throws IllegalArgumentException where the lists differ in length
   */
  @Override
  public Tally<Count> count(List<T> gold, List<T> answer) {
    if (gold.size() != answer.size()) {
      throw new IllegalArgumentException(answer.size() + " labels for " + gold.size());
    }
    Tally<Count> tally = new Tally<>(Count.class);
    tally.add(Count.GOLD, gold.size());
    for (int i = 0; i < gold.size(); i++) {
      tally.addIf(gold.get(i).equals(answer.get(i)), Count.RIGHT);
    }
    return tally;
  }

  @Override
  public SequencedMap<String, Double> figures(Tally<Count> sum) {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("accuracy", Ratio.percent(sum.get(Count.RIGHT), sum.get(Count.GOLD)));
    return figures;
  }
}
