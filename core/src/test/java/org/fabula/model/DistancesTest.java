package org.fabula.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistancesTest {
  @ParameterizedTest
  @CsvSource({
    "1,0",
    "4,0",
    "5,1",
    "9,1",
    "10,2",
    "19,2",
    "20,3",
    "39,3",
    "40,4",
    "79,4",
    "80,5",
    "159,5",
    "160,6",
    "100000,6"
  })
  void classesOfDistancesBack(int words, int expected) {
    assertThat(Distances.back(words)).isEqualTo(expected).isLessThan(Distances.BACK);
  }

  @ParameterizedTest
  @CsvSource({
    "-100000,0",
    "-80,0",
    "-79,1",
    "-40,1",
    "-39,2",
    "-20,2",
    "-19,3",
    "-10,3",
    "-9,4",
    "-5,4",
    "-4,5",
    "-2,5",
    "-1,6",
    "0,7",
    "1,8",
    "2,9",
    "4,9",
    "5,10",
    "9,10",
    "10,11",
    "19,11",
    "20,12",
    "39,12",
    "40,13",
    "79,13",
    "80,14",
    "100000,14"
  })
  void classesOfSignedDistances(int words, int expected) {
    assertThat(Distances.signed(words)).isEqualTo(expected).isLessThan(Distances.SIGNED);
  }
}
