package org.fabula.rule;

import java.util.ArrayList;
import java.util.List;
import org.fabula.model.Analysis;
import org.jspecify.annotations.Nullable;

/**
 * Applies a grammar to a stretch of tokens, from its last token to its first. When a token is
 * reached, all that begins after it is known, so a rule is matched by looking rightwards only; what
 * begins at the token itself is made until nothing new comes of it.
 *
 * <p>Work at a token is bounded: no value is longer than {@link #LONGEST} tokens, no token begins
 * more than {@link #MOST} values.
 */
final class Chart<V> {
  private static final int LONGEST = 14;
  private static final int MOST = 40;

  private final Grammar<V> grammar;
  private final Analysis text;
  private final int first;
  private final int end;
  private final String[] words;
  private final List<List<Found<V>>> begun;

  Chart(Grammar<V> grammar, Analysis text, int first, int end) {
    this.grammar = grammar;
    this.text = text;
    this.first = first;
    this.end = end;
    this.words = new String[end - first];
    this.begun = new ArrayList<>(end - first);
    for (int i = first; i < end; i++) {
      words[i - first] = text.token(i).lower();
      begun.add(List.of());
    }
  }

  List<Found<V>> fill() {
    int count = 0;
    for (int at = end - 1; at >= first; at--) {
      begin(at);
      count += beginningAt(at).size();
    }
    if (count == 0) {
      return List.of();
    }
    List<Found<V>> all = new ArrayList<>(count);
    begun.forEach(all::addAll);
    return all;
  }

  private List<Found<V>> beginningAt(int token) {
    return begun.get(token - first);
  }

  private void begin(int at) {
    String word = words[at - first];
    Match match = new Match(at);
    for (Grammar.Way<V> way : grammar.beginningWith(word)) {
      match.token(way, at, word);
    }
    Form form = Form.of(word);
    if (form != Form.PLAIN) {
      for (Grammar.Way<V> way : grammar.beginningWith(form)) {
        match.token(way, at, word);
      }
    }
    for (int i = 0; i < beginningAt(at).size(); i++) {
      Found<V> found = beginningAt(at).get(i);
      for (Grammar.Way<V> way : grammar.beginningWith(found.value().getClass())) {
        match.value(way, found);
      }
    }
  }

  private void add(Found<V> found) {
    List<Found<V>> list = beginningAt(found.first());
    if (list.isEmpty()) {
      list = new ArrayList<>(4);
      begun.set(found.first() - first, list);
    }
    if (list.size() >= MOST) {
      return;
    }
    for (Found<V> other : list) {
      if (other.end() == found.end() && other.value().equals(found.value())) {
        return;
      }
    }
    list.add(found);
  }

  /** One attempt to match a way from one token on. */
  private final class Match {
    private final int start;
    private final List<String> read = new ArrayList<>();
    private final List<Found<V>> values = new ArrayList<>();

    Match(int start) {
      this.start = start;
    }

    void token(Grammar.Way<V> way, int at, String word) {
      read.add(word);
      onwards(way, 1, at + 1);
      read.removeLast();
    }

    void value(Grammar.Way<V> way, Found<V> found) {
      if (way.items().getFirst() instanceof Item.Made<V> made && made.test().test(found.value())) {
        values.add(found);
        onwards(way, 1, found.end());
        values.removeLast();
      }
    }

    private void onwards(Grammar.Way<V> way, int item, int at) {
      if (at - start > LONGEST) {
        return;
      }
      if (item == way.items().size()) {
        produce(way.rule(), at);
        return;
      }
      if (at >= end) {
        return;
      }
      String word = words[at - first];
      switch (way.items().get(item)) {
        case Item.Words<V> set when set.words().contains(word) -> step(way, item, at, word);
        case Item.Formed<V> formed when formed.form() == Form.of(word) -> step(way, item, at, word);
        case Item.Made<V> made -> each(way, item, at, made);
        default -> {}
      }
    }

    private void step(Grammar.Way<V> way, int item, int at, String word) {
      read.add(word);
      onwards(way, item + 1, at + 1);
      read.removeLast();
    }

    private void each(Grammar.Way<V> way, int item, int at, Item.Made<V> made) {
      for (Found<V> found : beginningAt(at)) {
        if (made.kind().isInstance(found.value()) && made.test().test(found.value())) {
          values.add(found);
          onwards(way, item + 1, found.end());
          values.removeLast();
        }
      }
    }

    private void produce(Rule<V> rule, int at) {
      Parts<V> parts = new Parts<>(text, start, at, List.copyOf(read), List.copyOf(values));
      @Nullable V value = rule.production().make(parts);
      if (value != null) {
        List<Derivation> how = values.stream().map(Found::derivation).toList();
        Derivation derivation = new Derivation(rule.name(), text.story().cover(start, at - 1), how);
        add(new Found<>(start, at, value, derivation));
      }
    }
  }
}
