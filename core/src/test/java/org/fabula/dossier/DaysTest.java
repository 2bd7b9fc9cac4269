package org.fabula.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Days on which something may lie: what two leave, and what a time says. */
class DaysTest {

  private static @Nullable LocalDate day(int day) {
    return day == 0 ? null : LocalDate.of(2020, 1, day);
  }

  /** "3-5", an end of 0 is open. */
  private static Days days(String days) {
    String[] ends = days.split("-", -1);
    return new Days(day(Integer.parseInt(ends[0])), day(Integer.parseInt(ends[1])));
  }

  @ParameterizedTest
  @CsvSource({
    "3-5, 6-9, true",
    "6-9, 3-5, true",
    "3-5, 5-9, false",
    "5-9, 3-5, false",
    "3-0, 0-2, true",
    "0-2, 3-0, true",
    "3-0, 1-2, true",
    "3-0, 9-9, false",
    "0-0, 3-5, false"
  })
  void daysThatHaveNoneInCommonContradict(String one, String other, boolean contradict) {
    assertThat(days(one).contradicts(days(other))).isEqualTo(contradict);
  }

  @ParameterizedTest
  @CsvSource({
    "3-7, 5-9, 5-7",
    "5-9, 3-7, 5-7",
    "3-9, 5-6, 5-6",
    "5-6, 3-9, 5-6",
    "0-0, 3-5, 3-5",
    "3-5, 0-0, 3-5",
    "3-0, 0-5, 3-5",
    "0-5, 3-0, 3-5"
  })
  void theDaysOfBothAreThoseInCommon(String one, String other, String both) {
    assertThat(days(one).and(days(other))).isEqualTo(days(both));
  }

  @Test
  void oneDayIsClosedAndTheSameAsItself() {
    assertThat(days("3-3").isOneDay()).isTrue();
    assertThat(days("3-4").isOneDay()).isFalse();
    assertThat(days("0-0").isOneDay()).isFalse();
    assertThat(days("3-4").isClosed()).isTrue();
    assertThat(days("3-0").isClosed()).isFalse();
    assertThat(days("0-3").isClosed()).isFalse();
    assertThat(days("3-3").isSameDay(days("3-3"))).isTrue();
    assertThat(days("3-3").isSameDay(days("4-4"))).isFalse();
    assertThat(days("3-4").isSameDay(days("3-4"))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(When.Basis.class)
  void onlyWhatAStoryOrAPersonSaysIsTaken(When.Basis basis) {
    boolean said =
        switch (basis) {
          case STATED, RELATIVE, PERSON -> true;
          case ORDER, PUBLISHED, NONE -> false;
        };
    Bound begin = Bound.at(LocalDateTime.of(2020, 1, 3, 9, 0));
    Bound end = Bound.at(LocalDateTime.of(2020, 1, 5, 23, 59));
    assertThat(Days.of(new When(null, null, begin, end, basis, null)))
        .isEqualTo(said ? days("3-5") : Days.ANY);
  }

  @Test
  void aTimeThatIsOpenLeavesItsDaysOpen() {
    Bound after = new Bound(LocalDateTime.of(2020, 1, 3, 0, 0), null);
    assertThat(Days.of(new When(null, null, after, Bound.OPEN, When.Basis.STATED, "t1")))
        .isEqualTo(days("3-0"));
  }
}
