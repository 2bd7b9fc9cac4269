package org.fabula.rule;

import java.util.List;
import org.fabula.text.Span;

/**
 * How something was found: the rule that made it and the derivations of what the rule was given,
 * down to the words.
 *
 * @param rule name of the rule
 * @param span the words it covered
 * @param parts derivations of the parts that were themselves made by rules, in text order
 */
public record Derivation(String rule, Span span, List<Derivation> parts) {

  /** Copies the list. */
  public Derivation {
    parts = List.copyOf(parts);
  }

  /** A derivation from words alone. */
  public static Derivation of(String rule, Span span) {
    return new Derivation(rule, span, List.of());
  }
}
