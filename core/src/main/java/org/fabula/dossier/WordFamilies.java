package org.fabula.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fabula.text.WordList;

/**
 * Which verbs and nouns tell of the same kind of deed: "explode" and "explosion", "arrest" and
 * "arrest", "die" and "death". Most are told by their endings, the others by a list. Immutable.
 */
final class WordFamilies {
  /** What is shorter says too little of the word it was taken from. */
  private static final int SHORTEST_ROOT = 3;

  /** Endings that make nouns of verbs, and those of verbs that go with them; the longest first. */
  private static final List<String> ENDINGS =
      List.of(
          "ication", "isation", "ization", "ation", "ition", "iage", "ment", "ance", "ence", "ise",
          "ize", "ate", "ing", "ion", "ure", "ial", "al", "y");

  /** Endings that are more often a part of the word itself, with the shortest root they leave. */
  private static final Map<String, Integer> SELDOM =
      Map.of("ance", 5, "ence", 5, "al", 5, "ise", 4, "ize", 4, "ure", 4);

  private final Map<String, String> listed = new HashMap<>();

  private WordFamilies() {}

  static WordFamilies english() {
    WordFamilies families = new WordFamilies();
    WordList.table(WordFamilies.class, "word-families")
        .forEach(
            (head, others) -> {
              for (String other : others.split(", ", -1)) {
                families.listed.put(root(other), root(head));
              }
            });
    return families;
  }

  /** A root that stands for the family of a lemma. */
  String of(String lemma) {
    String root = root(lemma.toLowerCase(Locale.ROOT));
    return listed.getOrDefault(root, root);
  }

  private static String root(String lemma) {
    for (String ending : ENDINGS) {
      int length = lemma.length() - ending.length();
      if (lemma.endsWith(ending) && length >= SELDOM.getOrDefault(ending, SHORTEST_ROOT)) {
        return sounded(lemma.substring(0, length));
      }
    }
    return sounded(lemma);
  }

  /** "decide" and "decision", "acquire" and "acquisition", "produce" and "production" end alike. */
  private static String sounded(String root) {
    String plain = dropped(dropped(root, 'e'), 'i');
    int last = plain.length() - 1;
    if (last < SHORTEST_ROOT - 1) {
      return root;
    }
    if (plain.endsWith("ct")) {
      return plain.substring(0, last);
    }
    if (plain.endsWith("quir")) {
      return plain.substring(0, last) + 's';
    }
    char end = plain.charAt(last);
    String single = plain.charAt(last - 1) == end ? plain.substring(0, last) : plain;
    boolean dental = end == 'd' || end == 't';
    return dental ? single.substring(0, single.length() - 1) + 's' : single;
  }

  private static String dropped(String root, char end) {
    int last = root.length() - 1;
    boolean ends = last >= SHORTEST_ROOT && root.charAt(last) == end;
    return ends ? root.substring(0, last) : root;
  }
}
