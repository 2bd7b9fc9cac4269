package org.fabula.app.output;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fabula.Reading;
import org.fabula.event.Event;
import org.fabula.order.OrderLink;
import org.fabula.order.OrderLink.Relation;
import org.jspecify.annotations.Nullable;

/**
 * The shortest ways from one event of a reading to another that comes no sooner, over the links
 * between them and over their dates.
 */
final class OrderPaths {
  /**
   * A step of a way.
   *
   * @param from the event that comes first, or with the other
   * @param to the other
   * @param equal whether both began together
   * @param rule what decided
   * @param againstDates whether their dates say otherwise
   */
  record Step(Event from, Event to, boolean equal, String rule, boolean againstDates) {}

  private final List<Event> events;
  private final Map<String, Integer> index = new HashMap<>();
  private final List<List<Step>> steps = new ArrayList<>();
  private final int[] byBeginning;

  OrderPaths(Reading reading) {
    this.events = reading.events();
    for (Event event : events) {
      index.put(event.id(), steps.size());
      steps.add(new ArrayList<>());
    }
    reading.order().forEach(this::add);
    this.byBeginning =
        IntStream.range(0, events.size())
            .filter(i -> events.get(i).when().begin().earliest() != null)
            .boxed()
            .sorted(Comparator.comparing(this::beginning).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
  }

  private int place(String id) {
    return Objects.requireNonNull(index.get(id), id);
  }

  private LocalDateTime beginning(int event) {
    LocalDateTime earliest = events.get(event).when().begin().earliest();
    return earliest == null ? LocalDateTime.MIN : earliest;
  }

  private void add(OrderLink link) {
    boolean forward = link.relation() == Relation.BEFORE || link.relation() == Relation.INCLUDES;
    boolean back = link.relation() == Relation.AFTER || link.relation() == Relation.IS_INCLUDED;
    boolean equal = link.relation() == Relation.EQUAL;
    if (forward || equal) {
      step(link.from(), link.to(), equal, link);
    }
    if (back || equal) {
      step(link.to(), link.from(), equal, link);
    }
  }

  private void step(String from, String to, boolean equal, OrderLink link) {
    int at = place(from);
    Event other = events.get(place(to));
    steps.get(at).add(new Step(events.get(at), other, equal, link.rule(), link.againstDates()));
  }

  /** The steps from one event to another, as few as there are; empty where none lead there. */
  List<Step> between(Event from, Event to) {
    Search search = new Search();
    search.from(place(from.id()));
    Deque<Step> way = new ArrayDeque<>();
    Step step = search.came[place(to.id())];
    while (step != null) {
      way.addFirst(step);
      step = search.came[place(step.from.id())];
    }
    return List.copyOf(way);
  }

  /** A search from one event over all that come no sooner, the nearest first. */
  private final class Search {
    private final @Nullable Step[] came = new Step[events.size()];
    private final boolean[] seen = new boolean[events.size()];
    private final Deque<Integer> open = new ArrayDeque<>();

    /** What begins before this place among the latest to begin has all been seen. */
    private int dated;

    void from(int start) {
      seen[start] = true;
      open.add(start);
      while (!open.isEmpty()) {
        int at = open.remove();
        steps.get(at).forEach(this::see);
        seeByDate(at);
      }
    }

    private void seeByDate(int at) {
      LocalDateTime latest = events.get(at).when().begin().latest();
      while (latest != null
          && dated < byBeginning.length
          && beginning(byBeginning[dated]).isAfter(latest)) {
        Event other = events.get(byBeginning[dated]);
        see(new Step(events.get(at), other, false, RuleWords.DATES, false));
        dated++;
      }
    }

    private void see(Step step) {
      int to = place(step.to.id());
      if (!seen[to]) {
        seen[to] = true;
        came[to] = step;
        open.add(to);
      }
    }
  }
}
