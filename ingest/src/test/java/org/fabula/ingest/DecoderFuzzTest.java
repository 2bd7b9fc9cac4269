package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.fabula.story.Passage;
import org.fabula.story.Place;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes: words that can be written again, and where each byte of them stands. */
final class DecoderFuzzTest {
  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] bytes) {
    Fuzzed.within(
        () -> {
          Decoder.Decoded decoded = Decoder.decode(bytes);
          String text = decoded.text();
          if (text != null) {
            Prose prose = Decoder.prose(bytes, decoded, text);
            Fuzzed.check(text, prose.passages());
            // Of UTF-32 the JDK drops a second mark too.
            if (!decoded.charset().name().startsWith("UTF-32")) {
              Places.covered(bytes, decoded, prose);
            }
          }
          String page = PageReader.decode(bytes, null);
          if (page != null) {
            Fuzzed.check(page, List.of());
          }
        });
  }

  static Stream<byte[]> seeds() {
    String words = "The caf\u00E9 \u201Cshut\u201D, she said \uD83D\uDE00.";
    return Stream.of(
        words.getBytes(StandardCharsets.UTF_8),
        words.getBytes(StandardCharsets.UTF_16LE),
        ("\uFEFF" + words).getBytes(StandardCharsets.UTF_16BE),
        words.getBytes(StandardCharsets.ISO_8859_1),
        ("<meta charset=utf-16>" + words).getBytes(StandardCharsets.UTF_8),
        ("<?xml encoding='shift_jis'?>" + words).getBytes(StandardCharsets.UTF_8));
  }

  /** Where the words stand. */
  private static final class Places {
    /** Every byte behind the mark, and every character, is in one passage. */
    static void covered(byte[] bytes, Decoder.Decoded decoded, Prose prose) {
      long from = decoded.start();
      int start = 0;
      for (Passage passage : prose.passages()) {
        Place.Bytes place = (Place.Bytes) passage.place();
        assertThat(place.from()).isEqualTo(from);
        assertThat(passage.start()).isEqualTo(start);
        from = place.to();
        start = passage.end();
      }
      assertThat(start).isEqualTo(prose.text().length());
      assertThat(from).isEqualTo(prose.text().isEmpty() ? decoded.start() : bytes.length);
    }
  }
}
