package org.fabula.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * A line put together from pieces, with white space as a browser shows it; knows where each piece
 * begins. For one thread; used again after {@link #clear}.
 *
 * @param <T> says where a piece comes from
 */
final class Line<T> {

  /**
   * The words from {@code start} to the next piece.
   *
   * @param from where they come from
   */
  record Piece<T>(int start, T from) {}

  private final StringBuilder words = new StringBuilder();
  private List<Piece<T>> pieces = new ArrayList<>();
  private boolean gap;

  /** Adds white space. */
  void space() {
    gap = true;
  }

  /** Adds a piece; one that is blank is only a space. */
  void add(CharSequence piece, T from) {
    boolean begun = false;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (Words.isSpace(c)) {
        gap = true;
        continue;
      }
      if (gap && !words.isEmpty()) {
        words.append(' ');
      }
      gap = false;
      if (!begun) {
        begun = true;
        pieces.add(new Piece<>(words.length(), from));
      }
      words.append(c);
    }
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  String text() {
    return words.toString();
  }

  /** The pieces in order; the list is the caller's. */
  List<Piece<T>> pieces() {
    return pieces;
  }

  void clear() {
    words.setLength(0);
    pieces = new ArrayList<>();
    gap = false;
  }
}
