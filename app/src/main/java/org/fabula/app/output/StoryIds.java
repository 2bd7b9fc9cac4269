package org.fabula.app.output;

import java.util.HashSet;
import java.util.Set;
import org.fabula.Reading;
import org.fabula.story.Story;

/** Gives stories of one id ids of their own, as a dossier does: {@code a}, {@code a-2}. */
final class StoryIds {
  private final Set<String> used = new HashSet<>();

  /** The next story under an id that no story before it has. */
  Reading unique(Reading reading) {
    Story story = reading.story();
    String id = story.id();
    for (int number = 2; !used.add(id); number++) {
      id = story.id() + "-" + number;
    }
    return id.equals(story.id()) ? reading : renamed(reading, id);
  }

  private static Reading renamed(Reading reading, String id) {
    Story story = reading.story();
    Story renamed =
        new Story(
            id,
            story.source(),
            story.title(),
            story.byline(),
            story.publisher(),
            story.published(),
            story.publishedCandidates(),
            story.modified(),
            story.language(),
            story.text(),
            story.origin());
    return new Reading(
        renamed,
        reading.times(),
        reading.actors(),
        reading.quotes(),
        reading.events(),
        reading.order(),
        reading.states(),
        reading.chronology(),
        reading.notes(),
        reading.gist());
  }
}
