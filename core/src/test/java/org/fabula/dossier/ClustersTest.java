package org.fabula.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClustersTest {
  @Test
  void whatSpeaksForOneIsWeighedOverAllPairs() {
    Clusters clusters = clusters(Days.ANY, Days.ANY, Days.ANY, Days.ANY);
    clusters.tie(0, 1, 3);
    clusters.tie(1, 2, 1);
    clusters.tie(0, 2, -4);
    assertThat(clusters.all()).containsExactly(List.of(0, 1));
  }

  @Test
  void pairsThatHaveNothingInCommonSpeakAgainst() {
    Clusters clusters = clusters(Days.ANY, Days.ANY, Days.ANY);
    clusters.tie(0, 1, 2);
    clusters.tie(1, 2, 1);
    assertThat(clusters.all()).containsExactly(List.of(0, 1));
  }

  @Test
  void twoDaysNeverFallTogetherThroughAThird() {
    Clusters clusters = clusters(day(1), Days.ANY, day(2));
    clusters.tie(0, 1, 5);
    clusters.tie(1, 2, 4);
    clusters.tie(0, 2, 5);
    assertThat(clusters.all()).containsExactly(List.of(0, 1));
  }

  @Test
  void aDayIsOneOfAWeekAndAWeekOpenAtOneEndMayHoldIt() {
    Days week = new Days(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 7));
    Clusters clusters = clusters(day(3), week, new Days(LocalDate.of(2020, 1, 2), null));
    clusters.tie(0, 1, 1);
    clusters.tie(1, 2, 1);
    clusters.tie(0, 2, 1);
    assertThat(clusters.all()).containsExactly(List.of(0, 1, 2));
    assertThat(day(3).and(week)).isEqualTo(day(3));
    assertThat(week.and(new Days(LocalDate.of(2020, 1, 2), null)))
        .isEqualTo(new Days(LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 7)));
  }

  private static Days day(int day) {
    return new Days(LocalDate.of(2020, 1, day), LocalDate.of(2020, 1, day));
  }

  private static Clusters clusters(Days... days) {
    Clusters clusters = new Clusters();
    for (Days one : days) {
      clusters.add(one, false);
    }
    return clusters;
  }
}
