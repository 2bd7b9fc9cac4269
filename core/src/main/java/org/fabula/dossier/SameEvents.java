package org.fabula.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds events that several stories tell, or one tells several times. Only events told by words of
 * one family, in stories near each other, are held against each other. What comes out does not
 * depend on the order in which the stories came.
 */
final class SameEvents {
  /** Of so many stories each is held against each; of more, those that are near. */
  private static final int MOST = 64;

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
    Alike alike = new Alike(memory, events);
    List<List<Node>> groups = new ArrayList<>();
    for (int[] block : alike.blocks()) {
      for (List<Integer> group : new Block(alike, block).clusters()) {
        if (group.stream().anyMatch(i -> alike.isWanted(block[i]))) {
          groups.add(group.stream().map(i -> alike.node(block[i])).toList());
        }
      }
    }
    groups.sort(Comparator.comparing(List::getFirst, order));
    return groups;
  }

  private boolean isBefore(long one, long other) {
    return rank(one).compareTo(rank(other)) <= 0;
  }

  /** Two stories held against each other, that of the smaller rank first. */
  private Pairing pairing(long one, long other) {
    return pairings.computeIfAbsent(new Pair(one, other), pair -> made(one, other));
  }

  private Pairing made(long one, long other) {
    return new Pairing(
        memory.trace(one), memory.trace(other), one == other ? 1 : likeness(one, other));
  }

  /** Events that hang together, those of each story in a run. */
  private final class Block {
    private final Alike alike;
    private final int[] block;
    private final List<Run> runs = new ArrayList<>();
    private final Clusters clusters = new Clusters();

    /** The events of one story, by their places in the block. */
    private record Run(long story, int from, int to) {}

    Block(Alike alike, int[] block) {
      this.alike = alike;
      this.block = block;
      for (int from = 0, to = 0; from < block.length; from = to) {
        Alike.Told told = alike.owner(block[from]);
        while (to < block.length && alike.owner(block[to]) == told) {
          to++;
        }
        runs.add(new Run(told.story, from, to));
      }
    }

    /** Those held to be one, by their places in the block. */
    List<List<Integer>> clusters() {
      boolean all = runs.size() <= MOST;
      for (Run run : runs) {
        List<EventTrace> events = memory.trace(run.story()).events();
        for (int i = run.from(); i < run.to(); i++) {
          clusters.add(events.get(alike.node(block[i]).index()).days(), !all);
        }
      }
      if (all) {
        for (int i = 0; i < runs.size(); i++) {
          for (Run later : runs.subList(i, runs.size())) {
            tie(runs.get(i), later);
          }
        }
      } else {
        tieNear();
      }
      return clusters.all();
    }

    private void tieNear() {
      Map<Long, Run> byStory = new HashMap<>();
      runs.forEach(run -> byStory.put(run.story(), run));
      for (Run run : runs) {
        tie(run, run);
        for (long other : memory.near(run.story()).keySet()) {
          Run later = byStory.get(other);
          if (later != null && later.from() > run.from()) {
            tie(run, later);
          }
        }
      }
    }

    /** Weighs all pairs of two stories, or of one. */
    private void tie(Run run, Run later) {
      Pairing pair = null;
      for (int i = run.from(); i < run.to(); i++) {
        for (int j = Math.max(i + 1, later.from()); j < later.to(); j++) {
          double known = alike.score(block[i], block[j]);
          if (Double.isNaN(known)) {
            pair = pair == null ? made(run.story(), later.story()) : pair;
            known = score(pair, alike.node(block[i]), alike.node(block[j]));
          }
          clusters.tie(i, j, known);
        }
      }
    }
  }

  private static double score(Pairing pair, Node one, Node other) {
    return Sameness.of(
        pair, pair.one().events().get(one.index()), pair.other().events().get(other.index()));
  }

  /** What speaks for two events being one. */
  double score(Node one, Node other) {
    boolean before = isBefore(one.story(), other.story());
    Node first = before ? one : other;
    Node second = before ? other : one;
    return score(pairing(first.story(), second.story()), first, second);
  }

  private double likeness(long one, long other) {
    Double near = memory.near(one).get(other);
    return near == null ? memory.trace(one).likeness(memory.trace(other)) : near;
  }

  /** Whether the stories of two events tell much the same. */
  boolean isLike(Node one, Node other) {
    return one.story() != other.story() && likeness(one.story(), other.story()) >= Sameness.LIKE;
  }
}
