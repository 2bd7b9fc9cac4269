package org.fabula.app.store;

import org.fabula.Reading;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * A story read, ready to be added. Made by many threads at once.
 *
 * @param story as it came
 * @param reading what was read in it
 * @param place what is alone where the story was: a story of the same place and of other words is a
 *     version of it; null where no such place is known
 * @param storyBytes the story without its words
 * @param readingBytes the reading without the story
 */
public record Addition(
    Story story, Reading reading, @Nullable String place, byte[] storyBytes, byte[] readingBytes) {

  /** Makes ready what was read. */
  public static Addition of(
      ReadingCodec codec, Story story, Reading reading, @Nullable String place) {
    return new Addition(story, reading, place, codec.encode(story), codec.encode(reading, story));
  }
}
