package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DecoderTest {
  private static final String STORY =
      "\u201CIt\u2019s the Café Möwe,\u201D she said \u2014 for £5.\r\nThen she left.\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void readsEncodingsWithoutAMark(String charset) {
    assertThat(decoded(STORY.getBytes(Charset.forName(charset)))).isEqualTo(STORY);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void theMarkDecidesAndIsNotKept(String charset) {
    byte[] marked = ("\uFEFF" + STORY).getBytes(Charset.forName(charset));
    assertThat(decoded(marked)).isEqualTo(STORY);
  }

  @Test
  void keepsLineEndsAndCharactersOutsideTheBasicPlane() {
    String odd = "a\r\nb\rc\n\t\uD83D\uDE00 e\u0301\u200D\u00A0.";
    assertThat(decoded(odd.getBytes(StandardCharsets.UTF_8))).isEqualTo(odd);
  }

  @Test
  void aFewBrokenBytesDoNotTurnUtf8IntoLatin() {
    byte[] bytes = "é".repeat(30).concat("?").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xC3;
    Decoder.Decoded decoded = Decoder.decode(bytes);
    assertThat(decoded.text()).isEqualTo("é".repeat(30) + "\uFFFD");
    assertThat(decoded.broken()).isEqualTo(1);
  }

  @Test
  void aLoneSurrogateIsReplacedOneForOne() {
    assertThat(Decoder.wellFormed("a\uD83Db\uDE00c\uD83D\uDE00\uD83D"))
        .isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00\uFFFD");
    byte[] wide = {(byte) 0xFF, (byte) 0xFE, 'a', 0, 0x3D, (byte) 0xD8, 'b', 0};
    assertThat(decoded(wide)).startsWith("a\uFFFD");
  }

  @Test
  void binaryIsNoText() {
    byte[] picture = new byte[5000];
    new Random(7).nextBytes(picture);
    assertThat(Decoder.decode(picture).text()).isNull();
    assertThat(
            Decoder.decode("PK\u0003\u0004\u0000\u0000 abc".getBytes(StandardCharsets.UTF_8))
                .text())
        .isNull();
    assertThat(Decoder.decode(new byte[] {0}).text()).isNull();
  }

  private static String decoded(byte[] bytes) {
    return String.valueOf(Decoder.decode(bytes).text());
  }
}
