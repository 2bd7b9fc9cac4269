package org.fabula.ingest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.fabula.story.Passage;
import org.fabula.story.Passage.Part;
import org.fabula.story.Place;

/**
 * Collects the paragraphs of a story: one line each, apart by blank lines. In those of a document
 * soft hyphens and control characters are left out, and ligatures become letters.
 */
final class Paragraphs {
  private final StringBuilder text = new StringBuilder();
  private final List<Passage> passages = new ArrayList<>();
  private final int most;

  /** Collects up to {@code most} characters. */
  Paragraphs(int most) {
    this.most = most;
  }

  /** Adds a paragraph of a document, which stands in one place; a blank one is passed over. */
  void add(CharSequence words, Place place) throws Bytes.TooLongException {
    add(Words.oneLine(clean(words)), List.of(new Line.Piece<>(0, place)));
  }

  /** Adds a paragraph of a document that is clean, with its pieces. */
  void add(String words, List<Line.Piece<Place>> pieces) throws Bytes.TooLongException {
    if (text.length() + words.length() + 2L > most) {
      throw new Bytes.TooLongException(most);
    }
    append(words, Part.PARAGRAPH, pieces);
  }

  /**
   * Adds a paragraph as it is, however long; an empty one is passed over.
   *
   * @param pieces its pieces in order, of which the first begins it
   */
  void append(String words, Part part, List<Line.Piece<Place>> pieces) {
    if (words.isEmpty()) {
      return;
    }
    text.append(text.isEmpty() ? "" : "\n\n");
    int start = text.length();
    text.append(words);
    for (int i = 0; i < pieces.size(); i++) {
      int end = i + 1 < pieces.size() ? pieces.get(i + 1).start() : words.length();
      Line.Piece<Place> piece = pieces.get(i);
      passages.add(new Passage(start + piece.start(), start + end, part, piece.from()));
    }
  }

  /** All of them; well formed. */
  Prose prose() {
    return new Prose(Decoder.wellFormed(text.toString()), passages);
  }

  static String clean(CharSequence words) {
    StringBuilder clean = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c >= '\uFB00' && c <= '\uFB06') {
        clean.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
      } else if (c != '\u00AD' && (Words.isSpace(c) || !Character.isISOControl(c))) {
        clean.append(c);
      }
    }
    return clean.toString();
  }
}
