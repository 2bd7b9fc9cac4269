package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fabula.story.Place;
import org.junit.jupiter.params.provider.MethodSource;

/** Any words anywhere on pages: each letter of them comes out, but for hyphens. */
final class PdfLayoutFuzzTest {
  private static final List<String> WORDS =
      List.of(
          "The pier of Saltby",
          "was shut on Mon-",
          "day.",
          "T",
          "1",
          "\u2022 boats",
          "storm-",
          " ",
          "\uD83D\uDE00");

  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] bytes) {
    List<List<PdfRun>> pages = pages(ByteBuffer.wrap(bytes));
    Fuzzed.within(
        () -> {
          long out = 0;
          for (Line<Place> line : PdfLayout.paragraphs(pages)) {
            assertThat(line.pieces().isEmpty()).isEqualTo(line.isEmpty());
            out += letters(line.text());
          }
          long in = 0;
          for (List<PdfRun> page : pages) {
            for (PdfRun run : page) {
              in += letters(run.text());
            }
          }
          assertThat(out).isEqualTo(in);
          PdfLayout.paragraphs(PdfHeads.without(pages));
        });
  }

  static Stream<byte[]> seeds() {
    byte[] lines = new byte[600];
    for (int i = 0; i < 100; i++) {
      byte[] run = {(byte) (1 + i % 7), (byte) (i % 2 * 60), (byte) (i / 2 * 3), 40, 10, 9};
      System.arraycopy(run, 0, lines, 6 * i, 6);
    }
    return Stream.of(lines, new byte[6], new byte[] {0, -1, -1, -1, -1, -1});
  }

  /**
   * Six bytes a run: what it says, left, baseline, width, size, how far all of it is moved. Runs
   * are as {@link PdfGlyphs} gives them: finite, not of a negative width or size.
   */
  private static List<List<PdfRun>> pages(ByteBuffer bytes) {
    List<List<PdfRun>> pages = new ArrayList<>();
    pages.add(new ArrayList<>());
    while (bytes.remaining() >= 6) {
      int word = bytes.get();
      float left = bytes.get() * 4f;
      float y = bytes.get() * 4f;
      float width = Math.abs(bytes.get());
      float size = 1 + Math.abs(bytes.get()) / 2f;
      int odd = bytes.get();
      if (word == 0) {
        pages.add(new ArrayList<>());
      }
      float step = odd == -1 ? Float.MAX_VALUE / 2 : odd == -2 ? -Float.MAX_VALUE / 2 : odd / 8f;
      String text = WORDS.get(Math.floorMod(word, WORDS.size()));
      pages.getLast().add(new PdfRun(text, left + step, left + width + step, y + step, size));
    }
    return pages;
  }

  private static long letters(String words) {
    return words.chars().filter(Character::isLetterOrDigit).count();
  }
}
