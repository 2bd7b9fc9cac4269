package org.fabula.eval.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fabula.eval.corpus.Timelines.Placed;
import org.fabula.eval.corpus.Timelines.Words;

/**
 * The temporal awareness of timelines (UzZaman and Allen, ACL 2011), as SemEval-2015 Task 4 scores
 * them with dates and order. A timeline says of each event that it is at its date, of events of one
 * place that they are at one time, and of those of an earlier place that they come before those of
 * a later. Of these relations the fewest are counted from which the others follow: each event at
 * its date, and one event of each place before one of the next. Precision is the share of those of
 * the answer that follow from the gold, recall the share of those of the gold that follow from the
 * answer. Events without a place are left out.
 */
public final class TimelinesMeasure
    implements Measure<List<Placed>, List<Placed>, TimelinesMeasure.Count> {

  /** What is counted: relations and those that follow from the other side; events; dates. */
  public enum Count {
    GOLD,
    GOLD_RIGHT,
    FOUND,
    FOUND_RIGHT,
    GOLD_EVENTS,
    FOUND_EVENTS,
    RIGHT_EVENTS,
    RIGHT_DATES
  }

  /** The places of a timeline, in order, and what follows from them. */
  private static final class Graph {
    private final SortedMap<Integer, List<Placed>> places = new TreeMap<>();
    private final Map<Words, Integer> orders = new HashMap<>();
    private final Map<Integer, Set<String>> dates = new HashMap<>();

    Graph(List<Placed> timeline) {
      for (Placed event : timeline) {
        if (event.order() > 0 && orders.putIfAbsent(event.words(), event.order()) == null) {
          places.computeIfAbsent(event.order(), order -> new ArrayList<>()).add(event);
          if (!event.date().isEmpty()) {
            dates.computeIfAbsent(event.order(), order -> new HashSet<>()).add(event.date());
          }
        }
      }
    }

    boolean isAt(Words event, String date) {
      Integer order = orders.get(event);
      return order != null && dates.getOrDefault(order, Set.of()).contains(date);
    }

    boolean isBefore(Words one, Words other) {
      Integer first = orders.get(one);
      Integer second = orders.get(other);
      return first != null && second != null && first < second;
    }

    int size() {
      return orders.size() + Math.max(0, places.size() - 1);
    }

    /** How many of its relations follow from another timeline. */
    int following(Graph other) {
      int following = 0;
      Placed last = null;
      for (List<Placed> place : places.values()) {
        for (Placed event : place) {
          following += other.isAt(event.words(), event.date()) ? 1 : 0;
        }
        Placed first = place.getFirst();
        following += last != null && other.isBefore(last.words(), first.words()) ? 1 : 0;
        last = first;
      }
      return following;
    }
  }

  @Override
  public Tally<Count> count(List<Placed> gold, List<Placed> answer) {
    Graph told = new Graph(gold);
    Graph found = new Graph(named(answer, gold));
    Tally<Count> tally = new Tally<>(Count.class);
    tally.add(Count.GOLD, told.size());
    tally.add(Count.GOLD_RIGHT, told.following(found));
    tally.add(Count.FOUND, found.size());
    tally.add(Count.FOUND_RIGHT, found.following(told));
    tally.add(Count.GOLD_EVENTS, told.orders.size());
    tally.add(Count.FOUND_EVENTS, found.orders.size());
    told.places
        .values()
        .forEach(
            place ->
                place.forEach(
                    event -> {
                      tally.addIf(found.orders.containsKey(event.words()), Count.RIGHT_EVENTS);
                      tally.addIf(found.isAt(event.words(), event.date()), Count.RIGHT_DATES);
                    }));
    return tally;
  }

  /** The answer with the gold's words for its events that share a word with them. */
  private static List<Placed> named(List<Placed> answer, List<Placed> gold) {
    List<Placed> named = new ArrayList<>();
    for (Placed event : answer) {
      Words words =
          gold.stream()
              .map(Placed::words)
              .filter(other -> other.story().equals(event.words().story()))
              .filter(other -> other.span().overlaps(event.words().span()))
              .findFirst()
              .orElse(event.words());
      named.add(new Placed(event.order(), event.date(), words));
    }
    return named;
  }

  @Override
  public SequencedMap<String, Double> figures(Tally<Count> sum) {
    double precision = share(sum, Count.FOUND_RIGHT, Count.FOUND);
    double recall = share(sum, Count.GOLD_RIGHT, Count.GOLD);
    double both = precision + recall;
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("f1", Ratio.round(both == 0 ? 0 : 200 * precision * recall / both, 2));
    figures.put("precision", Ratio.rate(sum.get(Count.FOUND_RIGHT), sum.get(Count.FOUND)));
    figures.put("recall", Ratio.rate(sum.get(Count.GOLD_RIGHT), sum.get(Count.GOLD)));
    int right = sum.get(Count.RIGHT_EVENTS);
    figures.put("events", Ratio.f1(right, sum.get(Count.FOUND_EVENTS), sum.get(Count.GOLD_EVENTS)));
    figures.put("eventsPrecision", Ratio.rate(right, sum.get(Count.FOUND_EVENTS)));
    figures.put("eventsRecall", Ratio.rate(right, sum.get(Count.GOLD_EVENTS)));
    figures.put("datesRight", Ratio.rate(sum.get(Count.RIGHT_DATES), right));
    return figures;
  }

  private static double share(Tally<Count> sum, Count part, Count whole) {
    return sum.get(whole) == 0 ? 0 : (double) sum.get(part) / sum.get(whole);
  }
}
