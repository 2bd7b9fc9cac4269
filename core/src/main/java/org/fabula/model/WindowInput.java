package org.fabula.model;

import org.fabula.text.Sentence;
import org.fabula.text.StoryText;
import org.fabula.text.Token;

/**
 * A window in the numbers the network reads.
 *
 * @param window which
 * @param pieces ids of the pieces, with the marks of start and end
 * @param shapes the shape of each piece's word
 * @param first index of each word's first piece
 * @param last index of each word's last piece
 * @param sentence number of each word's sentence
 */
record WindowInput(
    Window window, long[] pieces, long[] shapes, long[] first, long[] last, long[] sentence) {

  /** The numbers of a window of a story. */
  static WindowInput of(Window window, StoryText story, Pieces pieces) {
    int count = pieces.count(window.first(), window.end()) + 2;
    int words = window.size();
    WindowInput input =
        new WindowInput(
            window,
            new long[count],
            new long[count],
            new long[words],
            new long[words],
            new long[words]);
    input.fill(story, pieces);
    return input;
  }

  private void fill(StoryText story, Pieces cut) {
    mark(0, WordPiece.START);
    int offset = cut.start(window.first()) - 1;
    for (int i = 0; i < first.length; i++) {
      int token = window.first() + i;
      first[i] = cut.start(token) - offset;
      last[i] = cut.start(token + 1) - 1 - offset;
      sentence[i] = story.tokens().get(token).sentence();
      int shape = shape(story, story.tokens().get(token));
      for (int piece = (int) first[i]; piece <= last[i]; piece++) {
        pieces[piece] = cut.id(piece + offset);
        shapes[piece] = shape;
      }
    }
    mark(pieces.length - 1, WordPiece.END);
  }

  private void mark(int at, int id) {
    pieces[at] = id;
    shapes[at] = Shapes.EDGE;
  }

  private static int shape(StoryText story, Token token) {
    Sentence sentence = story.sentenceOf(token);
    if (token.index() > sentence.firstToken()) {
      return Shapes.of(token.text(), Shapes.Place.WITHIN);
    }
    boolean opens = story.paragraphOf(token).firstSentence() == sentence.index();
    return Shapes.of(
        token.text(), opens ? Shapes.Place.OPENS_PARAGRAPH : Shapes.Place.OPENS_SENTENCE);
  }
}
