package org.fabula.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fabula.story.Publication;

/**
 * Finds events that several stories tell, or one tells several times. Only events told by words of
 * one family, in stories near each other, are held against each other. What comes out does not
 * depend on the order in which the stories were given. Used once.
 */
final class SameEvents {
  private final int[] order;
  private final Neighbours neighbours;
  private final List<Occurrence> events = new ArrayList<>();

  /** Events by the family of their word and by story. */
  private final SortedMap<String, SortedMap<Integer, List<Integer>>> byFamily = new TreeMap<>();

  /**
   * @param reports the stories as given
   * @param ids their ids in the dossier
   * @param order their indexes as {@link #order} gives them
   * @param neighbours of the stories in that order
   * @param parties the actors of all stories
   */
  SameEvents(
      List<Report> reports, List<String> ids, int[] order, Neighbours neighbours, Parties parties) {
    this.order = order.clone();
    this.neighbours = neighbours;
    for (int rank = 0; rank < order.length; rank++) {
      String id = ids.get(order[rank]);
      Occurrences story = new Occurrences(reports.get(order[rank]), actor -> parties.id(id, actor));
      for (Occurrence event : story.of(rank)) {
        byFamily
            .computeIfAbsent(event.telling().family(), family -> new TreeMap<>())
            .computeIfAbsent(rank, r -> new ArrayList<>())
            .add(events.size());
        events.add(event);
      }
    }
  }

  /** Indexes of stories, those published first first. */
  static int[] order(List<Report> reports) {
    return IntStream.range(0, reports.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> published(reports.get(i)))
                .thenComparing(i -> reports.get(i).story().id())
                .thenComparing(i -> reports.get(i).story().text()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static LocalDate published(Report report) {
    Publication published = report.story().published();
    return published == null ? LocalDate.MAX : published.day();
  }

  /** All events of all stories, in the order of the stories. */
  List<Occurrence> events() {
    return List.copyOf(events);
  }

  /** Index of an event's story as the stories were given. */
  int story(Occurrence event) {
    return order[event.story()];
  }

  /** The groups of events held to be one, the events of each in the order of the stories. */
  List<List<Occurrence>> all() {
    List<List<Occurrence>> all = new ArrayList<>();
    for (SortedMap<Integer, List<Integer>> family : byFamily.values()) {
      all.addAll(family(family));
    }
    return all;
  }

  private List<List<Occurrence>> family(SortedMap<Integer, List<Integer>> stories) {
    List<Integer> members = stories.values().stream().flatMap(List::stream).toList();
    Clusters clusters = new Clusters();
    Map<Integer, Integer> at = new HashMap<>();
    for (int event : members) {
      at.put(event, at.size());
      clusters.add(events.get(event).days(), neighbours.isCrowded(events.get(event).story()));
    }
    stories.forEach(
        (story, own) -> {
          for (int i = 0; i < own.size(); i++) {
            for (int other : own.subList(0, i)) {
              tie(clusters, at, other, own.get(i), 1);
            }
            for (Map.Entry<Integer, Double> near : neighbours.of(story).entrySet()) {
              if (near.getKey() > story) {
                for (int other : stories.getOrDefault(near.getKey(), List.of())) {
                  tie(clusters, at, own.get(i), other, near.getValue());
                }
              }
            }
          }
        });
    return clusters.all().stream()
        .map(group -> group.stream().map(i -> events.get(members.get(i))).toList())
        .toList();
  }

  private void tie(
      Clusters clusters, Map<Integer, Integer> at, int one, int other, double likeness) {
    double score = Sameness.of(events.get(one), events.get(other), likeness);
    clusters.tie(at.getOrDefault(one, 0), at.getOrDefault(other, 0), score);
  }

  /** What speaks for two events of a group being one. */
  List<Reason> reasons(Occurrence one, Occurrence other) {
    double likeness = neighbours.of(one.story()).getOrDefault(other.story(), 0.0);
    return Sameness.reasons(one, other, likeness);
  }
}
