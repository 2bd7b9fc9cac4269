package org.fabula.people;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Family names written wrong: "Clara Brandtmann ... Ms Brandmann", "Karl Weissler ... Weisler". A
 * family name that nobody of the story bears is that of the one person whose name it nearly is.
 */
final class Misspellings {
  /** Shorter names that are alike are as often two. */
  private static final int SHORTEST = 5;

  /** In names of so many letters two may be wrong. */
  private static final int LONG = 8;

  /** No more family names with one first letter are held against a name, the latest first. */
  private static final int COMPARED = 24;

  private final Map<Character, SequencedSet<String>> families = new HashMap<>();

  /** Notes the family name of somebody named in full. */
  void note(String family) {
    if (family.length() >= SHORTEST) {
      families.computeIfAbsent(family.charAt(0), c -> new LinkedHashSet<>()).add(family);
    }
  }

  /** The one family name that a word nearly is; null where there is none or more than one. */
  @Nullable String meant(String word) {
    if (word.length() < SHORTEST) {
      return null;
    }
    SequencedSet<String> alike = families.getOrDefault(word.charAt(0), new LinkedHashSet<>());
    String found = null;
    for (String family : alike.reversed().stream().limit(COMPARED).toList()) {
      int allowed = Math.min(word.length(), family.length()) >= LONG ? 2 : 1;
      if (!family.equals(word) && distance(word, family, allowed) <= allowed) {
        if (found != null) {
          return null;
        }
        found = family;
      }
    }
    return found;
  }

  /**
   * Letters to put in, take out, change or swap with the next, as Damerau (1964) counts them; more
   * than {@code most} where there are more.
   */
  private static int distance(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
        least = Math.min(least, cost[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
      }
    }
    return cost[one.length()][other.length()];
  }
}
