package org.fabula.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.fabula.time.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A time has a place as far as it is known and no further. */
class PlaceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020-09-30       | 2020-09-30T00:00 | 2020-09-30T23:59 | 2020 9 30      | 2020 9 30
          2020-01-01       | 2020-01-01T00:00 | 2020-01-01T23:59 | 2020 1 1       | 2020 1 1
          2020-08          | 2020-08-01T00:00 | 2020-08-31T23:59 | 2020 8         | 2020 8
          2024-02          | 2024-02-01T00:00 | 2024-02-29T23:59 | 2024 2         | 2024 2
          2020             | 2020-01-01T00:00 | 2020-12-31T23:59 | 2020           | 2020
          199              | 1990-01-01T00:00 | 1999-12-31T23:59 | 1990           | 1999
          2020-Q3          | 2020-07-01T00:00 | 2020-09-30T23:59 | 2020 7         | 2020 9
          2020-W39-WE      | 2020-09-26T00:00 | 2020-09-27T23:59 | 2020 9 26      | 2020 9 27
          2020-09-30T16:05 | 2020-09-30T16:05 | 2020-09-30T16:05 | 2020 9 30 16 5 | 2020 9 30 16 5
          2020-09-30T07    | 2020-09-30T07:00 | 2020-09-30T07:59 | 2020 9 30 7    | 2020 9 30 7
          2020-09-30TEV    | 2020-09-30T17:00 | 2020-09-30T22:59 | 2020 9 30      | 2020 9 30
          2020-09-30TNI    | 2020-09-30T18:00 | 2020-10-01T05:59 | 2020 9 30      | 2020 9 30
          P3D              | 2020-12-30T00:00 | 2021-01-01T23:59 | 2020 12 30     | 2021 1 1
          """)
  void whatIsClosed(String value, String first, String last, String from, String to) {
    Place place = Place.of(DatedRows.when(value, first, last)).orElseThrow();
    assertThat(words(Place.parts(place.first(), place.unit()))).isEqualTo(from);
    assertThat(words(Place.parts(place.last(), place.unit()))).isEqualTo(to);
    assertThat(place.closed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''               | ''               | ''               | 2020-09-30T23:59 | 2020 9 30
          2020-10-01T00:00 | 2020-10-01T00:00 | ''               | ''               | 2020 10 1
          2020-10-01T00:00 | ''               | ''               | ''               | 2020 10 1
          2020-08-01T00:00 | 2020-08-31T23:59 | ''               | ''               | 2020 8
          2020-01-01T00:00 | 2020-12-31T23:59 | 2020-01-01T00:00 | ''               | 2020
          ''               | 2020-10-01T23:59 | ''               | ''               | 2020 10 1
          """)
  void whatIsOpenStandsAtTheBoundThatIsKnown(
      String begin, String begun, String ending, String end, String at) {
    Place place = Place.of(DatedRows.between(null, begin, begun, ending, end)).orElseThrow();
    assertThat(words(Place.parts(place.first(), place.unit()))).isEqualTo(at);
    assertThat(place.last()).isEqualTo(place.first());
    assertThat(place.closed()).isFalse();
  }

  @Test
  void whatIsNotKnownHasNoPlace() {
    assertThat(Place.of(When.UNKNOWN)).isEmpty();
    assertThat(Place.of(DatedRows.when("PRESENT_REF", "", ""))).isEmpty();
  }

  private static String words(List<Integer> parts) {
    return parts.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
