package org.fabula.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any RTF: its words, or a fault that is declared. */
final class RtfFuzzTest {
  /** Without it no file is read as RTF. */
  private static final byte[] START = Fuzzed.bytes("{\\rtf");

  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] bytes) {
    Fuzzed.within(
        () -> {
          Page page = RtfReader.read(Warcs.joined(START, bytes), Fuzzed.limits());
          Fuzzed.check(page.text(), page.prose().passages());
        });
  }

  static Stream<byte[]> seeds() {
    return Stream.of(
        MadeFiles.RTF.substring(5).getBytes(StandardCharsets.ISO_8859_1),
        Fuzzed.bytes(
            "1\\mac\\u55357?\\u-8704?{\\f3\\fcharset128 x}\\bin3 abc\\uc2\\u233 ??\\par}"));
  }
}
