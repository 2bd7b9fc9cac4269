package org.fabula.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fabula.dossier.SameEvents.Node;
import org.jspecify.annotations.Nullable;

/**
 * The events of some stories, and which of them are held to be one. The rank of a story is its
 * place among those given, in an order that does not depend on how they were.
 */
final class SharedEvents {
  private final SameEvents same;
  private final int[] order;
  private final Memory memory;
  private final List<Long> ranked;
  private final Map<Long, Integer> ranks = new HashMap<>();
  private final List<Map<Integer, Occurrence>> byIndex = new ArrayList<>();

  /** By identity: what two events say may be equal. */
  private final Map<Occurrence, Node> nodes = new IdentityHashMap<>();

  private final List<Occurrence> events = new ArrayList<>();
  private final List<List<Occurrence>> all;

  /**
   * @param reports the stories as given
   * @param ids their ids in the dossier
   * @param numbers by which they are remembered
   * @param order their indexes by rank
   * @param parties the actors of all
   */
  SharedEvents(
      List<Report> reports,
      List<String> ids,
      List<Long> numbers,
      int[] order,
      Memory memory,
      Parties parties) {
    this.same = new SameEvents(memory);
    this.order = order.clone();
    this.memory = memory;
    this.ranked = new ArrayList<>();
    for (int rank = 0; rank < order.length; rank++) {
      Report report = reports.get(order[rank]);
      String id = ids.get(order[rank]);
      long number = numbers.get(order[rank]);
      ranked.add(number);
      ranks.put(number, rank);
      add(
          new Occurrences(report, actor -> parties.id(id, actor)).of(rank),
          report,
          memory.trace(number),
          number);
    }
    this.all =
        same.groups(nodes.values()).stream()
            .map(group -> group.stream().map(this::occurrence).filter(Objects::nonNull).toList())
            .filter(group -> group.size() > 1)
            .toList();
  }

  private void add(List<Occurrence> told, Report report, Trace trace, long number) {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < trace.events().size(); i++) {
      index.putIfAbsent(report.events().get(trace.events().get(i).event()).id(), i);
    }
    Map<Integer, Occurrence> own = new HashMap<>();
    for (Occurrence event : told) {
      Integer at = index.get(event.event().id());
      if (at != null) {
        own.put(at, event);
        nodes.put(event, new Node(number, at));
        events.add(event);
      }
    }
    byIndex.add(own);
  }

  /** The event of a story that is given; null of another. */
  private @Nullable Occurrence occurrence(Node node) {
    Integer rank = ranks.get(node.story());
    return rank == null ? null : byIndex.get(rank).get(node.index());
  }

  /** All events, in the order of the stories. */
  List<Occurrence> events() {
    return List.copyOf(events);
  }

  /** Groups of events held to be one, the events of each in the order of the stories. */
  List<List<Occurrence>> all() {
    return all;
  }

  /** Index of an event's story as the stories were given. */
  int story(Occurrence event) {
    return order[event.story()];
  }

  /** The stories near one, by rank, with how like it they are. */
  Map<Integer, Double> near(int rank) {
    Map<Integer, Double> near = new TreeMap<>();
    memory
        .near(ranked.get(rank))
        .forEach(
            (story, likeness) -> {
              Integer other = ranks.get(story);
              if (other != null) {
                near.put(other, likeness);
              }
            });
    return near;
  }

  /** What speaks for two events being one, the day not counted where it speaks against it. */
  double score(Occurrence one, Occurrence other) {
    return same.score(node(one), node(other));
  }

  /** What speaks for two events of a group being one, in words. */
  List<Reason> reasons(Occurrence one, Occurrence other) {
    return Sameness.reasons(one, other, same.isLike(node(one), node(other)));
  }

  private Node node(Occurrence event) {
    return Objects.requireNonNull(nodes.get(event));
  }
}
