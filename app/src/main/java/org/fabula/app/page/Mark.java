package org.fabula.app.page;

import org.fabula.text.Span;

/**
 * Something that stands at a place of a story: a time, a name, a quote, an event, a note, or the
 * words of a row.
 *
 * @param span its words
 * @param kind what it is
 * @param ref key of its card, unique in the story: {@code t1}, {@code a1.0}, {@code r4}
 * @param person number of the person it names, or 0
 */
record Mark(Span span, Kind kind, String ref, int person) {

  /** What may be marked; the letter is its class in the page. */
  enum Kind {
    TIME("t"),
    NAME("n"),
    QUOTE("q"),
    EVENT("e"),
    NOTE("o"),
    ROW("r");

    private final String letter;

    Kind(String letter) {
      this.letter = letter;
    }

    String letter() {
      return letter;
    }
  }
}
