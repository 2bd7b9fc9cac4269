package org.fabula.dossier;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What the names of places tell of one lying in the other. */
final class Places {
  private static final Set<String> SMALL = Set.of("the", "of", "in", "at", "near", "on", "and");

  private Places() {}

  /** Whether two names of places have a word in common: "the harbour in Saltby", "Saltby". */
  static boolean isWithin(String one, String other) {
    return !Collections.disjoint(words(one), words(other));
  }

  /** The words of a name that name something, in lower case. */
  static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
