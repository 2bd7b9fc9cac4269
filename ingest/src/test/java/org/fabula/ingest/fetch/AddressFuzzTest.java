package org.fabula.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any words: an address of one spelling, or what is wrong with it; a name for a file. */
final class AddressFuzzTest {
  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] bytes) {
    String[] words = new String(bytes, StandardCharsets.UTF_8).split("\n", 2);
    name(words[0]);
    try {
      WebAddress address = WebAddress.parse(words[0]);
      Spelling.one(address);
      Spelling.one(address.resolve(words[words.length - 1]));
    } catch (FetchException e) {
      assertThat(e.reason()).isNotBlank();
    }
  }

  static Stream<byte[]> seeds() {
    return Stream.of(
            "https://Saltby.example:443/a/../b%20c?d=\u00E9#f\n../e/./f//",
            "http://[::ffff:9.9.9.9]:80\n//127.1/x",
            "http://xn--mwe-8la.example./index.html\nftp://a",
            "HTTP://m\u00F6we.example\\a\n\\\\b")
        .map(words -> words.getBytes(StandardCharsets.UTF_8));
  }

  private static void name(String words) {
    assertThat(PageName.of(words)).matches("[^/\\\\\\x00-\\x20]+").doesNotStartWith(".");
  }

  /** One spelling an address. */
  private static final class Spelling {
    /** What is connected to is what is written: reading it again changes nothing. */
    static void one(WebAddress address) throws FetchException {
      assertThat(address.host()).isNotEmpty().doesNotContain("@", "/", "\\", "[", "]");
      assertThat(address.port()).isBetween(1, 65535);
      assertThat(address.target()).startsWith("/").matches("[!-~]+");
      assertThat(WebAddress.parse(address.toString())).isEqualTo(address);
      name(address.toString());
    }
  }
}
