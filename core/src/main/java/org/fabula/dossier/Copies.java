package org.fabula.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Finds stories of the same words, as agencies send them to many papers: the same letters and
 * figures in the same order, whatever the white space, case and punctuation. The one published
 * first stands for all, and where dates do not tell, the one given first.
 */
final class Copies {
  private final int[] original;

  private Copies(int[] original) {
    this.original = original;
  }

  static Copies among(List<Report> reports) {
    Map<String, List<Integer>> groups = new HashMap<>();
    List<String> prints = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      String print = print(letters(reports.get(i).story().text()));
      prints.add(print);
      groups.computeIfAbsent(print, key -> new ArrayList<>()).add(i);
    }
    Map<String, Integer> first = new HashMap<>();
    groups.forEach((print, group) -> first.put(print, first(group, reports)));
    int[] original = new int[reports.size()];
    for (int i = 0; i < original.length; i++) {
      original[i] = first.getOrDefault(prints.get(i), i);
    }
    return new Copies(original);
  }

  /** Index of the story that stands for this one; its own where it is no copy. */
  int original(int index) {
    return original[index];
  }

  boolean isCopy(int index) {
    return original[index] != index;
  }

  private static int first(List<Integer> group, List<Report> reports) {
    int first = group.getFirst();
    for (int index : group) {
      first = day(reports.get(index)).isBefore(day(reports.get(first))) ? index : first;
    }
    return first;
  }

  private static LocalDate day(Report report) {
    var published = report.story().published();
    return published == null ? LocalDate.MAX : published.day();
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
