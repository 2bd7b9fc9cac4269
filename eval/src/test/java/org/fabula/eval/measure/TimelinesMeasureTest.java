package org.fabula.eval.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.fabula.eval.OwnGold.figures;

import java.util.List;
import org.fabula.eval.corpus.Timelines.Placed;
import org.fabula.eval.corpus.Timelines.Words;
import org.fabula.text.Span;
import org.junit.jupiter.api.Test;

/** Temporal awareness of small timelines: three places, four events; six relations. */
final class TimelinesMeasureTest {
  private static final Placed NOWHERE = placed(0, "", 90);
  private static final Placed FOUNDED = placed(1, "1961", 10);
  private static final Placed SOLD = placed(2, "2018-05", 20);
  private static final Placed MOVED = placed(2, "2018-05", 30);
  private static final Placed BURNED = placed(3, "2019-03-04", 40);
  private static final List<Placed> GOLD = List.of(NOWHERE, FOUNDED, SOLD, MOVED, BURNED);

  private final TimelinesMeasure measure = new TimelinesMeasure();

  @Test
  void theGoldIsAllRight() {
    assertThat(figures(measure, GOLD, GOLD))
        .contains(
            entry("f1", 100.0),
            entry("precision", 100.0),
            entry("recall", 100.0),
            entry("events", 100.0),
            entry("datesRight", 100.0));
  }

  @Test
  void nothingIsNothing() {
    assertThat(figures(measure, GOLD, List.of()).values()).containsOnly(0.0);
    assertThat(figures(measure, List.of(), GOLD).values()).containsOnly(0.0);
  }

  @Test
  void anEventWithoutAPlaceIsLeftOut() {
    assertThat(figures(measure, GOLD, List.of(FOUNDED, SOLD, MOVED, BURNED, placed(0, "", 50))))
        .contains(entry("f1", 100.0), entry("eventsPrecision", 100.0));
  }

  /** Two of the four dates and the order of the last two places are right: three of six. */
  @Test
  void twoPlacesChangedRoundAreWrongInDateAndOrder() {
    List<Placed> swapped =
        List.of(placed(1, "1961", 20), placed(1, "1961", 30), placed(2, "2018-05", 10), BURNED);
    assertThat(figures(measure, GOLD, swapped))
        .contains(
            entry("recall", 33.33),
            entry("precision", 33.33),
            entry("events", 100.0),
            entry("datesRight", 25.0));
  }

  @Test
  void aWrongDateInTheRightOrderLosesTheDateAlone() {
    List<Placed> later = List.of(FOUNDED, SOLD, MOVED, placed(3, "2019-03-05", 40));
    assertThat(figures(measure, GOLD, later))
        .contains(entry("recall", 83.33), entry("precision", 83.33), entry("datesRight", 75.0));
  }

  /** Of the gold the first event of the missing place and both its ties are gone. */
  @Test
  void orderFollowsThroughAMissingPlace() {
    assertThat(figures(measure, GOLD, List.of(FOUNDED, BURNED)))
        .contains(entry("precision", 100.0), entry("recall", 33.33));
  }

  @Test
  void anEventTooManyCostsPrecision() {
    List<Placed> more = List.of(FOUNDED, SOLD, MOVED, BURNED, placed(3, "2019-03-04", 70));
    assertThat(figures(measure, GOLD, more))
        .contains(entry("recall", 100.0), entry("precision", 85.71), entry("events", 88.89));
  }

  @Test
  void anEventIsTheGoldsWhereTheyShareAWord() {
    Placed shifted = new Placed(3, "2019-03-04", new Words("mill", new Span(44, 46)));
    Placed elsewhere = new Placed(3, "2019-03-04", new Words("pier", new Span(44, 46)));
    assertThat(figures(measure, GOLD, List.of(shifted))).contains(entry("eventsPrecision", 100.0));
    assertThat(figures(measure, GOLD, List.of(elsewhere))).contains(entry("eventsPrecision", 0.0));
  }

  private static Placed placed(int order, String date, int start) {
    return new Placed(order, date, new Words("mill", new Span(start, start + 5)));
  }
}
