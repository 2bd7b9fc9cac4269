package org.fabula.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.model.Analysis;

/**
 * Rules made ready to be applied: each is filed under what it begins with, so that a token that
 * begins nothing costs one look-up. Immutable; shared between threads.
 *
 * @param <V> what rules make
 */
public final class Grammar<V> {
  private final List<Rule<V>> rules;
  private final Map<String, List<Way<V>>> byWord = new HashMap<>();
  private final Map<Form, List<Way<V>>> byForm = new EnumMap<>(Form.class);
  private final Map<Class<?>, List<Way<V>>> byKind = new HashMap<>();

  /** One way to read a rule's pattern, its optional elements settled. */
  record Way<V>(Rule<V> rule, List<Item<V>> items) {}

  /**
   * Files the rules.
   *
   * @throws IllegalArgumentException where two rules share a name
   */
  public Grammar(List<Rule<V>> rules) {
    this.rules = List.copyOf(rules);
    Set<String> names = new HashSet<>();
    for (Rule<V> rule : rules) {
      if (!names.add(rule.name())) {
        throw new IllegalArgumentException("two rules are named " + rule.name());
      }
      for (List<Item<V>> items : rule.ways()) {
        file(new Way<>(rule, List.copyOf(items)));
      }
    }
  }

  /** The rules, as they were given. */
  public List<Rule<V>> rules() {
    return rules;
  }

  /**
   * Every value the rules make of some tokens, in order of the first token; at one token, in the
   * order they were made.
   *
   * @param first index of the first token
   * @param end one past the index of the last; nothing found crosses it
   */
  public List<Found<V>> parse(Analysis text, int first, int end) {
    return new Chart<>(this, text, first, end).fill();
  }

  List<Way<V>> beginningWith(String word) {
    return byWord.getOrDefault(word, List.of());
  }

  List<Way<V>> beginningWith(Form form) {
    return byForm.getOrDefault(form, List.of());
  }

  List<Way<V>> beginningWith(Class<?> kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  private void file(Way<V> way) {
    switch (way.items().getFirst()) {
      case Item.Words<V> words -> words.words().forEach(word -> add(byWord, word, way));
      case Item.Formed<V> formed -> add(byForm, formed.form(), way);
      case Item.Made<V> made -> kinds(made.kind()).forEach(kind -> add(byKind, kind, way));
      case Item.Optional<V> ignored ->
          throw new IllegalArgumentException("optional elements are settled before filing");
    }
  }

  private static <K, V> void add(Map<K, List<Way<V>>> index, K key, Way<V> way) {
    index.computeIfAbsent(key, k -> new ArrayList<>()).add(way);
  }

  /** The classes a value of {@code kind} may have. */
  private static List<Class<?>> kinds(Class<?> kind) {
    if (!kind.isSealed()) {
      return List.of(kind);
    }
    List<Class<?>> found = new ArrayList<>();
    for (Class<?> below : kind.getPermittedSubclasses()) {
      found.addAll(kinds(below));
    }
    return found;
  }
}
