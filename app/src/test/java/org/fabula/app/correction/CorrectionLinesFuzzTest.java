package org.fabula.app.correction;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any file of corrections: what is read of it and written is read as the same. */
final class CorrectionLinesFuzzTest {
  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] bytes) throws IOException {
    FuzzedLines.read(bytes);
  }

  static Stream<byte[]> seeds() {
    return FuzzedLines.seeds();
  }
}
