package org.fabula.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.text.WordList;

/** Which words in the names of bodies show what they are: "Air" an airline. Immutable. */
final class BodyWords {
  private final Map<String, Set<String>> byNoun;
  private final Set<String> telling;

  private BodyWords(Map<String, Set<String>> byNoun, Set<String> telling) {
    this.byNoun = byNoun;
    this.telling = telling;
  }

  static BodyWords english() {
    Map<String, Set<String>> byNoun = new HashMap<>();
    Set<String> telling = new HashSet<>();
    WordList.table(BodyWords.class, "body-words")
        .forEach(
            (noun, words) -> {
              Set<String> set = Set.copyOf(List.of(words.split(", ", -1)));
              byNoun.put(noun, set);
              telling.addAll(set);
            });
    return new BodyWords(Map.copyOf(byNoun), Set.copyOf(telling));
  }

  /** Whether a body with this word at the head of its name is what the noun says. */
  boolean shows(String word, String noun) {
    return word.equals(noun) || byNoun.getOrDefault(noun, Set.of()).contains(word);
  }

  /** Whether a name that ends with this word is that of a body: "Lark Air", "Lark Bank". */
  boolean ends(String word) {
    return telling.contains(word) || byNoun.containsKey(word);
  }

  /** Whether the word shows anything. */
  boolean tells(String word) {
    return telling.contains(word);
  }
}
