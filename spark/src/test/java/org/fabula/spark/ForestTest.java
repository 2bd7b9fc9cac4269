package org.fabula.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fabula.spark.Forest.Groups;
import org.fabula.spark.Forest.Pair;
import org.junit.jupiter.api.Test;

class ForestTest {
  private static Forest of(List<Pair> pairs) {
    return Forest.of(pairs.iterator());
  }

  @Test
  void whatHangsTogetherIsAGroup() {
    Groups groups =
        of(List.of(new Pair(5, 9, 1), new Pair(2, 9, 1), new Pair(3, 4, 1))).groups(100);
    assertThat(List.of(groups.of(9), groups.of(5), groups.of(2))).containsOnly(2L);
    assertThat(groups.of(4)).isEqualTo(3);
    assertThat(groups.of(7)).isEqualTo(7);
    assertThat(groups.has(7)).isFalse();
    assertThat(groups.has(9)).isTrue();
    assertThat(groups.cut()).isZero();
  }

  @Test
  void theClosestAreJoinedFirstUpToABound() {
    Groups groups =
        of(List.of(new Pair(1, 2, 0.2), new Pair(2, 3, 0.9), new Pair(3, 4, 0.5))).groups(3);
    assertThat(groups.of(4)).isEqualTo(2);
    assertThat(groups.of(3)).isEqualTo(2);
    assertThat(groups.of(1)).isEqualTo(1);
    assertThat(groups.cut()).isEqualTo(1);
  }

  @Test
  void groupsDoNotDependOnWhereAndInWhichOrderPairsCome() {
    for (long seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      List<Pair> pairs = new ArrayList<>();
      for (int i = 0; i < 120; i++) {
        long one = random.nextInt(60);
        pairs.add(new Pair(one, one + 1 + random.nextInt(20), random.nextInt(5)));
      }
      Groups whole = of(pairs).groups(7);
      Collections.shuffle(pairs, random);
      int cut = random.nextInt(pairs.size());
      Forest first = of(pairs.subList(0, cut));
      Groups parted = of(pairs.subList(cut, pairs.size())).with(first).groups(7);
      for (long number = 0; number < 90; number++) {
        assertThat(parted.of(number)).as("seed " + seed).isEqualTo(whole.of(number));
      }
      assertThat(parted.cut()).isEqualTo(whole.cut());
    }
  }
}
