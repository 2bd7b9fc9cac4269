package org.fabula.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.junit.jupiter.api.Test;

/** What a beginning says of a whole time. */
class TighteningTest {
  private static When between(Bound begin, Bound end) {
    return new When(null, null, begin, end, When.Basis.PUBLISHED, null);
  }

  private static When ordered(Bound begin, Bound end) {
    return new When(null, null, begin, end, When.Basis.ORDER, null);
  }

  @Test
  void whatBeginsNoEarlierIsOverNoEarlier() {
    assertThat(Tightening.begun(between(Bound.OPEN, Bound.OPEN), Told.days(3, 0)))
        .isEqualTo(ordered(Told.days(3, 0), Told.days(3, 0)));
    assertThat(Tightening.begun(between(Bound.OPEN, Told.days(2, 9)), Told.days(3, 4)))
        .isEqualTo(ordered(Told.days(3, 4), Told.days(3, 9)));
  }

  @Test
  void anEndThatIsKnownBetterIsKept() {
    assertThat(Tightening.begun(between(Bound.OPEN, Told.days(5, 9)), Told.days(3, 4)))
        .isEqualTo(ordered(Told.days(3, 4), Told.days(5, 9)));
    assertThat(Tightening.begun(between(Bound.OPEN, Told.days(0, 2)), Told.days(3, 4)))
        .isEqualTo(ordered(Told.days(3, 4), Told.days(0, 2)));
    assertThat(Tightening.begun(between(Bound.OPEN, Told.days(1, 9)), Told.days(0, 4)))
        .isEqualTo(ordered(Told.days(0, 4), Told.days(1, 9)));
  }

  @Test
  void anEndAtTheBeginningIsNoSooner() {
    LocalDateTime moment = LocalDateTime.of(2019, 5, 3, 0, 0);
    assertThat(Tightening.begun(between(Bound.OPEN, new Bound(null, moment)), Told.days(3, 4)))
        .isEqualTo(ordered(Told.days(3, 4), Bound.at(moment)));
  }

  @Test
  void whatIsDatedWithAValueStays() {
    When dated =
        new When("2019-05", "2019-05", Told.days(1, 31), Told.days(1, 31), When.Basis.STATED, "t1");
    assertThat(Tightening.begun(dated, Told.days(3, 4))).isEqualTo(dated);
    When open = new When(null, null, Bound.OPEN, Bound.OPEN, When.Basis.STATED, "t1");
    assertThat(Tightening.begun(open, Told.days(3, 4)).begin()).isEqualTo(Told.days(3, 4));
  }

  @Test
  void whatSaysNothingNewChangesNothing() {
    When known = between(Told.days(3, 4), Told.days(3, 9));
    assertThat(Tightening.begun(known, Told.days(3, 4))).isSameAs(known);
  }

  @Test
  void ofTwoMomentsTheLaterAndTheSooner() {
    LocalDateTime one = LocalDateTime.of(2019, 5, 3, 0, 0);
    LocalDateTime other = LocalDateTime.of(2019, 5, 4, 0, 0);
    assertThat(Tightening.later(one, other)).isEqualTo(other);
    assertThat(Tightening.later(other, one)).isEqualTo(other);
    assertThat(Tightening.sooner(one, other)).isEqualTo(one);
    assertThat(Tightening.sooner(other, one)).isEqualTo(one);
  }
}
