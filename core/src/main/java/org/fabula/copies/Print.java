package org.fabula.copies;

import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a story to compare it with later ones: two bytes a word, 14 bits of its number
 * and its marks. That two words have the same 14 bits is rare, that three in a row have is not to
 * be feared.
 */
final class Print {
  /**
   * Words kept of one story; few are longer. What is behind them is compared as a whole, so that
   * one long book does not cost every story after it a comparison with all its words.
   */
  static final int MOST_WORDS = 20_000;

  private static final int BITS = 14;
  private static final int WORD = (1 << BITS) - 1;

  /** How many different words there can be. */
  static final int WORDS = 1 << BITS;

  final String id;
  final int number;
  final @Nullable String changed;

  private final short[] words;

  /** How many words are behind those kept, and all of them in one number. */
  final int more;

  private final long rest;

  private Print(Story story, int number, short[] words, int more, long rest) {
    this.id = story.id();
    this.number = number;
    this.changed = Moments.of(story);
    this.words = words;
    this.more = more;
    this.rest = rest;
  }

  static Print of(Story story, int number, Words words) {
    short[] kept = new short[Math.min(words.size(), MOST_WORDS)];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = (short) (words.hash(i) & WORD | words.mark(i) << BITS);
    }
    long rest = 0;
    for (int i = kept.length; i < words.size(); i++) {
      rest = rest * 31 + words.hash(i);
    }
    return new Print(story, number, kept, words.size() - kept.length, rest);
  }

  int size() {
    return words.length;
  }

  int word(int index) {
    return words[index] & WORD;
  }

  boolean isFigure(int index) {
    return (words[index] >> BITS & Words.FIGURE) != 0;
  }

  boolean isName(int index) {
    return (words[index] >> BITS & Words.NAME) != 0;
  }

  /** Whether nothing is behind the words kept that is not behind those of the other. */
  boolean endsWithin(Print other) {
    return more == 0 || more == other.more && rest == other.rest;
  }

  /** The 14 bits of a number. */
  static int bits(int hash) {
    return hash & WORD;
  }
}
