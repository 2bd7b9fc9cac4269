package org.fabula.dossier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds events that several stories tell, or one tells several times. Only events told by words of
 * one family, in stories near each other, are held against each other. What comes out does not
 * depend on the order in which the stories came, nor on what else is asked for.
 */
final class SameEvents {
  /** Of so many stories each is held against each; of more, those that are near. */
  private static final int MOST = 64;

  private final Memory memory;
  private final Comparator<Node> order;

  /**
   * An event.
   *
   * @param story number of its story
   * @param index of the event in the story's trace
   */
  record Node(long story, int index) {}

  SameEvents(Memory memory) {
    this.memory = memory;
    this.order =
        Comparator.comparing((Node node) -> memory.trace(node.story()).rank())
            .thenComparingInt(Node::index);
  }

  /**
   * The groups of events held to be one that hold one of those given, the events of each in the
   * order of the stories.
   */
  List<List<Node>> groups(Collection<Node> events) {
    List<List<Node>> groups = new ArrayList<>();
    Set<Node> wanted = new HashSet<>(events);
    Set<Node> seen = new HashSet<>();
    for (Node event : wanted.stream().sorted(order).toList()) {
      if (seen.add(event)) {
        List<Node> block = block(event);
        seen.addAll(block);
        if (block.size() > 1) {
          clusters(block).stream()
              .filter(group -> group.stream().anyMatch(wanted::contains))
              .forEach(groups::add);
        }
      }
    }
    groups.sort(Comparator.comparing(List::getFirst, order));
    return groups;
  }

  /**
   * All events that hang together by pairs for which more speaks than against: what is not among
   * them does not fall together with one of them.
   */
  private List<Node> block(Node first) {
    Set<Node> block = new HashSet<>(List.of(first));
    ArrayDeque<Node> open = new ArrayDeque<>(block);
    while (!open.isEmpty()) {
      likely(
          open.remove(),
          node -> {
            if (block.add(node)) {
              open.add(node);
            }
          });
    }
    return block.stream().sorted(order).toList();
  }

  private void likely(Node node, Consumer<Node> found) {
    Trace own = memory.trace(node.story());
    memory.prepare(memory.near(node.story()).keySet());
    likely(node, own, node.story(), 1, found);
    memory.near(node.story()).forEach((story, like) -> likely(node, own, story, like, found));
  }

  private void likely(Node node, Trace own, long story, double likeness, Consumer<Node> found) {
    Trace trace = memory.trace(story);
    int[] alike = trace.events(own.events().get(node.index()).family());
    if (alike.length == 0) {
      return;
    }
    boolean first = own.rank().compareTo(trace.rank()) <= 0;
    Pairing pair = first ? new Pairing(own, trace, likeness) : new Pairing(trace, own, likeness);
    for (int other : alike) {
      boolean before = first && (own != trace || node.index() < other);
      if (own != trace || node.index() != other) {
        int one = before ? node.index() : other;
        int two = before ? other : node.index();
        if (isLikely(pair, pair.one().events().get(one), pair.other().events().get(two))) {
          found.accept(new Node(story, other));
        }
      }
    }
  }

  private static boolean isLikely(Pairing pair, Occurrence one, Occurrence other) {
    return !one.days().contradicts(other.days()) && Sameness.of(pair, one, other) > 0;
  }

  private List<List<Node>> clusters(List<Node> block) {
    Map<Long, List<Integer>> byStory = new HashMap<>();
    Clusters clusters = new Clusters();
    List<Long> stories = block.stream().map(Node::story).distinct().toList();
    for (int i = 0; i < block.size(); i++) {
      byStory.computeIfAbsent(block.get(i).story(), story -> new ArrayList<>()).add(i);
      clusters.add(occurrence(block.get(i)).days(), stories.size() > MOST);
    }
    for (int i = 0; i < stories.size(); i++) {
      for (int j : others(i, stories)) {
        tie(clusters, block, byStory, stories.get(i), stories.get(j));
      }
    }
    return clusters.all().stream().map(group -> group.stream().map(block::get).toList()).toList();
  }

  /** Indexes of the stories that one is held against: itself, and those after it. */
  private List<Integer> others(int story, List<Long> stories) {
    List<Integer> others = new ArrayList<>();
    Map<Long, Double> near = memory.near(stories.get(story));
    for (int i = story; i < stories.size(); i++) {
      if (i == story || stories.size() <= MOST || near.containsKey(stories.get(i))) {
        others.add(i);
      }
    }
    return others;
  }

  private void tie(
      Clusters clusters, List<Node> block, Map<Long, List<Integer>> byStory, long one, long other) {
    Trace first = memory.trace(one);
    Trace second = memory.trace(other);
    Pairing pair = new Pairing(first, second, one == other ? 1 : likeness(one, other));
    for (int i : byStory.getOrDefault(one, List.of())) {
      for (int j : byStory.getOrDefault(other, List.of())) {
        if (i < j) {
          clusters.tie(i, j, Sameness.of(pair, occurrence(block.get(i)), occurrence(block.get(j))));
        }
      }
    }
  }

  private double likeness(long one, long other) {
    Double near = memory.near(one).get(other);
    return near == null ? memory.trace(one).likeness(memory.trace(other)) : near;
  }

  Occurrence occurrence(Node node) {
    return memory.trace(node.story()).events().get(node.index());
  }

  /** Whether the stories of two events tell much the same. */
  boolean isLike(Node one, Node other) {
    return one.story() != other.story() && likeness(one.story(), other.story()) >= Sameness.LIKE;
  }
}
