package org.fabula.eval.measure;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Things found among others: F1 over those that are the same.
 *
 * @param <T> kind of thing
 */
public final class SetMeasure<T> implements Measure<Set<T>, Set<T>, SetMeasure.Count> {

  /** What is counted. */
  public enum Count {
    GOLD,
    FOUND,
    RIGHT
  }

  @Override
  public Tally<Count> count(Set<T> gold, Set<T> answer) {
    Tally<Count> tally = new Tally<>(Count.class);
    tally.add(Count.GOLD, gold.size());
    tally.add(Count.FOUND, answer.size());
    tally.add(Count.RIGHT, (int) gold.stream().filter(answer::contains).count());
    return tally;
  }

  @Override
  public SequencedMap<String, Double> figures(Tally<Count> sum) {
    return figuresOf(sum);
  }

  /** F1, precision and recall of what was counted. */
  static SequencedMap<String, Double> figuresOf(Tally<Count> sum) {
    int right = sum.get(Count.RIGHT);
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("f1", Ratio.f1(right, sum.get(Count.FOUND), sum.get(Count.GOLD)));
    figures.put("precision", Ratio.rate(right, sum.get(Count.FOUND)));
    figures.put("recall", Ratio.rate(right, sum.get(Count.GOLD)));
    return figures;
  }
}
