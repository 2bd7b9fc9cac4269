package org.fabula.dossier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Finds events that several stories tell, or one tells several times. Only events told by words of
 * one family, in stories near each other, are held against each other. What comes out does not
 * depend on the order in which the stories came.
 */
final class SameEvents {
  /** Of so many stories each is held against each; of more, those that are near. */
  private static final int MOST = 64;

  /**
   * What hangs together with what is asked for is followed over so many stories: some dozen reports
   * before and after are near each, so that those of one happening are reached, and a chain of
   * look-alikes ends that leads through all years of an archive.
   */
  private static final int FARTHEST = 12;

  /** So many pairs of stories are kept at hand: those of the stories looked at last. */
  private static final int AT_HAND = 4_096;

  private final Memory memory;
  private final Map<Long, Rank> ranks = new HashMap<>();
  private final Comparator<Node> order;
  private final Map<Pair, Pairing> pairings =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Pairing> eldest) {
          return size() > AT_HAND;
        }
      };

  /**
   * An event.
   *
   * @param story number of its story
   * @param index of the event in the story's trace
   */
  record Node(long story, int index) {}

  /** Two stories, that of the smaller rank first. */
  private record Pair(long one, long other) {}

  /** The events of a story told by words of one family. */
  private record Family(long story, long family) {}

  /** Two events for which more speaks than against, the one of the smaller rank first. */
  private record Likely(Node one, Node other) {}

  SameEvents(Memory memory) {
    this.memory = memory;
    this.order =
        Comparator.comparing((Node node) -> rank(node.story())).thenComparingInt(Node::index);
  }

  private Rank rank(long story) {
    return ranks.computeIfAbsent(story, asked -> memory.trace(asked).rank());
  }

  /**
   * The groups of events held to be one that hold one of those given, the events of each in the
   * order of the stories.
   */
  List<List<Node>> groups(Collection<Node> events) {
    Set<Node> wanted = new HashSet<>(events);
    Map<Likely, Double> likely = likely(wanted);
    List<List<Node>> groups = new ArrayList<>();
    for (List<Node> block : blocks(likely.keySet())) {
      if (block.stream().anyMatch(wanted::contains)) {
        clusters(block, likely).stream()
            .filter(group -> group.stream().anyMatch(wanted::contains))
            .forEach(groups::add);
      }
    }
    groups.sort(Comparator.comparing(List::getFirst, order));
    return groups;
  }

  /** What speaks for two being one, of all that hang together with one of those given. */
  private Map<Likely, Double> likely(Set<Node> wanted) {
    Map<Likely, Double> likely = new HashMap<>();
    Map<Family, Integer> reached = new HashMap<>();
    ArrayDeque<Family> open = new ArrayDeque<>();
    for (Node node : wanted.stream().sorted(order).toList()) {
      Family family = new Family(node.story(), occurrence(node).family());
      if (reached.putIfAbsent(family, 0) == null) {
        open.add(family);
      }
    }
    Set<Family> done = new HashSet<>();
    while (!open.isEmpty()) {
      Family family = open.remove();
      done.add(family);
      int far = reached.getOrDefault(family, 0);
      memory.prepare(memory.near(family.story()).keySet());
      compare(family, family, likely);
      for (long other : memory.near(family.story()).keySet()) {
        Family alike = new Family(other, family.family());
        // What is done has been held against all that is near it.
        if (!done.contains(alike)
            && compare(family, alike, likely)
            && reached.putIfAbsent(alike, far + 1) == null
            && far < FARTHEST) {
          open.add(alike);
        }
      }
    }
    return likely;
  }

  /** Holds events of two stories against each other; whether some are likely one. */
  private boolean compare(Family one, Family other, Map<Likely, Double> likely) {
    int[] own = memory.trace(one.story()).events(one.family());
    int[] others = memory.trace(other.story()).events(one.family());
    if (own.length == 0 || others.length == 0) {
      return false;
    }
    boolean before = isBefore(one.story(), other.story());
    Pairing pair =
        pairing(before ? one.story() : other.story(), before ? other.story() : one.story());
    boolean some = false;
    for (int i : before ? own : others) {
      for (int j : before ? others : own) {
        if (!pair.isOneStory() || i < j) {
          double score =
              Sameness.likely(pair, pair.one().events().get(i), pair.other().events().get(j));
          if (score > 0) {
            some = true;
            likely.put(
                new Likely(
                    new Node(before ? one.story() : other.story(), i),
                    new Node(before ? other.story() : one.story(), j)),
                score);
          }
        }
      }
    }
    return some;
  }

  private boolean isBefore(long one, long other) {
    return rank(one).compareTo(rank(other)) <= 0;
  }

  /** Two stories held against each other, that of the smaller rank first. */
  private Pairing pairing(long one, long other) {
    return pairings.computeIfAbsent(
        new Pair(one, other),
        pair ->
            new Pairing(
                memory.trace(one), memory.trace(other), one == other ? 1 : likeness(one, other)));
  }

  /**
   * Events that hang together by pairs for which more speaks than against: what is not among them
   * does not fall together with one of them. The events of each in order.
   */
  private List<List<Node>> blocks(Set<Likely> likely) {
    Map<Node, Node> parents = new HashMap<>();
    for (Likely pair : likely) {
      Node one = root(pair.one(), parents);
      Node other = root(pair.other(), parents);
      if (!one.equals(other)) {
        parents.put(other, one);
      }
    }
    Map<Node, List<Node>> blocks = new HashMap<>();
    for (Node node : parents.keySet().toArray(Node[]::new)) {
      blocks.computeIfAbsent(root(node, parents), root -> new ArrayList<>()).add(node);
    }
    blocks.values().forEach(block -> block.sort(order));
    return List.copyOf(blocks.values());
  }

  private static Node root(Node node, Map<Node, Node> parents) {
    Node at = node;
    Node parent = parents.computeIfAbsent(at, own -> own);
    while (!parent.equals(at)) {
      Node next = parents.getOrDefault(parent, parent);
      parents.put(at, next);
      at = parent;
      parent = next;
    }
    return at;
  }

  private List<List<Node>> clusters(List<Node> block, Map<Likely, Double> likely) {
    SequencedMap<Long, List<Integer>> byStory = new LinkedHashMap<>();
    for (int i = 0; i < block.size(); i++) {
      byStory.computeIfAbsent(block.get(i).story(), story -> new ArrayList<>()).add(i);
    }
    boolean all = byStory.size() <= MOST;
    Clusters clusters = new Clusters();
    block.forEach(node -> clusters.add(occurrence(node).days(), !all));
    byStory.forEach(
        (story, own) -> {
          Set<Long> others = new HashSet<>(all ? byStory.keySet() : memory.near(story).keySet());
          others.add(story);
          others.forEach(
              other -> {
                for (int j : byStory.getOrDefault(other, List.of())) {
                  for (int i : own) {
                    if (i < j) {
                      clusters.tie(i, j, score(block.get(i), block.get(j), likely));
                    }
                  }
                }
              });
        });
    return clusters.all().stream().map(group -> group.stream().map(block::get).toList()).toList();
  }

  private double score(Node one, Node other, Map<Likely, Double> likely) {
    Double known = likely.get(new Likely(one, other));
    return known == null
        ? Sameness.of(pairing(one.story(), other.story()), occurrence(one), occurrence(other))
        : known;
  }

  /** What speaks for two events being one. */
  double score(Node one, Node other) {
    boolean before = isBefore(one.story(), other.story());
    return before ? score(one, other, Map.of()) : score(other, one, Map.of());
  }

  private double likeness(long one, long other) {
    Double near = memory.near(one).get(other);
    return near == null ? memory.trace(one).likeness(memory.trace(other)) : near;
  }

  EventTrace occurrence(Node node) {
    return memory.trace(node.story()).events().get(node.index());
  }

  /** Whether the stories of two events tell much the same. */
  boolean isLike(Node one, Node other) {
    return one.story() != other.story() && likeness(one.story(), other.story()) >= Sameness.LIKE;
  }
}
