package org.fabula.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Map;
import org.fabula.event.DayClues.Clue;
import org.fabula.text.Span;
import org.fabula.text.WordList;
import org.junit.jupiter.api.Test;

class DayWeightsTest {
  private final DayWeights weights = DayWeights.english();

  private Map<Lying, Double> probabilities(String... clues) {
    List<Clue> named = List.of(clues).stream().map(clue -> new Clue(clue, 1)).toList();
    return weights.probabilities(new DayClues(new Span(0, 1), named));
  }

  @Test
  void everyRowHasAWeightForEachWayToLie() {
    assertThat(WordList.lines(DayWeights.class, "day-weights"))
        .hasSizeGreaterThan(100)
        .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(1 + Lying.values().length));
  }

  @Test
  void probabilitiesAreTogetherOne() {
    assertThat(
            probabilities("tense=PAST", "class=REPORTING").values().stream()
                .mapToDouble(Double::doubleValue)
                .sum())
        .isEqualTo(1, offset(1e-9));
  }

  @Test
  void aClueThatIsNotInTheTableWeighsNothing() {
    assertThat(probabilities("tense=PAST", "no such clue")).isEqualTo(probabilities("tense=PAST"));
  }

  @Test
  void whatIsPastIsRatherBeforeThanWhatIsToCome() {
    assertThat(probabilities("tense=PAST").get(Lying.BEFORE))
        .isGreaterThan(probabilities("tense=INFINITIVE").get(Lying.BEFORE));
    assertThat(probabilities("factuality=PLANNED").get(Lying.AFTER))
        .isGreaterThan(probabilities("factuality=HAPPENED").get(Lying.AFTER));
  }
}
