package org.fabula.app.store;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes in the place of a reading that was kept: refused, or read as what is written again. */
final class ReadingCodecFuzzTest {
  @MethodSource("seeds")
  @FuzzTest
  void decode(byte[] bytes) {
    FuzzedRecords.decode(bytes);
  }

  static Stream<byte[]> seeds() {
    return FuzzedRecords.seeds();
  }
}
