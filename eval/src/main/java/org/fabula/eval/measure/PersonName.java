package org.fabula.eval.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares names of people whatever their case, punctuation and missing parts. */
final class PersonName {
  private PersonName() {}

  /**
   * Whether {@code name} is one of the names in {@code gold}, which bars separate: the same parts;
   * or all parts of the gold name; or some of them, with its last one last.
   */
  static boolean isOneOf(String gold, @Nullable String name) {
    List<String> found = parts(name == null ? "" : name);
    return !found.isEmpty()
        && Stream.of(gold.split("\\|", -1)).anyMatch(each -> same(parts(each), found));
  }

  private static boolean same(List<String> gold, List<String> found) {
    if (gold.isEmpty()) {
      return false;
    }
    Set<String> goldParts = new HashSet<>(gold);
    Set<String> foundParts = new HashSet<>(found);
    return gold.equals(found)
        || foundParts.containsAll(goldParts)
        || goldParts.containsAll(foundParts) && found.getLast().equals(gold.getLast());
  }

  private static List<String> parts(String name) {
    StringBuilder kept = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> c == ' ' || c == '_' || isLetterOrNumber(c))
        .forEach(kept::appendCodePoint);
    return Stream.of(kept.toString().split(" ", -1)).filter(part -> !part.isEmpty()).toList();
  }

  private static boolean isLetterOrNumber(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
