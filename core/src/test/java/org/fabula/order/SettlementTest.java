package org.fabula.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fabula.event.Event;
import org.fabula.order.OrderLink.Relation;
import org.fabula.time.When;
import org.junit.jupiter.api.Test;

/** Which claims stand together, and where the events stand then. */
class SettlementTest {
  private static final String TEXT = "It fell, it rose, it sank.";

  private static List<Event> events(When... whens) {
    List<Event> events = new ArrayList<>();
    for (When when : whens) {
      String word = List.of("fell", "rose", "sank").get(events.size());
      events.add(Told.event(TEXT, word, "", when));
    }
    return events;
  }

  private static Settlement of(Claim... claims) {
    return Settlement.of(events(When.UNKNOWN, When.UNKNOWN, When.UNKNOWN), List.of(claims));
  }

  private static Claim claim(int from, int to, Relation relation, double weight) {
    return new Claim(from, to, relation, weight, "test");
  }

  private static BitSet set(int... indices) {
    BitSet set = new BitSet();
    for (int index : indices) {
      set.set(index);
    }
    return set;
  }

  @Test
  void theLeastTrustedOfARoundIsRefused() {
    Settlement settlement =
        of(
            claim(0, 1, Relation.BEFORE, 0.5),
            claim(1, 2, Relation.BEFORE, 0.9),
            claim(0, 2, Relation.AFTER, 0.7));
    assertThat(settlement.refused()).isEqualTo(set(0));
    assertThat(settlement.position()).containsExactly(2, 0, 1);
  }

  @Test
  void ofTwoThatAreTrustedAlikeTheFirstStands() {
    Settlement settlement = of(claim(0, 1, Relation.AFTER, 0.5), claim(0, 1, Relation.BEFORE, 0.5));
    assertThat(settlement.refused()).isEqualTo(set(1));
    assertThat(Settlement.byWeight(List.of(claim(0, 1, Relation.VAGUE, 0.2)))).containsExactly(0);
    assertThat(
            Settlement.byWeight(
                List.of(
                    claim(0, 1, Relation.VAGUE, 0.2),
                    claim(0, 1, Relation.VAGUE, 0.9),
                    claim(0, 1, Relation.VAGUE, 0.2),
                    claim(0, 1, Relation.VAGUE, 0.5))))
        .containsExactly(1, 3, 0, 2);
  }

  @Test
  void whatIncludesAnotherBeganBeforeIt() {
    Settlement settlement =
        of(
            claim(0, 1, Relation.IS_INCLUDED, 1),
            claim(1, 2, Relation.INCLUDES, 1),
            claim(0, 1, Relation.INCLUDES, 0.5));
    assertThat(settlement.refused()).isEqualTo(set(2));
    assertThat(settlement.position()[1]).isZero();
  }

  @Test
  void equalEventsStandAtOnePlace() {
    Settlement settlement =
        of(
            claim(0, 1, Relation.EQUAL, 0.5),
            claim(0, 1, Relation.BEFORE, 0.9),
            claim(1, 2, Relation.AFTER, 0.4),
            claim(0, 2, Relation.VAGUE, 0.3));
    assertThat(settlement.refused()).isEqualTo(set(1));
    assertThat(settlement.position()[0]).isEqualTo(settlement.position()[1]);
    assertThat(settlement.position()[2]).isLessThan(settlement.position()[0]);
  }

  @Test
  void whereNothingIsClaimedDatesTellAndTheTextWhereTheyDoNot() {
    When third = Told.when(3, 3, "t1");
    When fifth = Told.when(5, 5, "t2");
    assertThat(Settlement.of(events(fifth, When.UNKNOWN, third), List.of()).position())
        .containsExactly(1, 2, 0);
    // What no expression dates is where it is told.
    assertThat(Settlement.of(events(fifth, Told.when(1, 1, null), third), List.of()).position())
        .containsExactly(1, 2, 0);
    assertThat(Settlement.of(events(fifth, Told.when(0, 1, "t3"), third), List.of()).position())
        .containsExactly(1, 2, 0);
  }
}
