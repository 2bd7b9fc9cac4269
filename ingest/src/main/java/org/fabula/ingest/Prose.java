package org.fabula.ingest;

import java.util.ArrayList;
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

  /** These words and then others. */
  Prose and(Prose other) {
    if (text.isEmpty() || other.text.isEmpty()) {
      return text.isEmpty() ? other : this;
    }
    int shift = text.length() + 2;
    List<Passage> all = new ArrayList<>(passages);
    for (Passage each : other.passages) {
      all.add(new Passage(each.start() + shift, each.end() + shift, each.part(), each.place()));
    }
    return new Prose(text + "\n\n" + other.text, all);
  }

  boolean isBlank() {
    return Words.isBlank(text);
  }
}
