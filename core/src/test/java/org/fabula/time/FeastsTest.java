package org.fabula.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.fabula.time.Cycle.Jewish.Feast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1966-01-21", "1985-02-20", "2000-02-05", "2008-02-07", "2010-02-14", "2014-01-31",
        "2015-02-19", "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25",
        "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17",
        "2033-01-31", "2034-02-19"
      })
  void lunarNewYears(LocalDate day) {
    assertThat(new Cycle.Lunar(Cycle.Lunar.Feast.NEW_YEAR).in(day.getYear()))
        .isEqualTo(new Granule(Unit.DAY, day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2009-10-17", "2010-11-05", "2012-11-13", "2013-11-03", "2014-10-23", "2015-11-11",
        "2016-10-30", "2017-10-19", "2018-11-07", "2019-10-27", "2020-11-14", "2021-11-04",
        "2022-10-24", "2023-11-12"
      })
  void diwali(LocalDate day) {
    assertThat(new Cycle.Lunar(Cycle.Lunar.Feast.DIWALI).in(day.getYear()))
        .isEqualTo(new Granule(Unit.DAY, day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016-05-01",
        "2018-04-08",
        "2020-04-19",
        "2021-05-02",
        "2023-04-16",
        "2024-05-05"
      })
  void orthodoxEasters(LocalDate day) {
    assertThat(new Cycle.OrthodoxEaster(0).in(day.getYear())).isEqualTo(new Granule(Unit.DAY, day));
  }
}
