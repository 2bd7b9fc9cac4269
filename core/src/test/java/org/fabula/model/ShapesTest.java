package org.fabula.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "mayor | 0",
        "n't | 0",
        "'s | 0",
        "été | 0",
        "中国 | 0",
        "Mayor | 1",
        "O'brien | 1",
        "Ünal | 1",
        "UN | 2",
        "U.S. | 2",
        "AT&T | 2",
        "J. | 3",
        "A | 3",
        "McDonald | 4",
        "iPhone | 4",
        "O'Brien | 4",
        "2019 | 5",
        "1.5 | 5",
        "٣ | 5",
        "3rd | 6",
        "F16 | 6",
        "COVID-19 | 6",
        ". | 7",
        "— | 7",
        "$ | 7",
        "²| 7",
        "x² | 0",
        "𝔘n | 1",
      })
  void tellsTheShape(String word, int shape) {
    assertThat(Shapes.of(word, Shapes.Place.WITHIN)).isEqualTo(shape);
  }

  @Test
  void tellsThePlace() {
    assertThat(Shapes.of("Mayor", Shapes.Place.OPENS_SENTENCE)).isEqualTo(9);
    assertThat(Shapes.of("Mayor", Shapes.Place.OPENS_PARAGRAPH)).isEqualTo(17);
    assertThat(Shapes.of(".", Shapes.Place.OPENS_PARAGRAPH)).isLessThan(Shapes.EDGE);
  }

  @Test
  void halfASurrogatePairHasAShape() {
    assertThat(Shapes.of("\uD83D", Shapes.Place.WITHIN)).isEqualTo(7);
  }
}
