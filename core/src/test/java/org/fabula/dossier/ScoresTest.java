package org.fabula.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Small things that merging counts with: scores of pairs, links, numbers in common. */
class ScoresTest {

  @Test
  void whatWasPutIsThereHoweverMuchItIs() {
    Random random = new Random(7);
    Scores scores = new Scores();
    Map<List<Integer>, Double> expected = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      int one = random.nextInt(90);
      int other = one + 1 + random.nextInt(90);
      double score = random.nextDouble();
      scores.put(one, other, score);
      expected.put(List.of(one, other), score);
    }
    expected.forEach(
        (pair, score) -> assertThat(scores.get(pair.getFirst(), pair.getLast())).isEqualTo(score));
    assertThat(scores.get(95, 300)).isNaN();
    assertThat(scores.get(1, 300)).isNaN();
    Map<List<Integer>, Double> found = new HashMap<>();
    scores.forEach((one, other) -> found.put(List.of(one, other), scores.get(one, other)));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void whatIsLinkedThroughAThirdBelongsTogether() {
    Links links = new Links(6);
    links.join(4, 1);
    links.join(5, 4);
    links.join(2, 2);
    links.join(3, 0);
    assertThat(links.all()).containsExactly(List.of(0, 3), List.of(1, 4, 5), List.of(2));
  }

  @Test
  void whatIsSharedIsAShareOfTheFewer() {
    long[] three = {1, 4, 9};
    long[] two = {4, 7};
    assertThat(EventTrace.common(three, two)).isEqualTo(1);
    assertThat(EventTrace.common(two, three)).isEqualTo(1);
    assertThat(EventTrace.common(three, three)).isEqualTo(3);
    assertThat(EventTrace.shared(three, two)).isEqualTo(0.5);
    assertThat(EventTrace.shared(new long[] {9}, three)).isEqualTo(1);
    assertThat(EventTrace.shared(new long[0], three)).isZero();
  }
}
