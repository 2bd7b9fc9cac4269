package org.fabula.app.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.fabula.app.page.Example;
import org.fabula.rule.Derivation;
import org.fabula.text.Span;
import org.fabula.time.Bound;
import org.fabula.time.TimeExpression;
import org.fabula.time.TimeType;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020-09-30       | 2020-09-30T00:00 | 2020-09-30T23:59 | Wed 30 September 2020
          2020-09-30T20:15 | 2020-09-30T20:15 | 2020-09-30T20:15 | Wed 30 September 2020, 20:15
          2020-09-30T07    | 2020-09-30T07:00 | 2020-09-30T07:59 | Wed 30 September 2020, 07:00
          2020-09-30TEV    | 2020-09-30T18:00 | 2020-09-30T23:59 | Wed 30 September 2020, evening
          2020-08          | 2020-08-01T00:00 | 2020-08-31T23:59 | August 2020
          2024-02          | 2024-02-01T00:00 | 2024-02-29T23:59 | February 2024
          2020             | 2020-01-01T00:00 | 2020-12-31T23:59 | 2020
          199              | 1990-01-01T00:00 | 1999-12-31T23:59 | 1990s
          19               | 1900-01-01T00:00 | 1999-12-31T23:59 | 20th century
          2020-W39-WE      | 2020-09-26T00:00 | 2020-09-27T23:59 | weekend of 26–27 September 2020
          2020-W40         | 2020-09-28T00:00 | 2020-10-04T23:59 | week of 28 September – 4 October 2020
          2020-W53         | 2020-12-28T00:00 | 2021-01-03T23:59 | week of 28 December 2020 – 3 January 2021
          2020-Q3          | 2020-07-01T00:00 | 2020-09-30T23:59 | third quarter of 2020
          2020-H1          | 2020-01-01T00:00 | 2020-06-30T23:59 | first half of 2020
          2020-SU          | 2020-06-01T00:00 | 2020-08-31T23:59 | summer 2020
          2020-09-30       |                  | 2020-09-29T23:59 | by 29 September 2020
          2020-09-30       | 2020-10-01T00:00 |                  | from 1 October 2020
                           |                  | 2020-09-30T23:59 | by 30 September 2020
                           | 2020-09-03T00:00 | 2020-09-09T23:59 | 3–9 September 2020
                           | 2019-12-30T00:00 | 2020-01-02T23:59 | 30 December 2019 – 2 January 2020
                           | 2020-09-03T00:00 | 2020-09-03T23:59 | Thu 3 September 2020
                           | 2020-09-01T00:00 | 2020-09-30T23:59 | September 2020
                           | 2020-01-01T00:00 | 2020-12-31T23:59 | 2020
                           | 1950-01-01T00:00 | 1959-12-31T23:59 | 1950–1959
                           | 2020-06-01T00:00 | 2020-08-31T23:59 | June–August 2020
                           | 2019-12-01T00:00 | 2020-01-31T23:59 | December 2019 – January 2020
          2020-08          | 2020-08-03T00:00 | 2020-08-09T23:59 | 3–9 August 2020
          2020-02-31       | 2020-03-02T00:00 | 2020-03-02T23:59 | Mon 2 March 2020
          2020-13          | 2020-03-02T00:00 | 2020-03-02T23:59 | Mon 2 March 2020
          P1M              | 2020-03-02T00:00 | 2020-03-02T23:59 | Mon 2 March 2020
          PRESENT_REF      |                  |                  | undated
          XXXX-WXX-5       |                  |                  | undated
                           |                  |                  | undated
          """)
  void aTimeIsAsExactAsItsBounds(
      @Nullable String value,
      @Nullable LocalDateTime first,
      @Nullable LocalDateTime last,
      String words) {
    Bound begin = new Bound(first, first);
    Bound end = new Bound(last, last);
    When when = new When(value, null, begin, end, When.Basis.STATED, null);
    assertThat(DateWords.FULL.of(when, null)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020-09-30T16:30 | 2020-09-30T23:59 | Wed 30 September 2020, after 16:30
          2020-09-30T00:00 | 2020-09-30T18:00 | Wed 30 September 2020, before 18:00
          2020-09-30T16:30 | 2020-09-30T18:00 | Wed 30 September 2020, 16:30–18:00
          2020-09-30T16:30 | 2020-09-30T16:30 | Wed 30 September 2020, 16:30
          2020-09-30T00:00 | 2020-09-30T23:59 | Wed 30 September 2020
          2020-09-30T16:30 | 2020-10-01T18:00 | between 30 September and 1 October 2020
          """)
  void someTimeOfADayHasItsHours(LocalDateTime earliest, LocalDateTime latest, String words) {
    Bound bound = new Bound(earliest, latest);
    When when = new When(null, null, bound, bound, When.Basis.STATED, null);
    assertThat(DateWords.FULL.of(when, null)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020-09-30       | 2020-09-30T00:00 | 2020-09-30T23:59 | Wed 30 Sep 2020
          2020-08          | 2020-08-01T00:00 | 2020-08-31T23:59 | Aug 2020
          2020-05          | 2020-05-01T00:00 | 2020-05-31T23:59 | May 2020
          2020-W40         | 2020-09-28T00:00 | 2020-10-04T23:59 | week of 28 Sep – 4 Oct 2020
          2020-09-30TNI    | 2020-09-30T18:00 | 2020-10-01T05:59 | Wed 30 Sep 2020, night
          2020-09-30       |                  | 2020-09-29T23:59 | by 29 Sep 2020
          2020-09-30       |                  | 2020-09-29T17:55 | by 29 Sep 2020, 17:55
          P3D              | 2020-12-30T00:00 | 2021-01-02T23:59 | 30 Dec 2020 – 2 Jan 2021
          """)
  void monthsMayBeShort(
      @Nullable String value,
      @Nullable LocalDateTime first,
      @Nullable LocalDateTime last,
      String words) {
    Bound begin = new Bound(first, first);
    Bound end = new Bound(last, last);
    When when = new When(value, null, begin, end, When.Basis.STATED, null);
    assertThat(DateWords.SHORT.of(when, null)).isEqualTo(words);
    assertThat(DateWords.SHORT.day(LocalDate.of(2020, 9, 1))).isEqualTo("Tue 1 Sep 2020");
  }

  @Test
  void whatLiesSomewhereWithinIsNotSaidToLast() {
    Bound within =
        new Bound(LocalDateTime.parse("2020-09-28T00:00"), LocalDateTime.parse("2020-10-02T23:59"));
    When when = new When(null, null, within, within, When.Basis.ORDER, null);
    assertThat(DateWords.FULL.of(when, null)).isEqualTo("between 28 September and 2 October 2020");
  }

  @ParameterizedTest
  @CsvSource({"START,early August 2020", "MID,mid-August 2020", "END,late August 2020"})
  void partsOfAMonthAreNamed(String modifier, String words) {
    When days = Example.days("2020-08-01", "2020-08-31");
    TimeExpression time =
        new TimeExpression(
            "t1",
            new Span(0, 1),
            TimeType.DATE,
            "2020-08",
            modifier,
            days.begin(),
            days.end(),
            null,
            null,
            Derivation.of("month", new Span(0, 1)));
    assertThat(DateWords.FULL.of(When.stated(time), time)).isEqualTo(words);
    assertThat(DateWords.FULL.of(time)).contains(words);
  }

  @ParameterizedTest
  @CsvSource({
    "START,2020-10-04,early in the week of 28 September – 4 October 2020",
    "MID,2020-10-04,in the middle of the week of 28 September – 4 October 2020",
    "START,2020-09-30,28–30 September 2020"
  })
  void partsOfAWeekAreNamedWhereTheBoundsAreItsOwn(String modifier, String last, String words) {
    When days = Example.days("2020-09-28", last);
    TimeExpression time =
        new TimeExpression(
            "t1",
            new Span(0, 1),
            TimeType.DATE,
            "2020-W40",
            modifier,
            days.begin(),
            days.end(),
            null,
            null,
            Derivation.of("which-unit", new Span(0, 1)));
    assertThat(DateWords.FULL.of(When.stated(time), time)).isEqualTo(words);
  }

  @Test
  void aTildeIsAbout() {
    When days = Example.days("1950-01-01", "1950-12-31");
    When about = new When("1950", "1950~", days.begin(), days.end(), When.Basis.STATED, null);
    assertThat(DateWords.FULL.of(about, null)).isEqualTo("about 1950");
  }

  @Test
  void whatBeganByADayAndHasNoKnownEnd() {
    Bound begin = new Bound(null, LocalDateTime.parse("2020-09-28T23:59"));
    When when = new When(null, null, begin, Bound.OPEN, When.Basis.PUBLISHED, null);
    assertThat(DateWords.FULL.of(when, null)).isEqualTo("begun by 28 September 2020");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-09-28, 2020-09-28, as of 28 September 2020",
    "2020-09-28, 2020-09-30, as of 29 September 2020",
    "2020-09-28, 2020-10-05, begun by 28 September 2020"
  })
  void whatWasGoingOnWhenItWasTold(LocalDate begun, LocalDate notOverBefore, String words) {
    Bound begin = new Bound(null, begun.atTime(23, 59));
    Bound end = new Bound(notOverBefore.atStartOfDay(), null);
    When when = new When(null, null, begin, end, When.Basis.PUBLISHED, null);
    assertThat(DateWords.FULL.of(when, null)).isEqualTo(words);
  }

  @Test
  void whatComesAfterTheDayOfPublication() {
    Bound bound = new Bound(LocalDateTime.parse("2020-09-29T00:00"), null);
    When when = new When(null, null, bound, bound, When.Basis.PUBLISHED, null);
    assertThat(DateWords.FULL.of(when, null)).isEqualTo("after 28 September 2020");
  }

  @ParameterizedTest
  @CsvSource({
    ",1950-01-01T00:00,1959-12-31T23:59,begun between 1950 and 1959",
    "195,1950-01-01T00:00,1959-12-31T23:59,from 1950s",
    ",2020-08-01T00:00,2020-08-31T23:59,from August 2020",
    "2020,2020-08-01T00:00,2020-08-31T23:59,from August 2020",
    ",2020-08-03T00:00,2020-08-09T23:59,begun between 3 and 9 August 2020",
    ",2020-08-03T00:00,2020-08-03T23:59,from 3 August 2020"
  })
  void whatBeganThenAndHasNoKnownEnd(
      @Nullable String value, LocalDateTime first, LocalDateTime last, String words) {
    When when = new When(value, null, new Bound(first, last), Bound.OPEN, When.Basis.STATED, null);
    assertThat(DateWords.FULL.of(when, null)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "P1M,1 month",
    "P2Y,2 years",
    "P1Y6M,1 year 6 months",
    "PT90M,90 minutes",
    "P1DT12H,1 day 12 hours",
    "P2.5W,2.5 weeks",
    "PXY,",
    "P,",
    "P1,",
    "PT,",
    "2020,",
    "PM,"
  })
  void lengthsAreSpelledOut(String value, @Nullable String words) {
    assertThat(Durations.words(value).orElse(null)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"P34Y,34", "P5M,5 months", "PXY,PXY", "P1Y6M,1 year 6 months", "30s,30s"})
  void agesAreYearsUnlessSaidOtherwise(String value, String words) {
    assertThat(Durations.age(value)).isEqualTo(words);
  }
}
