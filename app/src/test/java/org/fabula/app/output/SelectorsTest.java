package org.fabula.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.fabula.text.Span;
import org.junit.jupiter.api.Test;

/** The words of a selector are found again by whoever counts in code points. */
class SelectorsTest {
  private static final String TEXT =
      "\uD83D\uDE00 pier \uD83C\uDF0A pier, \uD83D\uDE00\uD83D\uDE00 pier \uD83D pier";

  @Test
  void countsCodePoints() {
    Selectors selectors = new Selectors(TEXT);
    for (int i = 0; i <= TEXT.length(); i++) {
      if (i == TEXT.length() || i == 0 || !isInPair(TEXT, i)) {
        assertThat(selectors.codePoints(i)).isEqualTo(TEXT.codePointCount(0, i));
      }
    }
  }

  @Test
  void everySpanIsFoundAgainByItsPlaceAndByItsWords() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      String text = words(random);
      Selectors selectors = new Selectors(text);
      int start = boundary(text, random.nextInt(text.length()));
      int end = boundary(text, start + random.nextInt(text.length() - start));
      Span span = new Span(start, Math.max(start, end));
      int[] points = text.codePoints().toArray();
      int from = selectors.codePoints(span.start());
      int to = selectors.codePoints(span.end());
      assertThat(new String(points, from, to - from)).isEqualTo(span.in(text));
      String around = selectors.prefix(span) + span.in(text) + selectors.suffix(span);
      assertThat(text.indexOf(around, span.start() - selectors.prefix(span).length()))
          .isEqualTo(span.start() - selectors.prefix(span).length());
      assertThat(selectors.prefix(span).length()).isLessThanOrEqualTo(Selectors.CONTEXT);
      assertThat(selectors.suffix(span).length()).isLessThanOrEqualTo(Selectors.CONTEXT);
    }
  }

  @Test
  void contextTellsRepeatedWordsApartAndCutsNoCharacter() {
    String text = "\uD83C\uDF0A".repeat(40) + "pier" + "\uD83D\uDE00".repeat(40) + "pier";
    Selectors selectors = new Selectors(text);
    Span first = new Span(80, 84);
    Span second = new Span(164, 168);
    assertThat(selectors.prefix(first)).isNotEqualTo(selectors.prefix(second));
    assertThat(selectors.suffix(first)).isEqualTo("\uD83D\uDE00".repeat(16));
    assertThat(selectors.suffix(second)).isEmpty();
    assertThat(new Selectors("a" + text).prefix(new Span(82, 85)).codePointCount(0, 31))
        .isEqualTo(16);
  }

  private static String words(Random random) {
    String[] pieces = {"pier ", "\uD83D\uDE00", "\uD83C\uDF0A ", "é", "\n", "\uD83D", "\u05D0 "};
    StringBuilder text = new StringBuilder("x");
    for (int i = 0; i < 60; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  private static int boundary(String text, int offset) {
    return isInPair(text, offset) ? offset + 1 : offset;
  }

  private static boolean isInPair(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }
}
