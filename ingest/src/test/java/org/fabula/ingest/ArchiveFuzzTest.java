package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.netpreserve.jwarc.WarcCompression;

/** Any archive: stories and problems, and nothing else comes of it. */
final class ArchiveFuzzTest {
  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] bytes) {
    Fuzzed.within(
        () -> {
          Collected collected = new Collected();
          new Archive(Fuzzed.intake(collected), "in", "in", "").read(Fuzzed.in(bytes));
          Fuzzed.check(collected);
          assertThat(collected.order).isNotEmpty();
        });
  }

  static Stream<byte[]> seeds() {
    byte[] page = Warcs.bytes(Warcs.page(3));
    return Stream.of(
        Warcs.record(1, WarcCompression.NONE),
        Warcs.joined(Warcs.record(1, WarcCompression.GZIP), Warcs.record(2, WarcCompression.GZIP)),
        Warcs.answer(
            "Content-Type: text/html\r\nTransfer-Encoding: chunked",
            Warcs.joined(
                Warcs.bytes(Integer.toHexString(page.length) + "\r\n"),
                page,
                Warcs.bytes("\r\n0\r\n\r\n"))),
        Warcs.joined(
            Warcs.record("warcinfo", "", Warcs.bytes("software: Fabula/1\r\n")),
            Warcs.answer("Content-Type: text/plain\r\nContent-Encoding: gzip", Warcs.gzip(page))));
  }
}
