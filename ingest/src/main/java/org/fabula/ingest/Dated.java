package org.fabula.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/** Settles the publication date: the first candidate of the story's own, else the date given. */
final class Dated {
  private Dated() {}

  static Story story(Story story, @Nullable Publication given) {
    List<Publication> candidates = new ArrayList<>(story.publishedCandidates());
    if (given != null) {
      candidates.add(given);
    }
    return story.withCandidates(candidates);
  }
}
