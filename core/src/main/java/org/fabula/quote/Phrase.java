package org.fabula.quote;

/**
 * A noun phrase, by tokens.
 *
 * @param first index of its first token
 * @param last index of its last token, included
 * @param headLast index of the last token of its head group, before "of", "from", ...
 */
record Phrase(int first, int last, int headLast) {

  Phrase(int first, int last) {
    this(first, last, last);
  }
}
