package org.fabula.app.output;

import java.util.Map;

/** The rules that order events, in plain words. */
final class RuleWords {
  /** The rule that compares two dates. */
  static final String DATES = "dates";

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry(DATES, "by their dates"),
          Map.entry("told-in-order", "told in this order, and nothing says otherwise"),
          Map.entry("told-after-it-happened", "what is told had happened when it was told"),
          Map.entry("told-to-come", "it was still to come when it was told"),
          Map.entry("connective", "joined by “after” or “before”, or a word like them"),
          Map.entry("before-between", "“before”, “until” or “then” stands between them"),
          Map.entry("after-between", "“after”, “since” or “because” stands between them"),
          Map.entry("joined-by-and", "joined by “and” or “or”, and told in this order"),
          Map.entry("joined-clauses", "two clauses joined by “and”, and told in this order"),
          Map.entry("infinitive-is-later", "what is yet “to” be done comes later"),
          Map.entry("pluperfect", "“had” looks back on it"),
          Map.entry("future", "“will” looks ahead to it"),
          Map.entry("model", "so the model reads their sentences"),
          Map.entry("contradicted", "what is trusted more contradicts it"));

  private RuleWords() {}

  /** The words for a rule; its name where it has none. */
  static String of(String rule) {
    return WORDS.getOrDefault(rule, rule);
  }
}
