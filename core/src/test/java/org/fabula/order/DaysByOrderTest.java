package org.fabula.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabula.event.Event;
import org.fabula.order.OrderLink.Relation;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An event between two of one day is of that day. */
class DaysByOrderTest {
  private static final String TEXT = "It fell, it sank, it rose.";
  private static final When OPEN = When.UNKNOWN;
  private static final List<Claim> BETWEEN = List.of(before(0, 1, 0.6), before(1, 2, 0.6));

  private static Claim before(int from, int to, double weight) {
    return new Claim(from, to, Relation.BEFORE, weight, "test");
  }

  /** "Sank" between two events of days of May. */
  private static When sank(String kinds, When first, When own, When last, List<Claim> claims) {
    List<Event> events =
        List.of(
            Told.event(TEXT, "fell", "", first),
            Told.event(TEXT, "sank", kinds, own),
            Told.event(TEXT, "rose", "", last));
    return new DaysByOrder(events, claims).of(1, own);
  }

  private static When day(int day) {
    return Told.when(day, day, "t" + day);
  }

  private static When onThe3rd(When.Basis basis) {
    Bound day = Told.days(3, 3);
    return new When("2019-05-03", "2019-05-03", day, day, basis, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PAST",
        "PAST PROGRESSIVE",
        "PAST STATE",
        "DENIED",
        "PRESENT REPORTING",
        "PRESENT I_STATE",
        "PRESENT PERCEPTION"
      })
  void whatPassesIsOfTheDayOfWhatEnclosesIt(String kinds) {
    assertThat(sank(kinds, day(3), OPEN, day(3), BETWEEN)).isEqualTo(onThe3rd(When.Basis.ORDER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FUTURE",
        "INFINITIVE",
        "PRESENT",
        "PRESENT STATE",
        "PAST PERFECTIVE",
        "PAST PERFECTIVE_PROGRESSIVE",
        "PLANNED",
        "POSSIBLE",
        "HYPOTHETICAL"
      })
  void whatHoldsOnOrIsNoFactKeepsItsTime(String kinds) {
    assertThat(sank(kinds, day(3), OPEN, day(3), BETWEEN)).isEqualTo(OPEN);
  }

  @Test
  void whatIsBetweenTwoDaysIsOfNeither() {
    assertThat(sank("", day(3), OPEN, day(4), BETWEEN)).isEqualTo(OPEN);
    assertThat(sank("", day(4), OPEN, day(3), BETWEEN)).isEqualTo(OPEN);
  }

  @Test
  void oneSideIsNotEnough() {
    assertThat(sank("", day(3), OPEN, day(3), List.of(before(0, 1, 1)))).isEqualTo(OPEN);
    assertThat(sank("", day(3), OPEN, day(3), List.of(before(1, 2, 1)))).isEqualTo(OPEN);
  }

  @Test
  void claimsThatAreLittleTrustedEncloseNothing() {
    assertThat(sank("", day(3), OPEN, day(3), List.of(before(0, 1, 0.59), before(1, 2, 1))))
        .isEqualTo(OPEN);
  }

  @Test
  void vagueAndEqualClaimsEncloseNothing() {
    for (Relation relation : List.of(Relation.VAGUE, Relation.EQUAL)) {
      Claim claim = new Claim(0, 1, relation, 1, "test");
      assertThat(sank("", day(3), OPEN, day(3), List.of(claim, before(1, 2, 1)))).isEqualTo(OPEN);
    }
  }

  @Test
  void whatAnExpressionDatesStaysAsItIs() {
    When own = Told.when(1, 9, "t9");
    assertThat(sank("", day(3), own, day(3), BETWEEN)).isEqualTo(own);
  }

  @Test
  void whatIsKnownBesideTheDayIsKept() {
    When until = new When(null, null, Bound.OPEN, Told.days(5, 0), When.Basis.PUBLISHED, null);
    assertThat(sank("", day(3), until, day(3), BETWEEN)).isEqualTo(until);
    When sure = onThe3rd(When.Basis.STATED);
    assertThat(sank("", day(3), sure, day(3), BETWEEN)).isEqualTo(sure);
  }
}
