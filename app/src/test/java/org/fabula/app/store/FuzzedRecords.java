package org.fabula.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.fabula.Reading;
import org.fabula.app.store.RecordCodec.UnknownFormException;

/** What must hold of any bytes. Apart from the target, which may name no type of ours. */
final class FuzzedRecords {
  private FuzzedRecords() {}

  static void decode(byte[] bytes) {
    ReadingCodec codec = new ReadingCodec();
    Reading reading;
    try {
      reading = codec.decode(bytes);
    } catch (UnknownFormException expected) {
      // No other exception may come out.
      return;
    }
    try {
      assertThat(codec.decode(codec.encode(reading))).isEqualTo(reading);
    } catch (UnknownFormException e) {
      throw new AssertionError("what was read cannot be kept", e);
    }
  }

  static Stream<byte[]> seeds() {
    ReadingCodec codec = new ReadingCodec();
    return Samples.READINGS.stream().limit(2).map(codec::encode);
  }
}
