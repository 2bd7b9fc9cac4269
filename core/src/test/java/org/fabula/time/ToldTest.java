package org.fabula.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of the dates told is gone on from. */
class ToldTest {
  private static final LocalDate MAY_3 = LocalDate.of(2019, 5, 3);
  private final Told told = new Told();
  private int number;

  private void add(Unit unit, LocalDate day, boolean stated, boolean ahead) {
    number++;
    told.add(
        new Told.Date(
            new Granule(unit, day), "t" + number, stated, ahead, 0, Told.Night.NONE, false));
  }

  private void addDays(int count) {
    for (int i = 0; i < count; i++) {
      add(Unit.DECADE, LocalDate.of(1990, 1, 1), false, false);
    }
  }

  private static @Nullable String id(Told.@Nullable Date date) {
    return date == null ? null : date.id();
  }

  @Test
  void theLatestIsThatWhichIsExactEnough() {
    assertThat(told.latest(Unit.YEAR, false)).isNull();
    assertThat(told.last()).isNull();
    add(Unit.DAY, MAY_3, true, false);
    add(Unit.MONTH, LocalDate.of(2018, 4, 1), true, false);
    assertThat(id(told.last())).isEqualTo("t2");
    assertThat(id(told.latest(Unit.MONTH, false))).isEqualTo("t2");
    assertThat(id(told.latest(Unit.DAY, false))).isEqualTo("t1");
    assertThat(id(told.latest(Unit.HOUR, false))).isEqualTo("t1");
  }

  @Test
  void whatWasToldLongAgoIsNoLongerBeingTold() {
    add(Unit.DAY, MAY_3, true, false);
    addDays(5);
    assertThat(id(told.latest(Unit.DAY, false))).isEqualTo("t1");
    assertThat(id(told.latestBegun(Unit.DAY, null))).isEqualTo("t1");
    addDays(1);
    assertThat(told.latest(Unit.DAY, false)).isNull();
    assertThat(told.latestBegun(Unit.DAY, null)).isNull();
  }

  @Test
  void whatWasToldInFullIsRememberedLonger() {
    add(Unit.DAY, MAY_3, true, false);
    addDays(49);
    assertThat(id(told.lastStated())).isEqualTo("t1");
    assertThat(id(told.again(new Cycle.MonthDay(5, 3)))).isEqualTo("t1");
    assertThat(told.again(new Cycle.MonthDay(5, 4))).isNull();
    assertThat(id(told.sameDayOfYear(LocalDate.of(2024, 5, 3), DayOfWeek.FRIDAY))).isEqualTo("t1");
    assertThat(told.sameDayOfYear(LocalDate.of(2024, 5, 3), DayOfWeek.MONDAY)).isNull();
    assertThat(told.sameDayOfYear(LocalDate.of(2024, 5, 4), DayOfWeek.FRIDAY)).isNull();
    addDays(1);
    assertThat(told.lastStated()).isNull();
    assertThat(told.again(new Cycle.MonthDay(5, 3))).isNull();
    assertThat(told.sameDayOfYear(LocalDate.of(2024, 5, 3), DayOfWeek.FRIDAY)).isNull();
  }

  @Test
  void aDecadeOrWhatIsNotStatedIsNoYearToGoOnFrom() {
    add(Unit.YEAR, LocalDate.of(2019, 1, 1), true, false);
    add(Unit.DECADE, LocalDate.of(1990, 1, 1), true, false);
    add(Unit.MONTH, LocalDate.of(2018, 4, 1), false, false);
    assertThat(id(told.lastStated())).isEqualTo("t1");
    assertThat(told.sameDayOfYear(LocalDate.of(2024, 1, 1), DayOfWeek.TUESDAY)).isNull();
  }

  @Test
  void whatIsComparedIsNotGoneOnFrom() {
    add(Unit.YEAR, LocalDate.of(2011, 1, 1), true, false);
    told.compare(Place.of(new Granule(Unit.YEAR, LocalDate.of(2012, 1, 1)), null));
    assertThat(id(told.lastStated())).isEqualTo("t1");
    told.compare(Place.of(new Granule(Unit.YEAR, LocalDate.of(2011, 1, 1)), null));
    assertThat(told.lastStated()).isNull();
    assertThat(id(told.last())).isEqualTo("t1");
    new Told().compare(Place.open(TimeType.DATE, "XXXX"));
  }

  @Test
  void whatIsToComeHasNotBegun() {
    add(Unit.QUARTER, LocalDate.of(2019, 4, 1), false, false);
    assertThat(id(told.latestBegun(Unit.QUARTER, LocalDate.of(2019, 4, 1)))).isEqualTo("t1");
    assertThat(told.latestBegun(Unit.QUARTER, LocalDate.of(2019, 3, 31))).isNull();
    assertThat(told.latestBegun(Unit.MONTH, null)).isNull();
    add(Unit.QUARTER, LocalDate.of(2019, 1, 1), false, true);
    assertThat(id(told.latestBegun(Unit.QUARTER, LocalDate.of(2019, 4, 1)))).isEqualTo("t1");
    assertThat(id(told.latestBegun(Unit.QUARTER, null))).isEqualTo("t2");
  }
}
