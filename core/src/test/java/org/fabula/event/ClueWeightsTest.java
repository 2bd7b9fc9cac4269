package org.fabula.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fabula.event.Event.EventClass;
import org.fabula.text.Span;
import org.fabula.text.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClueWeightsTest {
  private final ClueWeights days = ClueWeights.ofDays();
  private final ClueWeights classes = ClueWeights.ofClasses();

  private static Clues clues(String... names) {
    return new Clues(new Span(0, 1), Stream.of(names).map(Clue::of).toList());
  }

  private double ofDay(Lying lying, String... names) {
    return days.probabilities(clues(names))[lying.ordinal()];
  }

  private double ofClass(EventClass eventClass, String... names) {
    return classes.probabilities(clues(names))[eventClass.ordinal()];
  }

  @ParameterizedTest
  @CsvSource({"day-weights, 8", "class-weights, 7"})
  void everyRowHasAWeightForEachAnswer(String table, int answers) {
    List<String> lines = WordList.lines(ClueWeights.class, table);
    assertThat(lines)
        .hasSizeGreaterThan(100)
        .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(1 + answers));
  }

  @Test
  void probabilitiesAreTogetherOne() {
    assertThat(Arrays.stream(days.probabilities(clues("tense=PAST", "class=REPORTING"))).sum())
        .isEqualTo(1, offset(1e-9));
  }

  @Test
  void aClueThatIsNotInTheTableWeighsNothing() {
    assertThat(days.probabilities(clues("tense=PAST", "no such clue")))
        .isEqualTo(days.probabilities(clues("tense=PAST")));
  }

  @Test
  void whatIsStrongerWeighsMore() {
    Span word = new Span(0, 1);
    double weak = days.probabilities(new Clues(word, List.of(new Clue("tense=PAST", 0.5))))[0];
    assertThat(weak).isNotEqualTo(days.probabilities(clues("tense=PAST"))[0]);
  }

  @Test
  void whatIsPastIsRatherBeforeThanWhatIsToCome() {
    assertThat(ofDay(Lying.BEFORE, "tense=PAST"))
        .isGreaterThan(ofDay(Lying.BEFORE, "tense=INFINITIVE"));
    assertThat(ofDay(Lying.AFTER, "factuality=PLANNED"))
        .isGreaterThan(ofDay(Lying.AFTER, "factuality=HAPPENED"));
  }

  @Test
  void whatTakesAClauseIsSeldomAMereOccurrence() {
    assertThat(ofClass(EventClass.OCCURRENCE, "takes=xcomp"))
        .isLessThan(ofClass(EventClass.OCCURRENCE, "takes="));
  }
}
