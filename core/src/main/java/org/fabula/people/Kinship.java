package org.fabula.people;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who is told to be whose wife, daughter, lawyer: asked from either side, for the daughter of a
 * woman is somebody whose mother that woman is.
 *
 * @param <P> what a person is known by
 */
public final class Kinship<P> {
  /** The relatives of each person, with the word that said so. */
  private final Map<P, Map<P, String>> relatives = new HashMap<>();

  private final Function<String, Gender> nouns;
  private final Function<P, Gender> persons;

  /**
   * @param nouns whether a word for a relative is one for men or for women
   * @param persons the gender of a person as far as it is known
   */
  Kinship(Function<String, Gender> nouns, Function<P, Gender> persons) {
    this.nouns = nouns;
    this.persons = persons;
  }

  /** The same relatives under other keys; those without one are left out. */
  <Q> Kinship<Q> keyed(Function<P, @Nullable Q> keys) {
    Map<Q, Gender> genders = new HashMap<>();
    Kinship<Q> other = new Kinship<>(nouns, q -> genders.getOrDefault(q, Gender.UNKNOWN));
    relatives.forEach(
        (person, others) -> {
          Q key = keys.apply(person);
          if (key != null) {
            genders.put(key, persons.apply(person));
            Map<Q, String> known = other.of(key);
            others.forEach(
                (relative, noun) -> {
                  Q to = keys.apply(relative);
                  if (to != null && !to.equals(key)) {
                    known.put(to, noun);
                  }
                });
          }
        });
    return other;
  }

  /** Notes that {@code relative} is the {@code noun} of {@code owner}. */
  void add(P owner, String noun, P relative) {
    of(owner).put(relative, noun);
    String inverse = inverse(noun);
    if (!inverse.isEmpty()) {
      of(relative).putIfAbsent(owner, inverse);
    }
  }

  /** Forgets that two are relatives. */
  void forget(P owner, P relative) {
    of(owner).remove(relative);
    of(relative).remove(owner);
  }

  private Map<P, String> of(P owner) {
    return relatives.computeIfAbsent(owner, o -> new LinkedHashMap<>());
  }

  private Map<P, String> told(P owner) {
    return relatives.getOrDefault(owner, Map.of());
  }

  /** The one person who is the {@code noun} of {@code owner}; null where none is or several are. */
  public @Nullable P of(P owner, String noun) {
    P sure = null;
    P open = null;
    int opens = 0;
    for (Map.Entry<P, String> entry : told(owner).entrySet()) {
      P relative = entry.getKey();
      if (isSame(entry.getValue(), noun, persons.apply(relative))) {
        if (sure != null) {
          return null;
        }
        sure = relative;
      } else if (persons.apply(relative) == Gender.UNKNOWN && isKind(entry.getValue(), noun)) {
        open = relative;
        opens++;
      }
    }
    P found = sure != null ? sure : opens == 1 ? open : null;
    if (found != null) {
      return found;
    }
    P parent = otherParent(owner, noun);
    P child = parent == null ? otherChild(owner, noun) : parent;
    return child == null ? grandparent(owner, noun) : child;
  }

  /** Whose father is told of has the wife of that one for a mother. */
  private @Nullable P otherParent(P owner, String noun) {
    if (!relation(noun).equals("parent")) {
      return null;
    }
    P parent = only(owner, "parent");
    P spouse = parent == null ? null : only(parent, "spouse");
    Gender asked = asked(noun);
    boolean told = asked != Gender.UNKNOWN && spouse != null && persons.apply(spouse) == asked;
    return told ? spouse : null;
  }

  /** Who has the same parent is a brother or sister. */
  private @Nullable P otherChild(P owner, String noun) {
    Gender asked = asked(noun);
    P parent = relation(noun).equals("sibling") ? only(owner, "parent") : null;
    P found = null;
    for (Map.Entry<P, String> entry :
        parent == null ? Set.<Map.Entry<P, String>>of() : told(parent).entrySet()) {
      P child = entry.getKey();
      boolean fits = relation(entry.getValue()).equals("child") && !child.equals(owner);
      if (fits && persons.apply(child) == asked) {
        if (found != null) {
          return null;
        }
        found = child;
      }
    }
    return found;
  }

  /** The parent of a parent. */
  private @Nullable P grandparent(P owner, String noun) {
    if (!relation(noun).equals("grandparent")) {
      return null;
    }
    Set<P> found = new LinkedHashSet<>();
    for (Map.Entry<P, String> parent : told(owner).entrySet()) {
      if (relation(parent.getValue()).equals("parent")) {
        told(parent.getKey())
            .forEach(
                (elder, word) -> {
                  if (relation(word).equals("parent") && persons.apply(elder) == asked(noun)) {
                    found.add(elder);
                  }
                });
      }
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  private @Nullable P only(P owner, String relation) {
    P found = null;
    for (Map.Entry<P, String> entry : told(owner).entrySet()) {
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
  boolean mayBe(P owner, String noun, P relative) {
    boolean near =
        switch (relation(noun)) {
          case "parent", "child", "spouse", "sibling", "grandparent", "grandchild" ->
              // "her second child" may be one not yet born.
              asked(noun) != Gender.UNKNOWN;
          default -> false;
        };
    Gender asked = asked(noun);
    return near && !told(owner).containsKey(relative) && persons.apply(relative).fits(asked);
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
    return nouns.apply(noun);
  }

  private static String relation(String noun) {
    return switch (noun) {
      case "mother", "mum", "mom", "mam", "mummy", "mommy", "mama", "mamma", "amma", "ammi" ->
          "parent";
      case "father", "dad", "daddy", "papa", "appa", "abba", "tata", "parent" -> "parent";
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
      case "lawyer" -> "client";
      case "cousin" -> "cousin";
      default -> "";
    };
  }
}
