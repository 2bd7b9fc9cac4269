package org.fabula.app.store;

import java.util.List;
import org.fabula.Reading;
import org.fabula.story.Story;

/**
 * Readings and stories as bytes. What the store keeps beside them, the words and the story as it
 * came, is not written again.
 */
public final class ReadingCodec {
  private final RecordCodec<Reading> readings = new RecordCodec<>(Reading.class);
  private final RecordCodec<Story> stories = new RecordCodec<>(Story.class);

  /** A reading alone, with all its words. */
  public byte[] encode(Reading reading) {
    return readings.encode(reading, List.of());
  }

  /** The reading of bytes that stand alone. */
  public Reading decode(byte[] bytes) throws RecordCodec.UnknownFormException {
    return readings.decode(bytes, List.of());
  }

  /** A reading of which the reader will have the story as it came. */
  public byte[] encode(Reading reading, Story story) {
    return readings.encode(reading, known(story));
  }

  /** The reading of a story as it came. */
  public Reading decode(byte[] bytes, Story story) throws RecordCodec.UnknownFormException {
    return readings.decode(bytes, known(story));
  }

  /** A story of which the reader will have the words. */
  public byte[] encode(Story story) {
    return stories.encode(story, List.of(story.text()));
  }

  /** The story of these words. */
  public Story decode(byte[] bytes, String text) throws RecordCodec.UnknownFormException {
    return stories.decode(bytes, List.of(text));
  }

  /** Whether a reading's bytes are of the form that is written now. */
  public boolean isKnown(byte[] reading) {
    return readings.isKnown(reading);
  }

  private static List<Object> known(Story story) {
    return List.of(story.text(), story, story.origin());
  }
}
