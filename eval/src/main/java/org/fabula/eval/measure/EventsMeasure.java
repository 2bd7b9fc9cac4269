package org.fabula.eval.measure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.fabula.eval.corpus.TimeMl;
import org.fabula.event.Event;

/**
 * Events, after TempEval-3 task B (UzZaman et al., SemEval 2013): an event matches where it starts
 * at the same place.
 */
public final class EventsMeasure implements Measure<TimeMl, List<Event>, EventsMeasure.Count> {

  /** What is counted. */
  public enum Count {
    GOLD,
    FOUND,
    SAME_START,
    SAME_CLASS
  }

  @Override
  public Tally<Count> count(TimeMl gold, List<Event> answer) {
    Map<Integer, String> wanted = new HashMap<>();
    gold.events().values().forEach(e -> wanted.put(e.span().start(), e.eventClass()));
    Map<Integer, String> found = new HashMap<>();
    answer.forEach(e -> found.put(e.span().start(), e.eventClass().name()));
    Tally<Count> tally = new Tally<>(Count.class);
    tally.add(Count.GOLD, wanted.size());
    tally.add(Count.FOUND, found.size());
    wanted.forEach(
        (start, eventClass) -> {
          tally.addIf(found.containsKey(start), Count.SAME_START);
          tally.addIf(eventClass.equals(found.get(start)), Count.SAME_CLASS);
        });
    return tally;
  }

  @Override
  public SequencedMap<String, Double> figures(Tally<Count> sum) {
    int right = sum.get(Count.SAME_START);
    double events = Ratio.f1(right, sum.get(Count.FOUND), sum.get(Count.GOLD));
    int sameClass = sum.get(Count.SAME_CLASS);
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("trigger", events);
    figures.put("precision", Ratio.rate(right, sum.get(Count.FOUND)));
    figures.put("recall", Ratio.rate(right, sum.get(Count.GOLD)));
    figures.put("class", right == 0 ? 0 : Ratio.round(events * sameClass / right, 2));
    return figures;
  }
}
