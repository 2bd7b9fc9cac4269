package org.fabula.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Puts events together that are held to be one, the surest first, as long as the mean of what
 * speaks for it and against it, over all pairs, speaks for it. No two fall together whose days
 * contradict, nor through a third. Used once.
 */
final class Clusters {
  private final List<Knot> knots = new ArrayList<>();
  private final PriorityQueue<Bond> bonds =
      new PriorityQueue<>(
          Comparator.comparingDouble(Bond::score)
              .reversed()
              .thenComparingInt(Bond::one)
              .thenComparingInt(Bond::other));

  /** Events held to be one so far. */
  private static final class Knot {
    final List<Integer> members = new ArrayList<>();
    final Map<Integer, Tie> ties = new TreeMap<>();
    Days days;
    boolean crowded;
    boolean gone;
    int version;

    Knot(int member, Days days, boolean crowded) {
      this.members.add(member);
      this.days = days;
      this.crowded = crowded;
    }
  }

  /** What speaks for two knots being one, summed over the pairs that were looked at. */
  private record Tie(double sum, int pairs) {
    Tie and(Tie other) {
      return new Tie(sum + other.sum, pairs + other.pairs);
    }
  }

  private record Bond(double score, int one, int other, int version, int otherVersion) {}

  /**
   * Adds an event; the first is 0.
   *
   * @param crowded whether its story has more neighbours than were looked at
   */
  void add(Days days, boolean crowded) {
    knots.add(new Knot(knots.size(), days, crowded));
  }

  /** Says what speaks for two events being one. */
  void tie(int one, int other, double score) {
    knots.get(one).ties.put(other, new Tie(score, 1));
    knots.get(other).ties.put(one, new Tie(score, 1));
  }

  /** The events that belong together, by index, in order; those alone are left out. */
  List<List<Integer>> all() {
    for (int i = 0; i < knots.size(); i++) {
      for (int other : knots.get(i).ties.keySet()) {
        if (i < other) {
          offer(i, other);
        }
      }
    }
    while (!bonds.isEmpty()) {
      Bond bond = bonds.remove();
      Knot one = knots.get(bond.one());
      Knot other = knots.get(bond.other());
      boolean current = one.version == bond.version() && other.version == bond.otherVersion();
      if (current && !one.gone && !other.gone) {
        join(bond.one(), bond.other());
      }
    }
    List<List<Integer>> all = new ArrayList<>();
    for (Knot knot : knots) {
      if (!knot.gone && knot.members.size() > 1) {
        Collections.sort(knot.members);
        all.add(List.copyOf(knot.members));
      }
    }
    return all;
  }

  private void offer(int one, int other) {
    Knot first = knots.get(one);
    Knot second = knots.get(other);
    Tie tie = first.ties.get(other);
    if (tie == null || first.days.contradicts(second.days)) {
      return;
    }
    double score = score(tie, first, second);
    if (score > 0) {
      bonds.add(new Bond(score, one, other, first.version, second.version));
    }
  }

  /** Pairs of stories that were not looked at because they have nothing in common count too. */
  private static double score(Tie tie, Knot one, Knot other) {
    long pairs = (long) one.members.size() * other.members.size();
    if (one.crowded || other.crowded) {
      return tie.sum() / tie.pairs();
    }
    return (tie.sum() + Sameness.WORD_ALONE * (pairs - tie.pairs())) / pairs;
  }

  private void join(int one, int other) {
    boolean larger = knots.get(one).ties.size() >= knots.get(other).ties.size();
    int into = larger ? one : other;
    int from = larger ? other : one;
    Knot knot = knots.get(into);
    Knot gone = knots.get(from);
    knot.members.addAll(gone.members);
    knot.days = knot.days.and(gone.days);
    knot.crowded |= gone.crowded;
    knot.version++;
    gone.gone = true;
    knot.ties.remove(from);
    for (Map.Entry<Integer, Tie> tie : new HashMap<>(gone.ties).entrySet()) {
      Knot third = knots.get(tie.getKey());
      third.ties.remove(from);
      if (tie.getKey() != into) {
        Tie both = knot.ties.merge(tie.getKey(), tie.getValue(), Tie::and);
        third.ties.put(into, both);
      }
    }
    gone.ties.clear();
    for (int third : knot.ties.keySet()) {
      offer(Math.min(into, third), Math.max(into, third));
    }
  }
}
