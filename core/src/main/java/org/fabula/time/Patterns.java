package org.fabula.time;

import java.util.Set;
import java.util.function.Predicate;
import org.fabula.rule.Form;
import org.fabula.rule.Item;

/** Short names for the elements of patterns, so that a rule reads like what it matches. */
final class Patterns {
  private Patterns() {}

  /** One of some words. */
  static Item<Piece> word(String... words) {
    return Item.words(words);
  }

  /** One of a list of words. */
  static Item<Piece> word(Set<String> words) {
    return new Item.Words<>(words);
  }

  /** A token of a form. */
  static Item<Piece> form(Form form) {
    return new Item.Formed<>(form);
  }

  /** Something a rule made. */
  static Item<Piece> a(Class<? extends Piece> kind) {
    return new Item.Made<>(kind, piece -> true);
  }

  /** Something a rule made, of which more must hold. */
  static <T extends Piece> Item<Piece> a(Class<T> kind, Predicate<T> test) {
    return new Item.Made<>(kind, piece -> test.test(kind.cast(piece)));
  }

  /** What may be there or not. */
  static Item<Piece> maybe(Item<Piece> item) {
    return new Item.Optional<>(item);
  }
}
