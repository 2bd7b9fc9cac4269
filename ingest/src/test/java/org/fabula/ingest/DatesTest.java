package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabula.story.Publication;
import org.fabula.story.Publication.Basis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-10-01 | 2020-10-01",
        "2020-10-01T09:30:00Z | 2020-10-01T09:30Z",
        "2020-10-01T23:30:05+02:00 | 2020-10-01T23:30:05+02:00",
        "2020-10-01T23:30:05.123-0500 | 2020-10-01T23:30:05-05:00",
        "2020-10-01 09:30:00 +0100 | 2020-10-01T09:30+01:00",
        "2020-10-01T09:30:00 | 2020-10-01",
        "2020/10/1 | 2020-10-01",
        "20201001 | 2020-10-01",
        "'Thu, 01 Oct 2020 09:30:00 GMT' | 2020-10-01T09:30Z",
        "'October 1, 2020' | 2020-10-01",
        "'Oct. 1, 2020' | 2020-10-01",
        "'Sept. 3rd, 2020' | 2020-09-03",
        "1 October 2020 | 2020-10-01",
        "1st October 2020 | 2020-10-01",
        "'Published Thursday, October 1, 2020 at 6 p.m.' | 2020-10-01",
        "01-Oct-2020 | 2020-10-01",
        "Written: 2020-10-01 15:03 | 2020-10-01",
        "31/10/2020 | 2020-10-31",
        "10/31/2020 | 2020-10-31",
        "10.10.2020 | 2020-10-10",
        "2020-02-29 | 2020-02-29",
      })
  void readsDates(String words, String value) {
    Publication date = Dates.parse(words, Basis.METADATA);
    assertThat(date == null ? "none" : date.value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2020",
        "2020-10",
        "October 2020",
        "yesterday",
        "10/01/2020",
        "2020-13-01",
        "2021-02-29",
        "31 June 2020",
        "1234567890",
        "Room 12, 2020",
        "T",
        "2020-10-01T25:00:00Z",
        "No. 1, 2020",
        "0/0/0000"
      })
  void refusesTheRest(String words) {
    Publication date = Dates.parse(words, Basis.METADATA);

    assertThat(date).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example/2020/02/03/rain-falls, 2020-02-03",
    "https://news.example/2020-02-03/rain, 2020-02-03",
    "https://news.example/world/2020/feb/03/rain, 2020-02-03",
    "https://news.example/20200203/rain, 2020-02-03",
    "https://news.example/rain-2020-2-3.html, 2020-02-03",
  })
  void readsTheDayOutOfAnAddress(String address, String day) {
    assertThat(PageDates.inAddress(address)).isEqualTo(Publication.parse(day, Basis.URL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/2020/02/rain",
        "https://news.example/id/20209903/rain",
        "https://news.example/rain-120200203",
        "https://news.example/2020/31/31/rain"
      })
  void findsNoDayInOtherAddresses(String address) {
    assertThat(PageDates.inAddress(address)).isNull();
  }
}
