package org.fabula.eval.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.fabula.eval.corpus.Timex;

/** Probe sentences: the share whose expression is found, in whole or part, with its value. */
public final class ProbesMeasure implements Measure<Timex, List<Timex>, ProbesMeasure.Count> {

  /** What is counted. */
  public enum Count {
    ASKED,
    RIGHT
  }

  @Override
  public Tally<Count> count(Timex gold, List<Timex> answer) {
    Tally<Count> tally = new Tally<>(Count.class);
    tally.add(Count.ASKED, 1);
    boolean right =
        answer.stream()
            .anyMatch(t -> t.span().overlaps(gold.span()) && t.value().equals(gold.value()));
    tally.addIf(right, Count.RIGHT);
    return tally;
  }

  @Override
  public SequencedMap<String, Double> figures(Tally<Count> sum) {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("right", Ratio.percent(sum.get(Count.RIGHT), sum.get(Count.ASKED)));
    return figures;
  }
}
