package org.fabula.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fabula.dossier.SameEvents.Node;
import org.fabula.event.Event;
import org.jspecify.annotations.Nullable;

/** The events of some stories that are held to be one, with what was read of them. */
final class SharedEvents {
  private final SameEvents same;
  private final List<Report> reports;
  private final Memory memory;
  private final Map<Long, Integer> index = new HashMap<>();
  private final List<Map<String, Telling>> tellings = new ArrayList<>();
  private final List<List<Told>> all;

  /**
   * @param reports the stories as given
   * @param numbers by which they are remembered
   */
  SharedEvents(List<Report> reports, List<Long> numbers, Memory memory) {
    this.same = new SameEvents(memory);
    this.reports = reports;
    this.memory = memory;
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      index.put(numbers.get(i), i);
      tellings.add(
          reports.get(i).gist().tellings().stream()
              .collect(Collectors.toMap(Telling::event, Function.identity(), (a, b) -> a)));
      for (int event = 0; event < memory.trace(numbers.get(i)).events().size(); event++) {
        nodes.add(new Node(numbers.get(i), event));
      }
    }
    this.all =
        same.groups(nodes).stream()
            .map(group -> group.stream().map(this::told).filter(Objects::nonNull).toList())
            .filter(group -> group.size() > 1)
            .toList();
  }

  /** The event of a story that is given; null of another. */
  private @Nullable Told told(Node node) {
    Integer story = index.get(node.story());
    if (story == null) {
      return null;
    }
    Report report = reports.get(story);
    Event event = report.events().get(same.occurrence(node).event());
    Telling telling = tellings.get(story).get(event.id());
    return telling == null
        ? null
        : new Told(story, memory.trace(node.story()).rank(), node, report, event, telling);
  }

  /** Groups of events held to be one, the events of each in the order of the stories. */
  List<List<Told>> all() {
    return all;
  }

  /** What speaks for two events of a group being one. */
  List<Reason> reasons(Told one, Told other) {
    return Sameness.reasons(one, other, same.isLike(one.node(), other.node()));
  }
}
