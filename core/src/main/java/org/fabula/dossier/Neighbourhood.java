package org.fabula.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fabula.dossier.Memory.Pair;
import org.fabula.dossier.Memory.Window;

/**
 * Which stories may tell of the same: those that stand near each other in the lists of some of the
 * words that tell them best from others, and are alike. Each story is looked for by a bounded
 * number of words, and in each list a bounded number of stories is looked at, so that one more
 * touches only those near it. What is near what follows from the stories alone, not from the order
 * in which they came and went.
 */
public final class Neighbourhood {
  /** Of the list of a word, so many before and after a story are looked at. */
  public static final int NEAREST = 12;

  /** One word may stand in two stories by chance; so many seldom do. */
  public static final int TOGETHER = 2;

  /** Two stories on different matters share about so much of their everyday words. */
  private static final double UNLIKE = 0.1;

  private final Memory memory;

  /** The neighbourhood of what is remembered there. */
  public Neighbourhood(Memory memory) {
    this.memory = memory;
  }

  /**
   * Adds a story.
   *
   * @param story a number that no other has
   */
  public void add(long story, Trace trace) {
    Map<Long, Integer> beside = new TreeMap<>();
    Set<Pair> parted = new LinkedHashSet<>();
    for (long word : trace.keys()) {
      Window window = memory.beside(word, trace.rank(), NEAREST);
      window.before().forEach(other -> beside.merge(other, 1, Integer::sum));
      window.after().forEach(other -> beside.merge(other, 1, Integer::sum));
      parted.addAll(across(window));
    }
    beside.values().removeIf(lists -> lists < TOGETHER);
    memory.prepare(beside.keySet());
    memory.add(story, trace);
    for (long other : beside.keySet()) {
      tie(story, other);
    }
    List<Pair> tied = memory.tied(parted);
    prepare(tied);
    for (Pair pair : tied) {
      if (!isBeside(pair)) {
        memory.untie(pair.one(), pair.other());
      }
    }
  }

  /** Takes a story out; those that it kept from being looked at together are, from now on. */
  public void remove(long story) {
    Trace trace = memory.trace(story);
    Set<Pair> met = new LinkedHashSet<>();
    for (long word : trace.keys()) {
      met.addAll(across(memory.beside(word, trace.rank(), NEAREST)));
    }
    memory.remove(story);
    prepare(met);
    for (Pair pair : met) {
      if (isBeside(pair)) {
        tie(pair.one(), pair.other());
      }
    }
  }

  private void prepare(Collection<Pair> pairs) {
    Set<Long> stories = new LinkedHashSet<>();
    for (Pair pair : pairs) {
      stories.add(pair.one());
      stories.add(pair.other());
    }
    memory.prepare(stories);
  }

  /**
   * The stories that tell what others tell, and these.
   *
   * @param events for each story indexes of events in its reading
   */
  public Set<Long> tellers(Map<Long, Set<Integer>> events) {
    List<SameEvents.Node> asked = new ArrayList<>();
    events.forEach(
        (story, wanted) -> {
          List<EventTrace> all = memory.trace(story).events();
          for (int i = 0; i < all.size(); i++) {
            if (wanted.contains(all.get(i).event())) {
              asked.add(new SameEvents.Node(story, i));
            }
          }
        });
    Set<Long> tellers = new LinkedHashSet<>(events.keySet());
    new SameEvents(memory)
        .groups(asked)
        .forEach(group -> group.forEach(node -> tellers.add(node.story())));
    return tellers;
  }

  /**
   * How like each other two stories are that are looked at together, from 0 to 1; 0 where that is
   * too little to be near.
   */
  public static double likeness(Trace one, Trace other) {
    double likeness = one.likeness(other);
    return likeness > UNLIKE ? likeness : 0;
  }

  private void tie(long one, long other) {
    double likeness = likeness(memory.trace(one), memory.trace(other));
    if (likeness > 0) {
      memory.tie(one, other, likeness);
    }
  }

  /** The pairs, one of each side, that are looked at without the story between them, only. */
  private static List<Pair> across(Window beside) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < NEAREST && i < beside.before().size(); i++) {
      int j = NEAREST - 1 - i;
      if (j < beside.after().size()) {
        pairs.add(Pair.of(beside.before().get(i), beside.after().get(j)));
      }
    }
    return pairs;
  }

  /** Whether there are enough lists in which two stories are looked at together. */
  private boolean isBeside(Pair pair) {
    Trace one = memory.trace(pair.one());
    Trace other = memory.trace(pair.other());
    boolean before = one.rank().compareTo(other.rank()) < 0;
    Rank from = before ? one.rank() : other.rank();
    Rank to = before ? other.rank() : one.rank();
    return one.keys().stream()
            .filter(word -> other.keys().contains(word))
            .filter(word -> memory.between(word, from, to, NEAREST) < NEAREST)
            .limit(TOGETHER)
            .count()
        == TOGETHER;
  }
}
