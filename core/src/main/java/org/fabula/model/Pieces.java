package org.fabula.model;

import java.util.Arrays;
import java.util.List;
import org.fabula.text.Token;

/** The pieces of all words of a story, one after another. */
final class Pieces {
  private final int[] starts;
  private int[] ids;

  private Pieces(int words) {
    starts = new int[words + 1];
    ids = new int[words + words / 2 + WordPiece.MOST_PIECES];
  }

  /** Cuts the words. */
  static Pieces of(List<Token> tokens, WordPiece cutter) {
    Pieces pieces = new Pieces(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      pieces.add(i, cutter.pieces(tokens.get(i).text()));
    }
    return pieces;
  }

  private void add(int word, int[] found) {
    int start = starts[word];
    if (start + found.length > ids.length) {
      ids = Arrays.copyOf(ids, ids.length + ids.length / 2 + found.length);
    }
    System.arraycopy(found, 0, ids, start, found.length);
    starts[word + 1] = start + found.length;
  }

  /** Number of words. */
  int words() {
    return starts.length - 1;
  }

  /** Number of pieces of the words from {@code first} to before {@code end}. */
  int count(int first, int end) {
    return starts[end] - starts[first];
  }

  /** Index of the first piece of a word. */
  int start(int word) {
    return starts[word];
  }

  /** The piece at an index. */
  int id(int piece) {
    return ids[piece];
  }
}
