package org.fabula.model;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The tree of the highest sum of arcs (Chu and Liu 1965, Edmonds 1967). Where everybody's best head
 * already makes a tree, that is it. Sums are of whole numbers, so that nothing hangs on rounding.
 */
final class Trees {
  /** More than any sum of arcs, so that no root is bought with better arcs. */
  private static final long PRICE_OF_A_ROOT = 1L << 50;

  private final int size;
  private final long[][] arcs;
  private final boolean[] active;

  private Trees(long[][] arcs) {
    this.size = arcs.length;
    this.arcs = arcs;
    this.active = new boolean[size];
    Arrays.fill(active, true);
  }

  /**
   * Heads of the words of a tree.
   *
   * @param arcs for each word a row: how well each word would be its head, and in the last column,
   *     how well it would be a root; at most a billion either way. Overwritten
   * @param oneRoot whether there must be exactly one root, not just at least one
   * @return the head of each word; the number of words for a root
   */
  static int[] heads(long[][] arcs, boolean oneRoot) {
    Trees trees = new Trees(arcs);
    int[] best = trees.bestHeads();
    if (trees.cycle(best).length == 0 && (!oneRoot || trees.roots(best) == 1)) {
      return best;
    }
    if (oneRoot) {
      for (long[] row : arcs) {
        row[arcs.length] -= PRICE_OF_A_ROOT;
      }
    }
    return trees.solve();
  }

  private long roots(int[] heads) {
    return Arrays.stream(heads).filter(head -> head == size).count();
  }

  /** Best head of each active word among the active words and the root. */
  private int[] bestHeads() {
    int[] best = new int[size];
    for (int word = 0; word < size; word++) {
      best[word] = size;
      for (int head = 0; active[word] && head < size; head++) {
        if (head != word && active[head] && arcs[word][head] > arcs[word][best[word]]) {
          best[word] = head;
        }
      }
    }
    return best;
  }

  private int[] solve() {
    Deque<Contraction> contractions = new ArrayDeque<>();
    int[] heads = bestHeads();
    for (int[] cycle = cycle(heads); cycle.length > 0; cycle = cycle(heads)) {
      contractions.push(contract(cycle, heads));
      heads = bestHeads();
    }
    for (Contraction contraction : contractions) {
      contraction.expand(heads);
    }
    return heads;
  }

  /** The words of a cycle among the active ones; empty where there is none. */
  private int[] cycle(int[] heads) {
    int[] seenFrom = new int[size];
    for (int start = 0; start < size; start++) {
      int at = start;
      while (at != size && active[at] && seenFrom[at] == 0) {
        seenFrom[at] = start + 1;
        at = heads[at];
      }
      if (at != size && active[at] && seenFrom[at] == start + 1) {
        return around(at, heads);
      }
    }
    return new int[0];
  }

  private int[] around(int start, int[] heads) {
    int[] cycle = new int[size];
    int count = 0;
    int at = start;
    do {
      cycle[count++] = at;
      at = heads[at];
    } while (at != start);
    return Arrays.copyOf(cycle, count);
  }

  /** Makes one word of a cycle, named by its first. */
  private Contraction contract(int[] cycle, int[] heads) {
    Contraction contraction =
        new Contraction(
            cycle,
            Arrays.stream(cycle).map(word -> heads[word]).toArray(),
            new int[size + 1],
            new int[size + 1]);
    for (int word : cycle) {
      active[word] = false;
    }
    for (int other = 0; other <= size; other++) {
      if (other == size || active[other]) {
        enter(contraction, other);
      }
      if (other < size && active[other]) {
        leave(contraction, other);
      }
    }
    active[cycle[0]] = true;
    return contraction;
  }

  /** Where an arc from {@code head} into the cycle best breaks it up. */
  private void enter(Contraction contraction, int head) {
    long best = Long.MIN_VALUE;
    for (int i = 0; i < contraction.cycle.length; i++) {
      int word = contraction.cycle[i];
      long gain = arcs[word][head] - arcs[word][contraction.heads[i]];
      if (gain > best) {
        best = gain;
        contraction.enters[head] = word;
      }
    }
    arcs[contraction.cycle[0]][head] = best;
  }

  /** Which word of the cycle is the best head of {@code word}. */
  private void leave(Contraction contraction, int word) {
    int best = contraction.cycle[0];
    for (int head : contraction.cycle) {
      best = arcs[word][head] > arcs[word][best] ? head : best;
    }
    contraction.leaves[word] = best;
    arcs[word][contraction.cycle[0]] = arcs[word][best];
  }

  /** A cycle taken for one word, and how it hangs together with the others. */
  private record Contraction(int[] cycle, int[] heads, int[] enters, int[] leaves) {

    /** Puts the words of the cycle back. */
    void expand(int[] found) {
      int whole = cycle[0];
      int head = found[whole];
      for (int word = 0; word < found.length; word++) {
        if (found[word] == whole) {
          found[word] = leaves[word];
        }
      }
      for (int i = 0; i < cycle.length; i++) {
        found[cycle[i]] = heads[i];
      }
      found[enters[head]] = head;
    }
  }
}
