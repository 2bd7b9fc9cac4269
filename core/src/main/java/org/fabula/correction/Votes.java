package org.fabula.correction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what several words point to. */
final class Votes<T> {
  private final Map<T, Integer> counts = new LinkedHashMap<>();

  void add(T one) {
    counts.merge(one, 1, Integer::sum);
  }

  /** What most point to: several where as many do, none where none does. */
  List<T> most() {
    List<T> first = new ArrayList<>();
    int most = 0;
    for (Map.Entry<T, Integer> count : counts.entrySet()) {
      if (count.getValue() > most) {
        most = count.getValue();
        first.clear();
      }
      if (count.getValue() == most) {
        first.add(count.getKey());
      }
    }
    return first;
  }
}
