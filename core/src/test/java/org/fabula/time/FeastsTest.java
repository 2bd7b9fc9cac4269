package org.fabula.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.fabula.time.Cycle.Jewish.Feast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feasts of calendars other than the Gregorian, against published dates. */
class FeastsTest {

  @ParameterizedTest
  @CsvSource({
    "NEW_YEAR, 2020-09-19",
    "NEW_YEAR, 2021-09-07",
    "NEW_YEAR, 2022-09-26",
    "NEW_YEAR, 2023-09-16",
    "NEW_YEAR, 2024-10-03",
    "ATONEMENT, 2023-09-25",
    "TABERNACLES, 2023-09-30",
    "LIGHTS, 2021-11-29",
    "LIGHTS, 2022-12-19",
    "LIGHTS, 2023-12-08",
    "LOTS, 2023-03-07",
    "PASSOVER, 2023-04-06",
    "PASSOVER, 2024-04-23",
    "WEEKS, 2023-05-26"
  })
  void jewishFeasts(Feast feast, LocalDate day) {
    assertThat(new Cycle.Jewish(feast).in(day.getYear())).isEqualTo(new Granule(Unit.DAY, day));
  }

  @ParameterizedTest
  @CsvSource({
    "9, 1, 2023-03-23",
    "9, 1, 2024-03-11",
    "10, 1, 2023-04-21",
    "10, 1, 2024-04-10",
    "12, 10, 2023-06-28",
    "1, 10, 2023-07-28"
  })
  void islamicFeasts(int month, int dayOfMonth, LocalDate day) {
    assertThat(new Cycle.Islamic(month, dayOfMonth).in(day.getYear()))
        .isEqualTo(new Granule(Unit.DAY, day));
  }
}
