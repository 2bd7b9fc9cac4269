package org.fabula;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.time.TimeExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a story without a date proves of when it was published. */
class UndatedStoryTest {
  private static final Fabula FABULA = Fabula.english();

  private static Reading read(String text) {
    return FABULA.read(Story.of("undated", text));
  }

  private static List<String> candidates(String text) {
    return read(text).story().publishedCandidates().stream().map(Publication::value).toList();
  }

  private static String value(Reading reading, String words) {
    return reading.times().stream()
        .filter(time -> time.span().in(reading.story().text()).equals(words))
        .map(TimeExpression::value)
        .findFirst()
        .orElse("not found");
  }

  @Test
  void aWeekdayAndAYearLeaveTheYearsThatHaveThatWeekday() {
    Reading reading =
        read(
            "The sisters bought the mill in 2011. They said on Thursday, March 14, that it was sold."
                + " On Tuesday, March 12, the bank had called.");
    assertThat(reading.story().published()).isNull();
    assertThat(reading.story().openDays())
        .containsExactly(
            LocalDate.of(2013, 3, 14),
            LocalDate.of(2019, 3, 14),
            LocalDate.of(2024, 3, 14),
            LocalDate.of(2030, 3, 14));
    assertThat(value(reading, "Tuesday, March 12")).isEqualTo("XXXX-03-12");
  }

  @Test
  void anAgeAndABirthLeaveOneYearWhichDatesTheRest() {
    Reading reading =
        read(
            "Ada Brook was born on 3 May 1985 in Lima. Brook, 34, said on Friday, 6 March, that she"
                + " would sell the shop. In August she had moved.");
    assertThat(reading.story().published())
        .isEqualTo(Publication.on(LocalDate.of(2020, 3, 6), Publication.Basis.INFERRED));
    assertThat(value(reading, "Friday, 6 March")).isEqualTo("2020-03-06");
    assertThat(value(reading, "August")).isEqualTo("2019-08");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They bought it in 2011, eight years ago. On 14 March they said the mill was sold. | 2019-03-14
          Eight years ago, in 2011, they bought it. On 14 March they said the mill was sold. | 2019-03-14
          The mill burned on Easter Sunday, April 12. It was built in 2015 and will be rebuilt by 2027. | 2020-04-12
          The mill burned on Saturday, May 12. It was built in 2009 and will be rebuilt by 2014. | 2012-05-12
          Ada Brook died on 2 April at the age of 34. She was born on 3 May 1984. The mill was hers until 2009. | 2019-04-02
          Ada Brook, born in 1985, is a baker. Brook, 34, said on Tuesday, 2 April, that she would move. | 2019-04-02
          """)
  void oneSurvivorIsInferred(String text, String day) {
    Reading reading = read(text);
    assertThat(reading.story().published())
        .isEqualTo(Publication.on(LocalDate.parse(day), Publication.Basis.INFERRED));
    assertThat(candidates(text)).containsExactly(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The mill burned on Friday.
          The mill burned on Friday, May 12.
          The mill, built in 2005, burned on May 12.
          The mill burned on Friday, May 12. It was built in 2005. On Saturday, May 12, a man was held.
          Ada Brook, 34, was fined on May 12.
          The mill will be open by 2027.
          """)
  void whatProvesNothingLeavesTheDateOpen(String text) {
    assertThat(candidates(text)).isEmpty();
    assertThat(read(text).story().published()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bridge shut//Tuesday, June 19, 2018//The bridge was shut on Friday. | 2018-06-19
          Bridge shut//Published: 19 June 2018//The bridge was shut on Friday. | 2018-06-19
          Bridge shut//By Ana Ruiz, Tarn Valley Times, 19 June 2018//The bridge was shut. | 2018-06-19
          Bridge shut//By Ana Ruiz and Paul van Dyk — June 19, 2018//The bridge was shut. | 2018-06-19
          Bridge shut//Publication date: 19 June 2018//The bridge was shut on Friday. | 2018-06-19
          LONDON, May 8, 2019 (AP) — The bridge was shut on Friday. | 2019-05-08
          SAN JOSE (Reuters), 8 May 2019 - The bridge was shut on Friday. | 2019-05-08
          Pier shut//SALTBY, March 4, 2024 (Coast Wire) - The pier was shut on Sunday. | 2024-03-04
          SALTBY, England, March 4, 2024 – The pier was shut on Sunday. | 2024-03-04
          Saltby, England, March 4, 2024 (COAST WIRE) -- The pier was shut on Sunday. | 2024-03-04
          SALTBY, March 4, 2024 /CoastWire/ -- The pier was shut on Sunday. | 2024-03-04
          March 4, 2024 (Coast Wire) — The pier was shut on Sunday. | 2024-03-04
          SALTBY, March 4, 2024 COAST WIRE — The pier was shut on Sunday. | 2024-03-04
          NEW YORK AND SALT LAKE CITY, March 4, 2024 (CW) — The pier was shut on Sunday. | 2024-03-04
          Pier shut//One//Two//Three//SALTBY, March 4, 2024 (CW) — The pier was shut. | 2024-03-04
          """)
  void aDatelineIsTheDate(String text, String day) {
    Story story = read(text.replace("//", "\n\n")).story();
    assertThat(story.published())
        .isEqualTo(Publication.on(LocalDate.parse(day), Publication.Basis.DATELINE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The bridge was shut on June 19, 2018, and has rotted since.
          On June 19, 2018 — a wet day — the bridge was shut.
          The bridge//It was shut on//June 19, 2018, the day of the flood.
          The bridge//March 4, 2024 — It was shut.//March 9, 2024 — It fell.
          Saltby Bridge, March 4, 2024 — a crack is seen.
          The mill burned//By the bridge of Saltby, 19 June 2018//Nobody was hurt.
          NEW YORK AND SALT LAKE CITY AREA, March 4, 2024 (CW) — The pier was shut.
          Pier shut//One//Two//Three//Four//SALTBY, March 4, 2024 (CW) — The pier was shut.
          BRIDGE LOG (of March 4, 2024) — a crack is seen.
          """)
  void aDateInTheStoryIsNoDateline(String text) {
    assertThat(read(text.replace("//", "\n\n")).story().published()).isNull();
  }

  @Test
  void aDateThatIsCarriedIsKept() {
    Story story =
        Story.of("dated", "They bought it in 2011, eight years ago. On 14 March it was sold.")
            .withPublished(Publication.on(LocalDate.of(2021, 1, 5), Publication.Basis.OPTION));
    Story read = FABULA.read(story).story();
    assertThat(read).isEqualTo(story);
  }
}
