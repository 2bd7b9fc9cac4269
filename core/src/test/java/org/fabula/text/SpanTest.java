package org.fabula.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void refusesOffsetsThatAreNotASpan() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 2));
  }

  @Test
  void overlapIsSharedByBothAndMeansACommonCodeUnit() {
    qt().forAll(
            integers().between(0, 20),
            integers().between(0, 20),
            integers().between(0, 20),
            integers().between(0, 20))
        .checkAssert(
            (a, b, c, d) -> {
              Span one = new Span(Math.min(a, b), Math.max(a, b));
              Span two = new Span(Math.min(c, d), Math.max(c, d));
              boolean common = false;
              for (int i = 0; i < 20; i++) {
                common |= one.contains(i) && two.contains(i);
              }
              assertThat(one.overlaps(two)).isEqualTo(common).isEqualTo(two.overlaps(one));
              assertThat(one.cover(two).contains(one)).isTrue();
              assertThat(one.cover(two).contains(two)).isTrue();
            });
  }
}
