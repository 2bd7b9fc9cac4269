package org.fabula.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts together what is linked, also through a third. */
final class Links {
  private final int[] parent;

  Links(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  void join(int one, int other) {
    int first = root(one);
    int second = root(other);
    parent[Math.max(first, second)] = Math.min(first, second);
  }

  private int root(int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** What belongs together, each in order; also what stands alone. */
  List<List<Integer>> all() {
    SortedMap<Integer, List<Integer>> all = new TreeMap<>();
    for (int i = 0; i < parent.length; i++) {
      all.computeIfAbsent(root(i), root -> new ArrayList<>()).add(i);
    }
    return List.copyOf(all.values());
  }
}
