package org.fabula.eval.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fabula.eval.corpus.EventTimes.Dated;
import org.fabula.eval.corpus.EventTimes.Window;
import org.fabula.event.DayClues;
import org.fabula.event.DayClues.Clue;
import org.fabula.event.Lying;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTrainingTest {
  private static final LocalDate DAY = LocalDate.of(2019, 5, 2);

  private static @Nullable LocalDate day(String text) {
    return text.equals("-") ? null : LocalDate.parse(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2019-05-02, 2019-05-02, 2019-05-02, 2019-05-02, ON",
    "2019-05-03, -, 2019-05-03, -, AFTER",
    "-, 2019-05-01, -, 2019-05-01, BEFORE",
    "-, 2019-05-01, 2019-05-03, -, AROUND",
    "2020-01-02, 2020-12-30, 2020-01-02, 2020-12-30, AFTER_KNOWN",
    "2019-04-30, 2019-04-30, 2019-04-30, 2019-04-30, BEFORE_KNOWN",
    "2019-03-04, 2019-05-01, 2019-05-03, -, AROUND_KNOWN",
    "2019-03-04, 2019-05-01, 2019-05-02, 2019-05-02, OTHER"
  })
  void aWindowLiesSoToTheDay(
      String beginFrom, String beginTo, String endFrom, String endTo, Lying lies) {
    Window begin = new Window(day(beginFrom), day(beginTo));
    Window end = new Window(day(endFrom), day(endTo));
    assertThat(DayExample.lies(new Dated(new Span(0, 1), begin, end, false), DAY)).isEqualTo(lies);
  }

  private static DayExample example(Lying lies, String... clues) {
    List<Clue> named = List.of(clues).stream().map(clue -> new Clue(clue, 1)).toList();
    return new DayExample(new DayClues(new Span(0, 1), named), lies);
  }

  @Test
  void whatGoesWithAClueIsLearntAndWhatDoesNotIsNot() {
    List<DayExample> examples = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      examples.add(example(Lying.BEFORE, "past", i % 2 == 0 ? "even" : "odd"));
      examples.add(example(Lying.AFTER, "will", i % 2 == 0 ? "even" : "odd"));
    }
    Map<String, double[]> weights = Softmax.learn(examples);
    double[] past = Softmax.probabilities(weights, example(Lying.ON, "past").clues());
    assertThat(past[Lying.BEFORE.ordinal()]).isGreaterThan(0.8);
    assertThat(past[Lying.ON.ordinal()]).isLessThan(0.1);
    assertThat(weights.get("even")[0]).isCloseTo(weights.get("odd")[0], within(1e-6));
  }

  @Test
  void learningAtRestHasNoSlopeLeft() {
    List<DayExample> examples =
        List.of(
            example(Lying.ON, "said"),
            example(Lying.ON, "said"),
            example(Lying.BEFORE, "said", "had"));
    // The bias is not held back, so that each share of all examples is met on the whole.
    double on = 0;
    Map<String, double[]> weights = Softmax.learn(examples);
    for (DayExample example : examples) {
      on += Softmax.probabilities(weights, example.clues())[Lying.ON.ordinal()];
    }
    assertThat(on).isCloseTo(2, within(0.01));
  }
}
