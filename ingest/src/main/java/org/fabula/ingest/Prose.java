package org.fabula.ingest;

import java.util.List;
import org.fabula.story.Passage;
import org.fabula.story.Passage.Part;
import org.fabula.story.Place;

/**
 * The words of a story, and where each part of them stands in the original.
 *
 * @param text the words
 * @param passages in the order of the text, not overlapping
 */
record Prose(String text, List<Passage> passages) {
  /** No words. */
  static final Prose NONE = new Prose("", List.of());

  /** Words that stand in one place. */
  static Prose of(String text, Place place) {
    return text.isEmpty()
        ? NONE
        : new Prose(text, List.of(new Passage(0, text.length(), Part.PARAGRAPH, place)));
  }

  boolean isBlank() {
    return Words.isBlank(text);
  }
}
