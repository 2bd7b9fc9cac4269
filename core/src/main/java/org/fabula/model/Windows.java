package org.fabula.model;

import java.util.ArrayList;
import java.util.List;
import org.fabula.text.Sentence;
import org.fabula.text.StoryText;

/**
 * Cuts a story into windows the network can read at once. Whole sentences are packed into a window.
 * A sentence longer than a window is cut, and each part sees the last words of the one before it
 * again. Whole sentences need no such context: with the one before them the figures are the same,
 * within a tenth of the interval, and reading takes a tenth longer.
 */
final class Windows {
  private final StoryText story;
  private final Pieces pieces;
  private final int room;
  private final int overlap;

  private Windows(StoryText story, Pieces pieces, int most, int overlap) {
    this.story = story;
    this.pieces = pieces;
    // The marks of start and end.
    this.room = most - 2;
    this.overlap = overlap;
  }

  /**
   * The windows of a story: every token is the own of one, in order.
   *
   * @param most pieces of a window with its two edges; so many more than {@code overlap} that a
   *     word of most pieces fits
   * @param overlap most pieces that a part of a cut sentence sees again
   */
  static List<Window> of(StoryText story, Pieces pieces, int most, int overlap) {
    return new Windows(story, pieces, most, overlap).cut();
  }

  private List<Window> cut() {
    List<Window> windows = new ArrayList<>();
    for (int own = 0; own < pieces.words(); own = windows.getLast().end()) {
      int first = context(own);
      windows.add(new Window(first, own, end(first, own)));
    }
    return windows;
  }

  private Sentence sentence(int token) {
    return story.sentences().get(story.tokens().get(token).sentence());
  }

  /** First token that the window of {@code own} sees. */
  private int context(int own) {
    int first = own;
    if (own > sentence(own).firstToken()) {
      while (first > 0 && pieces.count(first - 1, own) <= overlap) {
        first--;
      }
    }
    return first;
  }

  private int end(int first, int own) {
    int end = own;
    while (end < pieces.words() && fits(first, sentence(end).endToken())) {
      end = sentence(end).endToken();
    }
    // Not even the first sentence fits.
    while (end == own || (end < sentence(own).endToken() && fits(first, end + 1))) {
      end++;
    }
    return end;
  }

  private boolean fits(int first, int end) {
    return pieces.count(first, end) <= room;
  }
}
