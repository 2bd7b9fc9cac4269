package org.fabula.state;

import java.time.LocalDateTime;
import org.fabula.event.Event;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** A claim while it is being read: what a {@link State} will say, and what orders it. */
final class Claim {
  /** How a claim lies to others without a date, by tense and words; later ones come last. */
  enum Rank {
    EARLIER,
    PLAIN,
    NOW
  }

  final State.Kind kind;

  /**
   * Who of a kind is counted, or the family of the condition: the same for what can be compared.
   */
  final String matter;

  final String value;
  final int first;
  final int last;
  final String rule;

  /** The last token of the number claimed; -1 where it is no toll. */
  int amount = -1;

  @Nullable String actor;
  @Nullable Event event;
  When when = When.UNKNOWN;
  Rank rank = Rank.PLAIN;

  /** From when to when the claim was the last word, where the story dates it; else null. */
  @Nullable LocalDateTime from;

  @Nullable LocalDateTime to;

  /** Whether the date is that of the happening, not of the count. */
  boolean happening;

  /** Whether a word says that it is so at the time of publication. */
  boolean present;

  /** The word for what left the toll; -1 where none is told. */
  int incident = -1;

  @Nullable String place;

  /** The number, where it is one that can be compared; else -1. */
  long number = -1;

  /** 1 for a toll that rises to the number, -1 for one that falls to it. */
  int direction;

  /** Whether it comes on top of others, and so takes the place of none and none of it. */
  boolean adds;

  /** Whether nothing that ends with life can hold after it. */
  boolean isDeath;

  @Nullable Claim next;

  Claim(State.Kind kind, String matter, String value, int first, int last, String rule) {
    this.kind = kind;
    this.matter = matter;
    this.value = value;
    this.first = first;
    this.last = last;
    this.rule = rule;
  }

  boolean isDated() {
    return from != null;
  }
}
