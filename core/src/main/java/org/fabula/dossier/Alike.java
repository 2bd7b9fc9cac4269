package org.fabula.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabula.dossier.SameEvents.Node;
import org.jspecify.annotations.Nullable;

/**
 * Events that hang together with some by pairs for which more speaks than against. All events of a
 * story reached have numbers, one after another, so that what is said of them needs no objects.
 * Used once.
 */
final class Alike {
  /**
   * What hangs together with what is asked for is followed over so many stories: some dozen reports
   * before and after are near each, so that those of one happening are reached, and a chain of
   * look-alikes ends that leads through all years of an archive.
   */
  private static final int FARTHEST = 12;

  private final Memory memory;
  private final Map<Long, Told> stories = new HashMap<>();

  /** The story of each event. */
  private final List<Told> owners = new ArrayList<>();

  private final BitSet wanted = new BitSet();
  private final Scores likely = new Scores();

  /** A story that was reached, with those of its families that were. */
  static final class Told {
    final long story;
    final Rank rank;

    /** Number of its first event. */
    final int first;

    /** Families that were reached so far. */
    private final BitSet reached = new BitSet();

    /** Families held against all that is near. */
    private final BitSet done = new BitSet();

    /** Families reached that are still to be held against what is near. */
    private BitSet open = new BitSet();

    /** Where it stands among all that were reached; known only in the end. */
    private int place;

    private Told(long story, Rank rank, int first) {
      this.story = story;
      this.rank = rank;
      this.first = first;
    }
  }

  /**
   * @param events those asked for
   */
  Alike(Memory memory, Collection<Node> events) {
    this.memory = memory;
    List<Told> level = asked(events);
    for (int far = 0; !level.isEmpty(); far++) {
      List<Told> next = new ArrayList<>();
      for (Told told : level) {
        compare(told, far < FARTHEST ? next : null);
      }
      level = next;
    }
  }

  private List<Told> asked(Collection<Node> events) {
    List<Told> level = new ArrayList<>();
    for (Node node : events) {
      Trace trace = memory.trace(node.story());
      Told told = told(node.story(), trace);
      reach(told, trace.place(trace.events().get(node.index()).family()), level);
      wanted.set(told.first + node.index());
    }
    return level;
  }

  private Told told(long story, Trace trace) {
    Told there = stories.get(story);
    if (there != null) {
      return there;
    }
    Told told = new Told(story, trace.rank(), owners.size());
    owners.addAll(Collections.nCopies(trace.events().size(), told));
    stories.put(story, told);
    return told;
  }

  private static void reach(Told told, int family, List<Told> level) {
    if (!told.reached.get(family)) {
      told.reached.set(family);
      if (told.open.isEmpty()) {
        level.add(told);
      }
      told.open.set(family);
    }
  }

  /**
   * Holds the families of a story that were reached against those near it.
   *
   * @param next takes the stories reached from here, or null
   */
  private void compare(Told told, @Nullable List<Told> next) {
    BitSet open = told.open;
    told.open = new BitSet();
    told.done.or(open);
    Trace own = memory.trace(told.story);
    Map<Long, Double> near = memory.near(told.story);
    memory.prepare(near.keySet());
    Pairing itself = new Pairing(own, own, 1);
    open.stream().forEach(family -> within(itself, told.first, own.events(family)));
    near.forEach((other, likeness) -> compare(told, own, open, other, likeness, next));
  }

  private void within(Pairing itself, int first, int[] events) {
    for (int i = 0; i < events.length; i++) {
      for (int j = i + 1; j < events.length; j++) {
        compare(itself, events[i], events[j], first, first);
      }
    }
  }

  private void compare(
      Told told, Trace own, BitSet open, long other, double likeness, @Nullable List<Told> next) {
    Trace trace = memory.trace(other);
    boolean before = told.rank.compareTo(trace.rank()) <= 0;
    Told to = null;
    Pairing pair = null;
    int at = 0;
    for (int family = open.nextSetBit(0); family >= 0; family = open.nextSetBit(family + 1)) {
      long word = own.family(family);
      while (at < trace.families() && trace.family(at) < word) {
        at++;
      }
      if (at == trace.families()) {
        return;
      }
      if (trace.family(at) == word) {
        to = to == null ? told(other, trace) : to;
        // What is done has been held against all that is near it.
        if (!to.done.get(at)) {
          pair = pair != null ? pair : pair(own, trace, likeness, before);
          int[] mine = own.events(family);
          int[] its = trace.events(at);
          boolean some =
              before
                  ? compare(pair, mine, its, told.first, to.first)
                  : compare(pair, its, mine, to.first, told.first);
          if (some && next != null) {
            reach(to, at, next);
          }
        }
      }
    }
  }

  private static Pairing pair(Trace own, Trace other, double likeness, boolean before) {
    return before ? new Pairing(own, other, likeness) : new Pairing(other, own, likeness);
  }

  /** Holds events of two stories against each other; whether some are likely one. */
  private boolean compare(Pairing pair, int[] ones, int[] others, int first, int second) {
    boolean some = false;
    for (int one : ones) {
      for (int other : others) {
        some |= compare(pair, one, other, first, second);
      }
    }
    return some;
  }

  private boolean compare(Pairing pair, int one, int other, int first, int second) {
    double score =
        Sameness.likely(pair, pair.one().events().get(one), pair.other().events().get(other));
    if (score > 0) {
      likely.put(first + one, second + other, score);
    }
    return score > 0;
  }

  /**
   * The events that hang together with one asked for: what is not among them does not fall together
   * with one of them. The events of each in the order of the stories.
   */
  List<int[]> blocks() {
    int[] parents = new int[owners.size()];
    Arrays.setAll(parents, node -> node);
    BitSet paired = new BitSet();
    likely.forEach(
        (one, other) -> {
          paired.set(one);
          paired.set(other);
          parents[root(other, parents)] = root(one, parents);
        });
    BitSet asked = new BitSet();
    wanted.stream().filter(paired::get).forEach(node -> asked.set(root(node, parents)));
    Map<Integer, List<Integer>> blocks = new HashMap<>();
    paired.stream()
        .filter(node -> asked.get(root(node, parents)))
        .forEach(
            node ->
                blocks.computeIfAbsent(root(node, parents), root -> new ArrayList<>()).add(node));
    List<Told> inOrder = new ArrayList<>(stories.values());
    inOrder.sort(Comparator.comparing(told -> told.rank));
    for (int i = 0; i < inOrder.size(); i++) {
      inOrder.get(i).place = i;
    }
    return blocks.values().stream().map(this::sorted).toList();
  }

  private static int root(int node, int[] parents) {
    int at = node;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  private int[] sorted(List<Integer> block) {
    return block.stream()
        .mapToLong(node -> (long) owner(node).place << Integer.SIZE | node)
        .sorted()
        .mapToInt(key -> (int) key)
        .toArray();
  }

  /** The story of an event. */
  Told owner(int node) {
    return owners.get(node);
  }

  /** The event of a number. */
  Node node(int node) {
    Told told = owner(node);
    return new Node(told.story, node - told.first);
  }

  boolean isWanted(int node) {
    return wanted.get(node);
  }

  /**
   * What speaks for two events being one, that of the story before first; what is not a number
   * where they were not compared, or as much speaks against it.
   */
  double score(int one, int other) {
    return likely.get(one, other);
  }
}
