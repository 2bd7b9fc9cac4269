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
    return reading.called(id);
  }
}
