package org.fabula.people;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is told to be whose wife, daughter, lawyer's friend: asked from either side, for the daughter
 * of a woman is somebody whose mother that woman is.
 */
final class Kinship {
  /** The relatives of each person, with the word that said so. */
  private final Map<Draft, Map<Draft, String>> relatives = new HashMap<>();

  private final Lexicon lexicon;

  Kinship(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Notes that {@code relative} is the {@code noun} of {@code owner}. */
  void add(Draft owner, String noun, Draft relative) {
    of(owner).put(relative, noun);
    String inverse = inverse(noun);
    if (!inverse.isEmpty()) {
      of(relative).putIfAbsent(owner, inverse);
    }
  }

  private Map<Draft, String> of(Draft owner) {
    return relatives.computeIfAbsent(owner, o -> new LinkedHashMap<>());
  }

  /** The one person who is the {@code noun} of {@code owner}; null where none is or several are. */
  @Nullable Draft of(Draft owner, String noun) {
    Draft found = null;
    for (Map.Entry<Draft, String> entry : of(owner).entrySet()) {
      if (isSame(entry.getValue(), noun, entry.getKey().gender())) {
        if (found != null) {
          return null;
        }
        found = entry.getKey();
      }
    }
    return found;
  }

  /** "parent" told of a woman is "mother"; widows were wives. */
  private boolean isSame(String told, String noun, Gender gender) {
    String relation = relation(noun);
    Gender asked = Gender.of(lexicon.traits(noun) & (Trait.MALE | Trait.FEMALE));
    boolean known = told.equals(noun) || relation.equals(relation(told));
    boolean fits = told.equals(noun) || asked == Gender.UNKNOWN || asked == gender;
    return known && !relation.isEmpty() && fits;
  }

  private static String relation(String noun) {
    return switch (noun) {
      case "mother", "father", "mum", "mom", "dad", "parent" -> "parent";
      case "daughter", "son", "child" -> "child";
      case "wife", "husband", "spouse", "widow", "widower" -> "spouse";
      case "sister", "brother", "sibling", "twin" -> "sibling";
      case "grandmother", "grandfather", "grandma", "grandpa", "grandparent" -> "grandparent";
      case "granddaughter", "grandson", "grandchild" -> "grandchild";
      default -> noun;
    };
  }

  private static String inverse(String noun) {
    return switch (relation(noun)) {
      case "parent" -> "child";
      case "child" -> "parent";
      case "spouse" -> "spouse";
      case "sibling" -> "sibling";
      case "grandparent" -> "grandchild";
      case "grandchild" -> "grandparent";
      default -> "";
    };
  }
}
