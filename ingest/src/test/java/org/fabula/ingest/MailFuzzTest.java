package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any mail: its words and what is attached, or a fault that is declared. */
final class MailFuzzTest {
  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] bytes) {
    Fuzzed.within(
        () -> {
          PageReader pages = new PageReader(Fuzzed.limits().pageDepth());
          Mail mail = MailReader.read(bytes, pages, Fuzzed.limits());
          Fuzzed.check(mail.page().text(), mail.page().prose().passages());
          for (Mail.Attached attached : mail.attached()) {
            assertThat(attached.name()).isNotBlank().doesNotContain("/", "\\");
          }
        });
  }

  static Stream<byte[]> seeds() {
    return Stream.of(
        MadeFiles.MAIL.getBytes(StandardCharsets.ISO_8859_1),
        Fuzzed.bytes(
            "From: \"A\" <a@s.example>\nSubject: =?utf-8?b?UGllcg==?=\nContent-Type: text/plain;"
                + " format=flowed; delsp=yes; charset=utf-7\n\nThe pier \nshut.\n> Why?\n"),
        Fuzzed.bytes(
            "Content-Type: text/html\n\n<p>It shut.</p><div id=divRplyFwdMsg></div><p>No</p>"));
  }
}
