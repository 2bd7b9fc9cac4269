package org.fabula.app;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any words at all: the whole reading ends, its spans are of the text, read again it is the same.
 */
final class ReadingFuzzTest {
  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] bytes) {
    FuzzedWords.read(bytes);
  }

  static Stream<byte[]> seeds() {
    return FuzzedWords.seeds();
  }
}
