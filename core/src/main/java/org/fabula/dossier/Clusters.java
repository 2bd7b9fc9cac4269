package org.fabula.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Puts events together that are held to be one, the surest first, as long as the mean of what
 * speaks for it and against it, over all pairs, speaks for it. No two fall together whose days
 * contradict, nor through a third. Used once.
 */
final class Clusters {
  private static final Tie NOTHING = new Tie(0, 1);

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
    final Map<Integer, Tie> ties = new HashMap<>();
    Days days;
    boolean crowded;

    /** The knot it has become a part of; itself while it is none. */
    int into;

    Knot(int member, Days days, boolean crowded) {
      this.members.add(member);
      this.into = member;
      this.days = days;
      this.crowded = crowded;
    }
  }

  /** What speaks for two knots being one, summed over the pairs that were looked at. */
  private static final class Tie {
    final double sum;
    final int pairs;

    /** Whether a bond says what it is worth now. */
    boolean offered;

    Tie(double sum, int pairs) {
      this.sum = sum;
      this.pairs = pairs;
    }

    Tie and(Tie other) {
      return new Tie(sum + other.sum, pairs + other.pairs);
    }
  }

  /**
   * Two knots that may be one.
   *
   * @param score what spoke for it when this was said; it never becomes more
   */
  private record Bond(double score, int one, int other) {}

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
    Tie tie = new Tie(score, 1);
    knots.get(one).ties.put(other, tie);
    knots.get(other).ties.put(one, tie);
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
      int one = current(bond.one());
      int other = current(bond.other());
      if (one != other) {
        weigh(Math.min(one, other), Math.max(one, other), bond);
      }
    }
    List<List<Integer>> all = new ArrayList<>();
    for (int i = 0; i < knots.size(); i++) {
      Knot knot = knots.get(i);
      if (knot.into == i && knot.members.size() > 1) {
        Collections.sort(knot.members);
        all.add(List.copyOf(knot.members));
      }
    }
    all.sort(Comparator.comparing(List::getFirst));
    return all;
  }

  private int current(int knot) {
    int at = knot;
    while (knots.get(at).into != at) {
      knots.get(at).into = knots.get(knots.get(at).into).into;
      at = knots.get(at).into;
    }
    return at;
  }

  /**
   * Joins two knots if the bond still says what they are worth; else offers them anew. Means never
   * rise above the higher of what they are made of, so the bond on top is the best there is.
   */
  private void weigh(int one, int other, Bond bond) {
    Tie tie = knots.get(one).ties.get(other);
    if (tie == null) {
      return;
    }
    if (tie.offered
        && bond.one() == one
        && bond.other() == other
        && score(one, other) == bond.score()) {
      join(one, other);
    } else if (!tie.offered) {
      offer(one, other);
    }
  }

  private void offer(int one, int other) {
    Tie tie = knots.get(one).ties.get(other);
    if (tie == null) {
      return;
    }
    tie.offered = true;
    double score = score(one, other);
    if (score > 0 && !knots.get(one).days.contradicts(knots.get(other).days)) {
      bonds.add(new Bond(score, one, other));
    }
  }

  /** Pairs of stories that were not looked at because they have nothing in common count too. */
  private double score(int one, int other) {
    Knot first = knots.get(one);
    Knot second = knots.get(other);
    Tie tie = first.ties.getOrDefault(other, NOTHING);
    long pairs = (long) first.members.size() * second.members.size();
    if (first.crowded || second.crowded) {
      return tie.sum / tie.pairs;
    }
    return (tie.sum + Sameness.WORD_ALONE * (pairs - tie.pairs)) / pairs;
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
    gone.into = into;
    knot.ties.remove(from);
    gone.ties.forEach(
        (third, tie) -> {
          Map<Integer, Tie> ties = knots.get(third).ties;
          ties.remove(from);
          if (third != into) {
            Tie both = knot.ties.merge(third, tie, Tie::and);
            both.offered = false;
            ties.put(into, both);
          }
        });
    gone.ties.clear();
    // What is tied to the joined knot is worth another score now; its bonds find that out.
    knot.ties.values().forEach(tie -> tie.offered = false);
  }
}
