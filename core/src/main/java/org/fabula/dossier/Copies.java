package org.fabula.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.fabula.copies.Index;
import org.fabula.copies.Match;

/**
 * Finds stories of the same words, as agencies send them to many papers: the same letters and
 * figures in the same order, whatever the white space, case and punctuation; and those that say the
 * same or less with a few words changed. The one published first stands for all, and where dates do
 * not tell, of exact copies the one given first. Of versions, which say something else besides,
 * each stands for itself, but all are of one family.
 */
final class Copies {
  private final int[] original;
  private final int[] family;

  private Copies(int[] original, int[] family) {
    this.original = original;
    this.family = family;
  }

  /**
   * @param order indexes of the stories, in an order that does not depend on how they were given
   */
  static Copies among(List<Report> reports, int[] order) {
    int[] original = exact(reports, order);
    int[] family = original.clone();
    Index index = new Index();
    List<Integer> seen = new ArrayList<>();
    Map<Integer, Integer> stands = new HashMap<>();
    Map<Integer, Integer> belongs = new HashMap<>();
    for (int story : order) {
      int first = original[story];
      if (first != story) {
        continue;
      }
      Match match = index.add(reports.get(story).story());
      int earlier = match == null ? first : seen.get(match.number());
      boolean copy = match != null && match.kind() == Match.Kind.COPY;
      seen.add(first);
      stands.put(first, copy ? stands.getOrDefault(earlier, earlier) : first);
      belongs.put(first, belongs.getOrDefault(earlier, earlier));
    }
    for (int i = 0; i < original.length; i++) {
      int first = original[i];
      original[i] = stands.getOrDefault(first, first);
      family[i] = belongs.getOrDefault(first, first);
    }
    return new Copies(original, family);
  }

  private static int[] exact(List<Report> reports, int[] order) {
    Map<String, Integer> first = new HashMap<>();
    int[] original = new int[reports.size()];
    for (int story : order) {
      String print = print(letters(reports.get(story).story().text()));
      original[story] = first.computeIfAbsent(print, key -> story);
    }
    return original;
  }

  /** Index of the story that stands for this one; its own where it is no copy. */
  int original(int index) {
    return original[index];
  }

  boolean isCopy(int index) {
    return original[index] != index;
  }

  /** Index of the first story of which this one is a copy or a version; its own where of none. */
  int family(int index) {
    return family[index];
  }

  /** Letters and figures, in lower case, one code point for one. */
  static String letters(String words) {
    StringBuilder letters = new StringBuilder(words.length());
    words
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> letters.appendCodePoint(Character.toLowerCase(c)));
    return letters.toString();
  }

  private static String print(String letters) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(letters.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
