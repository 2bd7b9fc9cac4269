package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any answer in any coding: its bytes within the limit, or a fault that is declared. */
final class ContentCodingFuzzTest {
  private static final List<String> NAMES = List.of("gzip", "deflate", "br", "identity");

  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] bytes) {
    int names = bytes.length == 0 ? 0 : bytes[0];
    byte[] packed = bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
    int limit = Fuzzed.limits().pageBytes();
    Fuzzed.within(
        () -> {
          List<String> codings =
              names < 0
                  ? List.of(NAMES.get(-names % 4), NAMES.get(-names / 4 % 4))
                  : List.of(NAMES.get(names % 4));
          assertThat(ContentCoding.off(codings, packed, limit).length).isBetween(0, limit);
        });
  }

  static Stream<byte[]> seeds() throws IOException {
    byte[] page = Warcs.bytes(Warcs.page(1));
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(page);
    }
    return Stream.of(
        Warcs.joined(new byte[] {0}, Warcs.gzip(page)),
        Warcs.joined(new byte[] {1}, deflated.toByteArray()),
        // An empty stream of Brotli, then one that is stored as it is.
        new byte[] {2, 6},
        new byte[] {2, 0x0b, 2, (byte) 0x80, 'p', 'i', 'e', 'r', 's', 3},
        Warcs.joined(new byte[] {-5}, Warcs.gzip(deflated.toByteArray())));
  }
}
