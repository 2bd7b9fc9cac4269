package org.fabula.people;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fabula.text.WordList;

/** The word lists, asked by word in lower case. Immutable after construction. */
final class Lexicon {
  private final Map<String, Long> traits;
  private final BodyWords bodies;
  private final Set<String> ties = WordList.words(Lexicon.class, "tie-nouns");
  private final Set<String> posts = WordList.words(Lexicon.class, "post-nouns");
  private final Set<String> makers = WordList.words(Lexicon.class, "maker-nouns");
  private final Map<String, Set<String>> kinds =
      kinds(WordList.table(Lexicon.class, "person-kinds"));
  private final Map<String, String> titleWords = WordList.table(Lexicon.class, "title-words");
  private final Set<String> tellings = WordList.words(Lexicon.class, "tellings");

  private Lexicon(Map<String, Long> traits, BodyWords bodies) {
    this.traits = traits;
    this.bodies = bodies;
  }

  static Lexicon english() {
    Map<String, Long> traits = new HashMap<>();
    for (Trait trait : Trait.values()) {
      read(trait, traits);
    }
    return new Lexicon(Map.copyOf(traits), BodyWords.english());
  }

  BodyWords bodies() {
    return bodies;
  }

  /** Whether a noun is one for a man or for a woman. */
  Gender gender(String noun) {
    return Gender.of(traits(noun) & (Trait.MALE | Trait.FEMALE));
  }

  /** What one is to another by work or by living near: "lawyer", "neighbour". */
  Set<String> ties() {
    return ties;
  }

  /** Posts at a body: "spokesman", "professor". */
  Set<String> posts() {
    return posts;
  }

  /** Who makes a work: "author". */
  Set<String> makers() {
    return makers;
  }

  /** What somebody tells in the first person: "statement", "affidavit". */
  Set<String> tellings() {
    return tellings;
  }

  /**
   * What somebody may have been called before who is now "the officer": "commander", "sergeant".
   */
  Set<String> kinds(String noun) {
    Set<String> found = kinds.get(noun);
    return found == null ? Set.of() : found;
  }

  /** The noun that a title in short stands for: "lieutenant" of "lt."; any other word as it is. */
  String titleWord(String lower) {
    String found = titleWords.get(lower);
    return found == null ? lower : found;
  }

  /** The traits of a word, or of several joined by single spaces; in lower case. */
  long traits(String lower) {
    Long found = traits.get(lower);
    return found == null ? 0 : found;
  }

  /** The traits of a word, or of the noun within "ex-minister" and "governor-elect". */
  long traitsWithin(String lower) {
    long whole = traits(lower);
    int hyphen = lower.indexOf('-');
    if (whole != 0 || hyphen < 1 || hyphen == lower.length() - 1) {
      return whole;
    }
    long nouns = Trait.TITLES | Trait.PERSONS | Trait.ANY_KIN;
    return switch (lower.substring(0, hyphen)) {
      case "ex", "vice", "co", "then", "deputy", "under", "step" ->
          traits(lower.substring(hyphen + 1)) & nouns;
      default -> lower.endsWith("-elect") ? traits(lower.substring(0, hyphen)) & nouns : 0;
    };
  }

  private static Map<String, Set<String>> kinds(Map<String, String> table) {
    Map<String, Set<String>> kinds = new HashMap<>();
    table.forEach((noun, others) -> kinds.put(noun, Set.of(others.split(", *"))));
    return Map.copyOf(kinds);
  }

  private static void read(Trait trait, Map<String, Long> into) {
    for (String line : WordList.lines(Lexicon.class, trait.list())) {
      for (String entry : line.split(",", -1)) {
        String word = entry.strip().toLowerCase(Locale.ROOT);
        if (!word.isEmpty()) {
          into.merge(word, trait.bit(), (a, b) -> a | b);
        }
      }
    }
  }
}
