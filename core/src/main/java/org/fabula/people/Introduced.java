package org.fabula.people;

import java.util.HashMap;
import java.util.Map;

/**
 * Where a story last brought in somebody or something new by a noun: "an engineer", "two banks".
 */
final class Introduced {
  private final Map<String, Integer> byNoun = new HashMap<>();

  void add(String noun, int token) {
    byNoun.put(noun, token);
  }

  /** The token of the last one; -1 where the noun has brought in nobody yet. */
  int last(String noun) {
    return byNoun.getOrDefault(noun, -1);
  }
}
