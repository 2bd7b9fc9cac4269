package org.fabula.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names the stories of files. The first {@code report} is called so, the next ones {@code report-2}
 * and {@code report-3}; the same inputs give the same names. An id that a story brings along is
 * left as it is.
 */
final class StoryIds {
  private final Set<String> used = new HashSet<>();
  private final Map<String, Integer> next = new HashMap<>();

  String unique(String wanted) {
    if (used.add(wanted)) {
      return wanted;
    }
    int number = next.getOrDefault(wanted, 2);
    while (!used.add(wanted + "-" + number)) {
      number++;
    }
    next.put(wanted, number + 1);
    return wanted + "-" + number;
  }
}
