package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any mailbox: mails that are no longer than it and than the limit. */
final class MailboxFuzzTest {
  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] bytes) {
    Fuzzed.within(
        () -> {
          Mailbox box = new Mailbox(Fuzzed.in(bytes), 1000);
          long all = 0;
          for (byte[] mail = box.next(); mail != null; mail = box.next()) {
            all += mail.length;
            assertThat(mail.length).isLessThanOrEqualTo(1000);
          }
          assertThat(all).isLessThanOrEqualTo(bytes.length);
          String plain = Replies.plain(Fuzzed.words(bytes), bytes.length % 2 == 0, false);
          assertThat(plain.length()).isLessThanOrEqualTo(2 * bytes.length + 4);
        });
  }

  static Stream<byte[]> seeds() {
    return Stream.of(
        MadeFiles.MAILBOX.getBytes(StandardCharsets.ISO_8859_1),
        Fuzzed.bytes(
            "\r\nFrom a 10:00\r\n\r\nOn Mon, 2 Mar 2020 at 10:00, Tom\nwrote:\n> When?\n>From x\n-- \nA\n"));
  }
}
