package org.fabula.eval.measure;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.fabula.eval.corpus.EventTimes.Dated;
import org.fabula.eval.corpus.EventTimes.Window;
import org.fabula.event.Event;
import org.fabula.time.Bound;

/**
 * Where in the calendar events lie: right where both ends have both bounds of the gold, to the day.
 */
public final class EventTimesMeasure
    implements Measure<List<Dated>, List<Event>, EventTimesMeasure.Count> {

  /** What is counted. */
  public enum Count {
    GOLD,
    RIGHT,
    SINGLE_DAYS,
    SINGLE_DAYS_RIGHT,
    FOUND,
    CONTRADICTING
  }

  @Override
  public Tally<Count> count(List<Dated> gold, List<Event> answer) {
    Tally<Count> tally = new Tally<>(Count.class);
    for (Dated wanted : gold) {
      tally.add(Count.GOLD, 1);
      tally.addIf(wanted.singleDay(), Count.SINGLE_DAYS);
      answer.stream()
          .filter(event -> event.span().overlaps(wanted.event()))
          .findFirst()
          .ifPresent(event -> compare(wanted, event, tally));
    }
    return tally;
  }

  private static void compare(Dated wanted, Event event, Tally<Count> tally) {
    Window begin = window(event.when().begin());
    Window end = window(event.when().end());
    boolean right = begin.equals(wanted.begin()) && end.equals(wanted.end());
    tally.add(Count.FOUND, 1);
    tally.addIf(right, Count.RIGHT);
    tally.addIf(right && wanted.singleDay(), Count.SINGLE_DAYS_RIGHT);
    tally.addIf(
        !begin.isOpen() && begin.contradicts(wanted.begin())
            || !end.isOpen() && end.contradicts(wanted.end()),
        Count.CONTRADICTING);
  }

  private static Window window(Bound bound) {
    LocalDateTime earliest = bound.earliest();
    LocalDateTime latest = bound.latest();
    return new Window(
        earliest == null ? null : earliest.toLocalDate(),
        latest == null ? null : latest.toLocalDate());
  }

  @Override
  public SequencedMap<String, Double> figures(Tally<Count> sum) {
    int gold = sum.get(Count.GOLD);
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("accuracy", Ratio.percent(sum.get(Count.RIGHT), gold));
    figures.put(
        "singleDayAccuracy",
        Ratio.percent(sum.get(Count.SINGLE_DAYS_RIGHT), sum.get(Count.SINGLE_DAYS)));
    figures.put("eventsFound", Ratio.percent(sum.get(Count.FOUND), gold));
    figures.put("contradictions", Ratio.percent(sum.get(Count.CONTRADICTING), gold));
    return figures;
  }
}
