package org.fabula.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule: where its pattern is found, its production may make a value.
 *
 * @param name shown to users as the reason for what was found; unique within a grammar
 * @param pattern at least one element, the first not optional
 * @param production makes the value, or nothing
 * @param <V> what rules make
 */
public record Rule<V>(String name, List<Item<V>> pattern, Production<V> production) {

  /** Makes a value of what a pattern matched. A pure function. */
  @FunctionalInterface
  public interface Production<V> {
    /** The value, or null where the words only look like one. */
    @Nullable V make(Parts<V> parts);
  }

  /** Checks the pattern. */
  public Rule {
    pattern = List.copyOf(pattern);
    if (pattern.isEmpty() || pattern.getFirst() instanceof Item.Optional) {
      throw new IllegalArgumentException("rule " + name + " must begin with what must be there");
    }
  }

  /** A rule from its parts, the pattern last, as it reads best. */
  @SafeVarargs
  public static <V> Rule<V> of(String name, Production<V> production, Item<V>... pattern) {
    return new Rule<>(name, List.of(pattern), production);
  }

  /** The pattern with every optional element either there or not: one list for each way. */
  List<List<Item<V>>> ways() {
    List<List<Item<V>>> ways = new ArrayList<>();
    ways.add(new ArrayList<>());
    for (Item<V> item : pattern) {
      if (item instanceof Item.Optional<V> optional) {
        for (List<Item<V>> way : List.copyOf(ways)) {
          List<Item<V>> longer = new ArrayList<>(way);
          longer.add(optional.item());
          ways.add(longer);
        }
      } else {
        ways.forEach(way -> way.add(item));
      }
    }
    return ways;
  }
}
