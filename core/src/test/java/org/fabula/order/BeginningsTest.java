package org.fabula.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fabula.order.OrderLink.Relation;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What claims of order say of beginnings: along chains, against dates, and for any claims. */
class BeginningsTest {
  private static final LocalDateTime START = LocalDateTime.of(2019, 1, 1, 0, 0);

  private static @Nullable LocalDateTime day(int day) {
    return day < 0 ? null : START.plusDays(day);
  }

  /** Between two days; below zero is open. */
  private static When between(int earliest, int latest) {
    Bound bound = new Bound(day(earliest), day(latest));
    return new When(null, null, bound, bound, When.Basis.PUBLISHED, null);
  }

  private static Claim before(int from, int to, double weight) {
    return new Claim(from, to, Relation.BEFORE, weight, "test");
  }

  private static Beginnings of(List<When> whens, Claim... claims) {
    return new Beginnings(whens, IntStream.range(0, whens.size()).toArray(), List.of(claims));
  }

  @Test
  void handsOnWhatIsEarliestAndWhatIsLatestAlongAChain() {
    List<When> whens = List.of(between(3, 5), between(-1, -1), between(-1, 9));
    Beginnings found = of(whens, before(1, 2, 1), before(0, 1, 1));
    assertThat(found.of(0)).isEqualTo(new Bound(day(3), day(5)));
    assertThat(found.of(1)).isEqualTo(new Bound(day(3), day(9)));
    assertThat(found.of(2)).isEqualTo(new Bound(day(3), day(9)));
    assertThat(found.dropped().isEmpty()).isTrue();
  }

  @Test
  void whatIsOnlyProposedIsToldWhereItIsNear() {
    List<When> near = List.of(between(3, 3), between(-1, 30));
    assertThat(of(near, before(0, 1, 0.98)).of(1)).isEqualTo(new Bound(day(3), day(30)));
    List<When> far = List.of(between(3, 3), between(-1, 300));
    assertThat(of(far, before(0, 1, 0.98)).of(1)).isEqualTo(new Bound(null, day(300)));
    assertThat(of(far, before(0, 1, 1)).of(1)).isEqualTo(new Bound(day(3), day(300)));
  }

  @Test
  void whatIncludesAnotherBeganNoLater() {
    List<When> whens = List.of(between(3, 5), between(-1, -1), between(-1, 4));
    Beginnings found =
        of(
            whens,
            new Claim(0, 1, Relation.INCLUDES, 1, "test"),
            new Claim(2, 1, Relation.IS_INCLUDED, 1, "test"));
    assertThat(found.of(1)).isEqualTo(new Bound(day(3), day(4)));
    assertThat(found.of(0)).isEqualTo(new Bound(day(3), day(4)));
  }

  @Test
  void equalEventsShareTheirBounds() {
    List<When> whens = List.of(between(3, -1), between(-1, 5), between(-1, -1));
    Beginnings found =
        new Beginnings(
            whens,
            new int[] {0, 0, 1},
            List.of(new Claim(0, 1, Relation.EQUAL, 1, "test"), before(1, 2, 1)));
    assertThat(found.of(0)).isEqualTo(new Bound(day(3), day(5)));
    assertThat(found.of(1)).isEqualTo(found.of(0));
    assertThat(found.of(2)).isEqualTo(new Bound(day(3), null));
  }

  @Test
  void equalEventsOfTwoDaysAreNotOne() {
    List<When> whens = List.of(between(3, 3), between(5, 5));
    Beginnings found =
        new Beginnings(
            whens, new int[] {0, 0}, List.of(new Claim(0, 1, Relation.EQUAL, 1, "test")));
    assertThat(found.of(0)).isEqualTo(new Bound(day(3), day(3)));
    assertThat(found.dropped()).isEqualTo(BitSet.valueOf(new long[] {1}));
  }

  @Test
  void dropsTheLeastTrustedOfTheClaimsThatLeadAgainstADate() {
    List<When> whens = List.of(between(8, 8), between(-1, -1), between(2, 2));
    Beginnings found = of(whens, before(0, 1, 0.98), before(1, 2, 1));
    assertThat(found.dropped()).isEqualTo(BitSet.valueOf(new long[] {1}));
    assertThat(found.of(1)).isEqualTo(new Bound(null, day(2)));
    Beginnings other = of(whens, before(0, 1, 1), before(1, 2, 0.98));
    assertThat(other.dropped()).isEqualTo(BitSet.valueOf(new long[] {2}));
    assertThat(other.of(1)).isEqualTo(new Bound(day(8), null));
  }

  @Test
  void whatIsOverByADayHadBegunByIt() {
    When until = new When(null, null, Bound.OPEN, new Bound(null, day(4)), When.Basis.STATED, "t1");
    Beginnings found = of(List.of(between(-1, -1), until, between(8, 8)), before(0, 1, 1));
    assertThat(found.of(0)).isEqualTo(new Bound(null, day(4)));
    assertThat(found.of(1)).isEqualTo(Bound.OPEN);
    assertThat(of(List.of(between(8, 8), until), before(0, 1, 1)).dropped().isEmpty()).isFalse();
  }

  @Test
  void walksALongChainWithoutRecursion() {
    int count = 200_000;
    List<When> whens = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      whens.add(i == 0 ? between(3, 3) : between(-1, i == count - 1 ? 7 : -1));
      claims.add(before(Math.max(0, i - 1), i, 1));
    }
    Beginnings found = of(whens, claims.toArray(Claim[]::new));
    assertThat(found.of(count / 2)).isEqualTo(new Bound(day(3), day(7)));
  }

  @Test
  void narrowsAndNeverCrossesWhateverIsClaimed() {
    long seed = Long.getLong("tests.seed", new Random().nextLong());
    System.out.println("BeginningsTest -Dtests.seed=" + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      List<When> whens = new ArrayList<>();
      int count = 2 + random.nextInt(8);
      for (int i = 0; i < count; i++) {
        int earliest = random.nextInt(14) - 4;
        int latest = earliest < 0 ? random.nextInt(10) : earliest + random.nextInt(5);
        whens.add(between(Math.max(-1, earliest), random.nextInt(3) == 0 ? -1 : latest));
      }
      Claim[] claims = new Claim[random.nextInt(14)];
      for (int i = 0; i < claims.length; i++) {
        int to = 1 + random.nextInt(count - 1);
        claims[i] = before(random.nextInt(to), to, 1 + random.nextInt(4));
      }
      Beginnings found = of(whens, claims);
      Bound[] bounds = IntStream.range(0, count).mapToObj(found::of).toArray(Bound[]::new);
      assertThat(bounds).isEqualTo(byRepetition(whens, claims, found.dropped()));
      for (int i = 0; i < count; i++) {
        assertThat(bounds[i]).matches(new Inside(whens.get(i).begin())::holds);
      }
      Beginnings again = of(whens, claims);
      assertThat(IntStream.range(0, count).mapToObj(again::of)).containsExactly(bounds);
      assertThat(again.dropped()).isEqualTo(found.dropped());
    }
  }

  /** Whether a bound is no wider than another. */
  private record Inside(Bound outer) {
    boolean holds(Bound inner) {
      return !Tightening.earliest(inner).isBefore(Tightening.earliest(outer))
          && !Tightening.latest(inner).isAfter(Tightening.latest(outer));
    }
  }

  /** The same by going over all claims until nothing changes. */
  private static Bound[] byRepetition(List<When> whens, Claim[] claims, BitSet dropped) {
    LocalDateTime[] earliest =
        whens.stream().map(w -> Tightening.earliest(w.begin())).toArray(LocalDateTime[]::new);
    LocalDateTime[] latest =
        whens.stream().map(w -> Tightening.latest(w.begin())).toArray(LocalDateTime[]::new);
    for (int round = 0; round < whens.size(); round++) {
      for (int i = 0; i < claims.length; i++) {
        if (!dropped.get(i)) {
          int from = claims[i].from();
          int to = claims[i].to();
          earliest[to] = Tightening.later(earliest[to], earliest[from]);
          latest[from] = Tightening.sooner(latest[from], latest[to]);
        }
      }
    }
    Bound[] bounds = new Bound[earliest.length];
    Arrays.setAll(
        bounds,
        i ->
            new Bound(
                earliest[i].equals(LocalDateTime.MIN) ? null : earliest[i],
                latest[i].equals(LocalDateTime.MAX) ? null : latest[i]));
    return bounds;
  }
}
