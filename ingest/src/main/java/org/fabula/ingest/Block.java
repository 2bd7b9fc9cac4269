package org.fabula.ingest;

import org.jsoup.nodes.Element;

/**
 * A run of words that a browser shows as one block.
 *
 * @param at the block element the words stand in
 * @param kind what sort of block
 * @param text the words, white space as shown
 * @param linked how many of the characters are links
 */
record Block(Element at, Kind kind, String text, int linked) {

  /** The sorts of block that are judged differently. */
  enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    CAPTION,
    CELL,
    CODE,
    OTHER
  }

  double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1, linked / (double) text.length());
  }

  /** Whether it reads like running text: long, or a sentence, and not mostly links. */
  boolean isProse() {
    if (kind == Kind.HEADING || kind == Kind.CAPTION || linkDensity() > 0.5) {
      return false;
    }
    int length = text.length() - linked;
    return kind == Kind.PARAGRAPH
        ? length >= 80 || (length >= 20 && endsSentence())
        : length >= 120 || (length >= 50 && endsSentence());
  }

  boolean endsSentence() {
    int last = text.length() - 1;
    while (last > 0 && "\"'\u201D\u2019)]".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && ".!?:\u2026".indexOf(text.charAt(last)) >= 0;
  }
}
