package org.fabula.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** New moons and solstices against published instants, in universal time. */
class MoonTest {

  /** Most are those of eclipses of the sun, whose tables give the conjunction. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1999-08-11T11:08",
        "2000-01-06T18:14",
        "2009-07-22T02:35",
        "2010-01-15T07:11",
        "2017-08-21T18:30",
        "2019-07-02T19:16",
        "2020-12-14T16:17",
        "2024-04-08T18:21"
      })
  void newMoonsAreRightToAFewMinutes(LocalDateTime instant) {
    LocalDate day = instant.toLocalDate();
    for (int later = 0; later < 29; later += 7) {
      LocalDateTime found = Moon.newOnOrBefore(day.plusDays(later), ZoneOffset.UTC);
      assertThat(Duration.between(instant, found).abs()).isLessThan(Duration.ofMinutes(6));
    }
    assertThat(Moon.newOnOrBefore(day.minusDays(1), ZoneOffset.UTC))
        .isBetween(instant.minusDays(30), instant.minusDays(29));
  }

  /** A clock that is before midnight then shows the day before. */
  @ParameterizedTest
  @CsvSource({
    "2000, 12-21, 13:37",
    "2015, 12-22, 04:48",
    "2020, 12-21, 10:02",
    "2023, 12-22, 03:27",
    "2024, 12-21, 09:21"
  })
  void solsticesAreRightToAFewMinutes(int year, String day, String time) {
    LocalDateTime instant = LocalDateTime.parse(year + "-" + day + "T" + time);
    ZoneOffset past = ZoneOffset.ofTotalSeconds(-60 * (minutes(instant) - 9));
    ZoneOffset before = ZoneOffset.ofTotalSeconds(-60 * (minutes(instant) + 9));
    assertThat(Moon.solstice(year, past)).isEqualTo(instant.toLocalDate());
    assertThat(Moon.solstice(year, before)).isEqualTo(instant.toLocalDate().minusDays(1));
  }

  private static int minutes(LocalDateTime instant) {
    return 60 * instant.getHour() + instant.getMinute();
  }
}
