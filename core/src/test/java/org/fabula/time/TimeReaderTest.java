package org.fabula.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.fabula.text.Note;
import org.fabula.text.Span;
import org.junit.jupiter.api.Test;

class TimeReaderTest {
  private static final String DAY = "2024-10-09";

  private static TimeExpression only(String text) {
    assertThat(Corpus.read(text, DAY).expressions()).hasSize(1);
    return Corpus.read(text, DAY).expressions().getFirst();
  }

  private static LocalDateTime at(String moment) {
    return LocalDateTime.parse(moment);
  }

  @Test
  void aDayBeginsAtItsFirstMinuteAndEndsAtItsLast() {
    TimeExpression time = only("The dam burst on Sept. 30, 2020.");

    assertThat(time.begin()).isEqualTo(Bound.at(at("2020-09-30T00:00")));
    assertThat(time.end()).isEqualTo(Bound.at(at("2020-09-30T23:59")));
    assertThat(time.edtf()).isEqualTo("2020-09-30");
    assertThat(time.anchor()).isNull();
    assertThat(time.type()).isEqualTo(TimeType.DATE);
  }

  @Test
  void aDecadeEndsWithTheLastDayOfItsLastYear() {
    TimeExpression time = only("The song was a hit in the 1990s.");

    assertThat(time.begin()).isEqualTo(Bound.at(at("1990-01-01T00:00")));
    assertThat(time.end()).isEqualTo(Bound.at(at("1999-12-31T23:59")));
    assertThat(time.edtf()).isEqualTo("199X");
  }

  @Test
  void aQuarterIsThreeMonths() {
    TimeExpression time = only("Orders fell in the third quarter.");

    assertThat(time.end()).isEqualTo(Bound.at(at("2024-09-30T23:59")));
    assertThat(time.edtf()).isEqualTo("2024-07/2024-09");
    assertThat(time.anchor()).isEqualTo("t0");
  }

  @Test
  void aWeekendIsSaturdayAndSunday() {
    TimeExpression time = only("They met over the weekend.");

    assertThat(time.begin()).isEqualTo(Bound.at(at("2024-10-05T00:00")));
    assertThat(time.end()).isEqualTo(Bound.at(at("2024-10-06T23:59")));
    assertThat(time.edtf()).isEqualTo("2024-10-05/2024-10-06");
  }

  @Test
  void aWinterRunsIntoTheNextYear() {
    TimeExpression time = only("The lake froze last winter.");

    assertThat(time.begin()).isEqualTo(Bound.at(at("2023-12-01T00:00")));
    assertThat(time.end()).isEqualTo(Bound.at(at("2024-02-29T23:59")));
  }

  @Test
  void aClockTimeIsOneMinute() {
    TimeExpression time = only("The alarm rang at 3 a.m. on Tuesday.");

    assertThat(time.type()).isEqualTo(TimeType.TIME);
    assertThat(time.begin()).isEqualTo(time.end()).isEqualTo(Bound.at(at("2024-10-08T03:00")));
    assertThat(time.edtf()).isEqualTo("2024-10-08T03:00:00");
  }

  @Test
  void midnightOfADayIsItsEnd() {
    TimeExpression time = only("The offer ended at midnight on Tuesday.");

    assertThat(time.value()).isEqualTo("2024-10-08T24:00");
    assertThat(time.begin()).isEqualTo(time.end()).isEqualTo(Bound.at(at("2024-10-09T00:00")));
    assertThat(time.edtf()).isEqualTo("2024-10-09T00:00:00");
  }

  @Test
  void theBeginningOfAMonthEndsWithinIt() {
    TimeExpression time = only("It was late August.");

    assertThat(time.mod()).isEqualTo("END");
    assertThat(time.begin()).isEqualTo(new Bound(at("2024-08-01T00:00"), at("2024-08-31T23:59")));
    assertThat(time.end()).isEqualTo(Bound.at(at("2024-08-31T23:59")));
  }

  @Test
  void aYearAfterWhichIsOpenAtItsEnd() {
    TimeExpression time = only("The song was a post-1989 anthem.");

    assertThat(time.mod()).isEqualTo("AFTER");
    assertThat(time.begin()).isEqualTo(new Bound(at("1990-01-01T00:00"), null));
    assertThat(time.edtf()).isEqualTo("1990-01-01/..");
  }

  @Test
  void aYearBeforeWhichEndsOnTheDayBefore() {
    TimeExpression time = only("The song was a pre-1989 anthem.");

    assertThat(time.mod()).isEqualTo("BEFORE");
    assertThat(time.begin()).isEqualTo(Bound.OPEN);
    assertThat(time.end()).isEqualTo(new Bound(null, at("1988-12-31T23:59")));
    assertThat(time.edtf()).isEqualTo("../1988-12-31");
  }

  @Test
  void aDurationHasNoPlace() {
    TimeExpression time = only("The siege lasted almost 15 years.");

    assertThat(time.type()).isEqualTo(TimeType.DURATION);
    assertThat(time.mod()).isEqualTo("LESS_THAN");
    assertThat(time.begin()).isEqualTo(Bound.OPEN);
    assertThat(time.edtf()).isNull();
  }

  @Test
  void theFutureBeginsWithThePublication() {
    TimeExpression time = only("The bridge will soon be closed.");

    assertThat(time.begin()).isEqualTo(new Bound(at("2024-10-09T00:00"), null));
    assertThat(time.end()).isEqualTo(new Bound(at("2024-10-09T00:00"), null));
    assertThat(time.mod()).isNull();
  }

  @Test
  void whatIsCountedFromAnotherTimeNamesIt() {
    Times times = Corpus.read("She fell ill on Sept. 3. She died two days later.", DAY);

    assertThat(times.expressions()).extracting(TimeExpression::id).containsExactly("t1", "t2");
    assertThat(times.expressions().get(1).anchor()).isEqualTo("t1");
  }

  @Test
  void aDayIsNotCountedFromAYear() {
    Times times = Corpus.read("He was jailed in 2019. The next day was quiet.", "");

    assertThat(times.expressions().get(1).begin()).isEqualTo(Bound.OPEN);
  }

  @Test
  void aWeekdayThatContradictsItsDateIsNoted() {
    Times times = Corpus.read("They met on Monday, October 1, 2024.", DAY);

    assertThat(times.expressions().getFirst().value()).isEqualTo("2024-10-01");
    assertThat(times.notes()).hasSize(1);
    assertThat(times.notes().getFirst().kind()).isEqualTo(Note.Kind.WEEKDAY_MISMATCH);
    assertThat(times.notes().getFirst().span()).isEqualTo(new Span(12, 35));
  }

  @Test
  void aWeekdayThatFitsIsNotNoted() {
    assertThat(Corpus.read("They met on Tuesday, October 1, 2024.", DAY).notes()).isEmpty();
  }

  @Test
  void aDateThatReadsBothWaysIsNoted() {
    Times times = Corpus.read("The form was stamped 03/04/2024.", DAY);

    assertThat(times.notes()).extracting(Note::kind).containsExactly(Note.Kind.AMBIGUOUS_DAY_MONTH);
    assertThat(times.notes().getFirst().text()).contains("2024-03-04").contains("2024-04-03");
  }

  @Test
  void aMissingPublicationDateIsNotedOnceWhereItMatters() {
    Times relative = Corpus.read("The bank failed on Friday and reopened today.", "");
    Times stated = Corpus.read("The bank failed in 2013 after two years.", "");

    assertThat(relative.notes())
        .extracting(Note::kind)
        .containsExactly(Note.Kind.NO_PUBLICATION_DATE);
    assertThat(stated.notes()).isEmpty();
  }

  @Test
  void nothingIsFoundInNothing() {
    assertThat(Corpus.read("", DAY)).isEqualTo(new Times(java.util.List.of(), java.util.List.of()));
  }
}
