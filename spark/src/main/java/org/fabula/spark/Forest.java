package org.fabula.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Pairs that join what no closer pair joins (Kruskal 1956): of all pairs of a run no more than
 * there are stories in them, whatever the order in which they are looked at. Forests made of some
 * of the pairs each, and joined, are the forest of all.
 */
final class Forest implements Serializable {
  private static final long serialVersionUID = 1;

  /** The forest of no pairs. */
  static final Forest NONE = new Forest(List.of());

  private static final Comparator<Pair> CLOSEST_FIRST =
      Comparator.comparingDouble(Pair::closeness)
          .reversed()
          .thenComparingLong(Pair::one)
          .thenComparingLong(Pair::other);

  private final long[] ones;
  private final long[] others;
  private final double[] closeness;

  /**
   * A pair of numbers.
   *
   * @param closeness the larger, the closer
   */
  record Pair(long one, long other, double closeness) {}

  private Forest(List<Pair> pairs) {
    ones = pairs.stream().mapToLong(Pair::one).toArray();
    others = pairs.stream().mapToLong(Pair::other).toArray();
    closeness = pairs.stream().mapToDouble(Pair::closeness).toArray();
  }

  /** The forest of some pairs. */
  static Forest of(Iterator<Pair> pairs) {
    List<Pair> all = new ArrayList<>();
    pairs.forEachRemaining(all::add);
    return grown(all);
  }

  /** The forest of the pairs of two. */
  Forest with(Forest other) {
    List<Pair> all = new ArrayList<>(pairs());
    all.addAll(other.pairs());
    return grown(all);
  }

  private static Forest grown(List<Pair> pairs) {
    pairs.sort(CLOSEST_FIRST);
    Sets sets = new Sets(pairs, Integer.MAX_VALUE);
    return new Forest(pairs.stream().filter(sets::join).toList());
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < ones.length; i++) {
      pairs.add(new Pair(ones[i], others[i], closeness[i]));
    }
    return pairs;
  }

  /**
   * Joins the closest first, but nothing to more than a number.
   *
   * @param most numbers in a group
   */
  Groups groups(int most) {
    List<Pair> pairs = pairs();
    Sets sets = new Sets(pairs, most);
    int cut = 0;
    for (Pair pair : pairs) {
      cut += sets.join(pair) ? 0 : 1;
    }
    return sets.groups(cut);
  }

  /** Numbers with the group that each is in. */
  static final class Groups implements Serializable {
    private static final long serialVersionUID = 1;
    private final long[] numbers;
    private final long[] leads;
    private final int cut;

    private Groups(long[] numbers, long[] leads, int cut) {
      this.numbers = numbers;
      this.leads = leads;
      this.cut = cut;
    }

    /** Whether a number is in any pair. */
    boolean has(long number) {
      return Arrays.binarySearch(numbers, number) >= 0;
    }

    /** The smallest number of the group of a number; itself where it is in none. */
    long of(long number) {
      int at = Arrays.binarySearch(numbers, number);
      return at < 0 ? number : leads[at];
    }

    /** How many times two groups were not joined because they would have been too large. */
    int cut() {
      return cut;
    }
  }

  /** Numbers that are joined one by one. */
  private static final class Sets {
    private final long[] numbers;
    private final int[] parents;
    private final int[] sizes;
    private final int most;

    Sets(List<Pair> pairs, int most) {
      numbers =
          pairs.stream()
              .flatMapToLong(pair -> LongStream.of(pair.one(), pair.other()))
              .sorted()
              .distinct()
              .toArray();
      parents = new int[numbers.length];
      sizes = new int[numbers.length];
      Arrays.setAll(parents, i -> i);
      Arrays.fill(sizes, 1);
      this.most = most;
    }

    boolean join(Pair pair) {
      int one = root(Arrays.binarySearch(numbers, pair.one()));
      int other = root(Arrays.binarySearch(numbers, pair.other()));
      if (one == other || sizes[one] + sizes[other] > most) {
        return false;
      }
      // The smaller number leads: it is the same in whatever order they are joined.
      int lead = Math.min(one, other);
      parents[Math.max(one, other)] = lead;
      sizes[lead] = sizes[one] + sizes[other];
      return true;
    }

    private int root(int index) {
      int at = index;
      while (parents[at] != at) {
        parents[at] = parents[parents[at]];
        at = parents[at];
      }
      return at;
    }

    Groups groups(int cut) {
      long[] leads = new long[numbers.length];
      Arrays.setAll(leads, i -> numbers[root(i)]);
      return new Groups(numbers, leads, cut);
    }
  }
}
