package org.fabula.order;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * A growing "before" over numbered nodes that never holds a cycle. It keeps a topological order and
 * mends the part of it that a new edge upsets, after Pearce and Kelly, <i>A dynamic topological
 * sort algorithm for directed acyclic graphs</i> (ACM JEA 11, 2007).
 *
 * <p>Mutable; one is made for each story.
 */
final class Precedence {
  /** An edge whose check would visit more nodes is refused, which keeps a story near-linear. */
  private static final int BUDGET = 256;

  private final int[] position;
  private final List<List<Integer>> after;
  private final List<List<Integer>> before;
  private final boolean[] seen;

  /** Nodes {@code 0..count-1} without edges; {@code first} lists them in a likely order. */
  Precedence(int[] first) {
    int count = first.length;
    position = new int[count];
    after = new ArrayList<>(count);
    before = new ArrayList<>(count);
    seen = new boolean[count];
    for (int i = 0; i < count; i++) {
      position[first[i]] = i;
      after.add(new ArrayList<>(2));
      before.add(new ArrayList<>(2));
    }
  }

  /** Where a node stands; each stands behind all that are before it. */
  int position(int node) {
    return position[node];
  }

  /** Puts {@code earlier} before {@code later}; false, and nothing done, where that is a cycle. */
  boolean add(int earlier, int later) {
    if (earlier == later) {
      return false;
    }
    if (position[earlier] > position[later] && !reorder(earlier, later)) {
      return false;
    }
    after.get(earlier).add(later);
    before.get(later).add(earlier);
    return true;
  }

  private boolean reorder(int earlier, int later) {
    List<Integer> behind = reach(later, after, position[later], position[earlier]);
    boolean cycle = behind.isEmpty() || behind.contains(earlier);
    List<Integer> ahead =
        cycle ? List.of() : reach(earlier, before, position[later], position[earlier]);
    if (ahead.isEmpty()) {
      return false;
    }
    Comparator<Integer> byPosition = Comparator.comparingInt(node -> position[node]);
    List<Integer> moved = new ArrayList<>(ahead.size() + behind.size());
    ahead.stream().sorted(byPosition).forEach(moved::add);
    behind.stream().sorted(byPosition).forEach(moved::add);
    int[] places = moved.stream().mapToInt(node -> position[node]).toArray();
    Arrays.sort(places);
    for (int i = 0; i < places.length; i++) {
      position[moved.get(i)] = places[i];
    }
    return true;
  }

  /** The nodes reached from one within the positions given; empty when they are too many. */
  private List<Integer> reach(int from, List<List<Integer>> edges, int low, int high) {
    List<Integer> found = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    open.push(from);
    seen[from] = true;
    found.add(from);
    while (!open.isEmpty() && found.size() <= BUDGET) {
      for (int next : edges.get(open.pop())) {
        if (!seen[next] && position[next] >= low && position[next] <= high) {
          seen[next] = true;
          found.add(next);
          open.push(next);
        }
      }
    }
    found.forEach(node -> seen[node] = false);
    return found.size() > BUDGET ? List.of() : found;
  }
}
