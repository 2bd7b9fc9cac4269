package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.netpreserve.jwarc.WarcCompression;

/** Any WACZ: stories and problems. */
final class WaczFuzzTest {
  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] bytes) {
    Fuzzed.within(
        () -> {
          Path file = Files.createTempFile("fuzzed", ".wacz");
          try {
            Collected collected = new Collected();
            new Wacz(Fuzzed.intake(collected)).read("in", "in", Files.write(file, bytes));
            Fuzzed.check(collected);
            assertThat(collected.order).isNotEmpty();
          } finally {
            Files.delete(file);
          }
        });
  }

  static Stream<byte[]> seeds() throws IOException {
    String words = Fuzzed.words(Warcs.record(1, WarcCompression.NONE));
    return Stream.of(MadeFiles.zip("archive/a.warc", words, "pages/pages.jsonl", "{}"));
  }
}
