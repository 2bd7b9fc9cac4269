package org.fabula.eval.clue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fabula.event.Clue;
import org.fabula.event.Clues;
import org.fabula.text.Span;
import org.junit.jupiter.api.Test;

class SoftmaxTest {
  private static final int NO = 0;
  private static final int YES = 1;
  private static final int NEVER = 2;

  private static Example example(int answer, String... clues) {
    List<Clue> named = Stream.of(clues).map(clue -> new Clue(clue, 1)).toList();
    return new Example(new Clues(new Span(0, 1), named), answer);
  }

  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      examples.add(example(YES, "past", i % 2 == 0 ? "even" : "odd"));
      examples.add(example(NO, "will", i % 2 == 0 ? "even" : "odd"));
    }
    return examples;
  }

  /** What a clue weighs for yes; 0 where it was not learnt from. */
  private static double yes(Map<String, double[]> weights, String clue) {
    return weights.getOrDefault(clue, new double[3])[YES];
  }

  @Test
  void whatGoesWithAnAnswerIsLearntAndWhatDoesNotIsNot() {
    Map<String, double[]> weights = Softmax.learn(examples(), 3, 1);
    double[] past = Softmax.probabilities(weights, example(NO, "past").clues());
    assertThat(past[YES]).isGreaterThan(0.9);
    assertThat(past[NEVER]).isLessThan(0.05);
    assertThat(yes(weights, "even")).isCloseTo(yes(weights, "odd"), within(1e-6));
  }

  @Test
  void theBiasMeetsTheShares() {
    List<Example> examples = new ArrayList<>(Collections.nCopies(30, example(YES, "said")));
    examples.addAll(Collections.nCopies(10, example(NO, "said", "had")));
    Map<String, double[]> weights = Softmax.learn(examples, 2, 1);
    double yes =
        examples.stream()
            .mapToDouble(each -> Softmax.probabilities(weights, each.clues())[YES])
            .sum();
    assertThat(yes).isCloseTo(30, within(0.01));
  }

  @Test
  void whatIsSeenOnceOrTwiceIsNotLearntFrom() {
    List<Example> examples = examples();
    examples.add(example(NEVER, "seldom"));
    examples.add(example(NEVER, "seldom"));
    assertThat(Softmax.learn(examples, 3, 1)).containsKey("past").doesNotContainKey("seldom");
  }

  @Test
  void aHigherPenaltyKeepsWeightsSmaller() {
    assertThat(Math.abs(yes(Softmax.learn(examples(), 3, 100), "past")))
        .isLessThan(Math.abs(yes(Softmax.learn(examples(), 3, 1), "past")));
  }
}
