package org.fabula.order;

import java.util.stream.IntStream;

/** Events that stand as one; each group goes by its first. Mutable. */
final class Groups {
  private final int[] above;

  Groups(int count) {
    above = IntStream.range(0, count).toArray();
  }

  void unite(int one, int other) {
    int first = of(one);
    int second = of(other);
    above[Math.max(first, second)] = Math.min(first, second);
  }

  /** The event that an event's group goes by. */
  int of(int event) {
    int at = event;
    while (above[at] != at) {
      above[at] = above[above[at]];
      at = above[at];
    }
    return at;
  }

  /** What the group of each event goes by. */
  int[] all() {
    return IntStream.range(0, above.length).map(this::of).toArray();
  }
}
