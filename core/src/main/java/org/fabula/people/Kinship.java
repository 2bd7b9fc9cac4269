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

  /** Forgets that two are relatives. */
  void forget(Draft owner, Draft relative) {
    of(owner).remove(relative);
    of(relative).remove(owner);
  }

  private Map<Draft, String> of(Draft owner) {
    return relatives.computeIfAbsent(owner, o -> new LinkedHashMap<>());
  }

  /** The one person who is the {@code noun} of {@code owner}; null where none is or several are. */
  @Nullable Draft of(Draft owner, String noun) {
    Draft sure = null;
    Draft open = null;
    int opens = 0;
    for (Map.Entry<Draft, String> entry : of(owner).entrySet()) {
      Draft relative = entry.getKey();
      if (isSame(entry.getValue(), noun, relative.gender())) {
        if (sure != null) {
          return null;
        }
        sure = relative;
      } else if (relative.gender() == Gender.UNKNOWN && isKind(entry.getValue(), noun)) {
        open = relative;
        opens++;
      }
    }
    Draft found = sure != null ? sure : opens == 1 ? open : null;
    return found == null ? otherParent(owner, noun) : found;
  }

  /** Whose father is told of has the wife of that one for a mother. */
  private @Nullable Draft otherParent(Draft owner, String noun) {
    if (!relation(noun).equals("parent")) {
      return null;
    }
    Draft parent = only(owner, "parent");
    Draft spouse = parent == null ? null : only(parent, "spouse");
    Gender asked = asked(noun);
    boolean told = asked != Gender.UNKNOWN && spouse != null && spouse.gender() == asked;
    return told ? spouse : null;
  }

  private @Nullable Draft only(Draft owner, String relation) {
    Draft found = null;
    for (Map.Entry<Draft, String> entry : of(owner).entrySet()) {
      if (relation(entry.getValue()).equals(relation)) {
        if (found != null) {
          return null;
        }
        found = entry.getKey();
      }
    }
    return found;
  }

  /** Whether one of whom nothing else is known may be the {@code noun} of {@code owner}. */
  boolean mayBe(Draft owner, String noun, Draft relative) {
    boolean near =
        switch (relation(noun)) {
          case "parent", "child", "spouse", "sibling", "grandparent", "grandchild" -> true;
          default -> false;
        };
    Gender asked = asked(noun);
    return near && !of(owner).containsKey(relative) && relative.gender().fits(asked);
  }

  /** "parent" told of a woman is "mother"; widows were wives. */
  private boolean isSame(String told, String noun, Gender gender) {
    Gender asked = asked(noun);
    boolean fits = told.equals(noun) || asked == Gender.UNKNOWN || asked == gender;
    return fits && (told.equals(noun) || isKind(told, noun));
  }

  private static boolean isKind(String told, String noun) {
    return relation(noun).equals(relation(told));
  }

  private Gender asked(String noun) {
    return Gender.of(lexicon.traits(noun) & (Trait.MALE | Trait.FEMALE));
  }

  private static String relation(String noun) {
    return switch (noun) {
      case "mother", "mum", "mom", "mam", "mummy", "mommy" -> "parent";
      case "father", "dad", "daddy", "parent" -> "parent";
      case "daughter", "son", "child" -> "child";
      case "wife", "husband", "spouse", "widow", "widower" -> "spouse";
      case "sister", "brother", "sibling", "twin" -> "sibling";
      case "grandmother", "grandma", "gran", "granny", "nan", "nana" -> "grandparent";
      case "grandfather", "grandpa", "grandad", "granddad", "grandparent" -> "grandparent";
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
