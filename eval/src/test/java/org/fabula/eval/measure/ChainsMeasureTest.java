package org.fabula.eval.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures reckoned by hand. */
final class ChainsMeasureTest {
  private static final ChainsMeasure<String> MEASURE = new ChainsMeasure<>();

  @Test
  void theGoldItselfIsRight() {
    Map<String, String> gold = Map.of("a", "1", "b", "1", "c", "2");
    assertThat(figures(gold, gold))
        .containsEntry("conll", 100.0)
        .containsEntry("muc", 100.0)
        .containsEntry("b3", 100.0)
        .containsEntry("ceafe", 100.0)
        .containsEntry("mentions", 100.0);
  }

  @Test
  void aChainCutInTwoAndOneRunTogether() {
    // Gold abc, de; found ab, cde.
    Map<String, Double> figures =
        figures(
            Map.of("a", "1", "b", "1", "c", "1", "d", "2", "e", "2"),
            Map.of("a", "x", "b", "x", "c", "y", "d", "y", "e", "y"));
    // Links: gold 3, of which ab and de are found; found 3, of which the same are right.
    assertThat(figures.get("muc")).isCloseTo(66.67, within(.01));
    // a, b: 2/3 and 2/2; c: 1/3 and 1/3; d, e: 2/2 and 2/3. Recall and precision are 11/15.
    assertThat(figures.get("b3")).isCloseTo(73.33, within(.01));
    // abc with ab and de with cde: 4/5 each.
    assertThat(figures.get("ceafe")).isCloseTo(80.0, within(.01));
    assertThat(figures.get("conll")).isCloseTo((66.67 + 73.33 + 80) / 3, within(.01));
  }

  @Test
  void mentionsThatOneSideLacksCountAsWrong() {
    Map<String, Double> figures =
        figures(Map.of("a", "1", "b", "1"), Map.of("a", "x", "b", "x", "c", "y", "d", "z"));
    assertThat(figures.get("b3Precision")).isEqualTo(50.0);
    assertThat(figures.get("b3Recall")).isEqualTo(100.0);
    assertThat(figures.get("mentions")).isCloseTo(66.67, within(.01));
    // One chain of three is right.
    assertThat(figures.get("ceafe")).isCloseTo(50.0, within(.01));
  }

  @Test
  void chainsArePairedSoThatTheSumIsGreatest() {
    // The best pair of the first row is not that of the best sum.
    assertThat(Assignment.best(new double[][] {{.9, .8}, {.85, .1}})).isCloseTo(1.65, within(1e-9));
    assertThat(Assignment.best(new double[][] {{.2, .5, .4}})).isCloseTo(.5, within(1e-9));
    assertThat(Assignment.best(new double[][] {{.2}, {.5}, {.4}})).isCloseTo(.5, within(1e-9));
  }

  private static Map<String, Double> figures(Map<String, String> gold, Map<String, String> found) {
    return MEASURE.figures(MEASURE.count(gold, found));
  }
}
