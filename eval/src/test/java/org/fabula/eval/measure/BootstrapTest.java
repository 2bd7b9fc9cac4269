package org.fabula.eval.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fabula.eval.measure.SetMeasure.Count;
import org.junit.jupiter.api.Test;

/** Intervals hold the figure, are the same each time, and shrink with more stories. */
final class BootstrapTest {

  @Test
  void intervalHoldsTheFigureAndIsTheSameAgain() {
    Figure figure = f1(40);
    assertThat(figure.name()).isEqualTo("people.f1");
    assertThat(figure.value()).isEqualTo(75.0);
    assertThat(figure.low()).isLessThan(75.0).isGreaterThan(60.0);
    assertThat(figure.high()).isGreaterThan(75.0).isLessThan(90.0);
    assertThat(f1(40)).isEqualTo(figure);
  }

  @Test
  void moreStoriesMakeItNarrower() {
    assertThat(width(f1(400))).isLessThan(width(f1(40)) / 2);
  }

  @Test
  void storiesAllAlikeLeaveNoDoubt() {
    List<Tally<Count>> stories = List.of(story(1), story(1), story(1));
    assertThat(Bootstrap.figures("people", new PeopleMeasure(), stories))
        .allSatisfy(figure -> assertThat(width(figure)).isZero());
  }

  @Test
  void halvesRoundToTheEvenNeighbour() {
    assertThat(Ratio.round(0.125, 2)).isEqualTo(0.12);
    assertThat(Ratio.round(0.375, 2)).isEqualTo(0.38);
    assertThat(Ratio.round(2.675, 2)).as("a double just under the half").isEqualTo(2.67);
  }

  private static double width(Figure figure) {
    return figure.high() - figure.low();
  }

  /** Half of the stories right in one of two names, half in both. */
  private static Figure f1(int stories) {
    List<Tally<Count>> tallies = new ArrayList<>();
    for (int i = 0; i < stories; i++) {
      tallies.add(story(1 + i % 2));
    }
    return Bootstrap.figures("people", new PeopleMeasure(), tallies).getFirst();
  }

  private static Tally<Count> story(int right) {
    Tally<Count> tally = new Tally<>(Count.class);
    tally.add(Count.GOLD, 2);
    tally.add(Count.FOUND, 2);
    tally.add(Count.RIGHT, right);
    return tally;
  }
}
