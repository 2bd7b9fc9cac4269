package org.fabula.app;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any words at all: the tagger of times alone ends, and its expressions lie behind one another. */
final class TimesFuzzTest {
  @MethodSource("seeds")
  @FuzzTest
  void tag(byte[] bytes) {
    FuzzedWords.tag(bytes);
  }

  static Stream<byte[]> seeds() {
    return FuzzedWords.seeds();
  }
}
