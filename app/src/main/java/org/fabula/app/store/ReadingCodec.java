package org.fabula.app.store;

import java.util.List;
import org.fabula.Reading;
import org.fabula.story.Story;

/**
 * Readings and stories as bytes. What the store keeps beside them, the words and the story as it
 * came, is not written again.
 */
public final class ReadingCodec {
  /** Made where first needed, and once: that takes longer than to open a store. */
  private static final class Codecs {
    static final RecordCodec<Reading> READINGS = new RecordCodec<>(Reading.class);
    static final RecordCodec<Story> STORIES = new RecordCodec<>(Story.class);
  }

  /** A reading alone, with all its words. */
  public byte[] encode(Reading reading) {
    return Codecs.READINGS.encode(reading, List.of());
  }

  /** The reading of bytes that stand alone. */
  public Reading decode(byte[] bytes) throws RecordCodec.UnknownFormException {
    return Codecs.READINGS.decode(bytes, List.of());
  }

  /** A reading of which the reader will have the story as it came. */
  public byte[] encode(Reading reading, Story story) {
    return Codecs.READINGS.encode(reading, known(story));
  }

  /** The reading of a story as it came. */
  public Reading decode(byte[] bytes, Story story) throws RecordCodec.UnknownFormException {
    return Codecs.READINGS.decode(bytes, known(story));
  }

  /** A story of which the reader will have the words. */
  public byte[] encode(Story story) {
    return Codecs.STORIES.encode(story, List.of(story.text()));
  }

  /** The story of these words. */
  public Story decode(byte[] bytes, String text) throws RecordCodec.UnknownFormException {
    return Codecs.STORIES.decode(bytes, List.of(text));
  }

  /** Whether a reading's bytes are of the form that is written now. */
  public boolean isKnown(byte[] reading) {
    return Codecs.READINGS.isKnown(reading);
  }

  private static List<Object> known(Story story) {
    return List.of(story.text(), story, story.origin());
  }
}
