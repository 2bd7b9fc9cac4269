package org.fabula.eval.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fabula.eval.measure.Bootstrap;
import org.fabula.eval.measure.Measure;
import org.fabula.eval.measure.SameMeasure;
import org.fabula.eval.measure.SetMeasure;
import org.fabula.eval.measure.Tally;

/**
 * One head on one corpus, story by story.
 *
 * @param <A> what is compared
 * @param <K> what is counted
 */
final class Trial<A, K extends Enum<K>> {
  private final String head;
  private final Measure<A, A, K> measure;
  private final K items;
  private final List<Tally<K>> stories = new ArrayList<>();

  private Trial(String head, Measure<A, A, K> measure, K items) {
    this.head = head;
    this.measure = measure;
    this.items = items;
  }

  /** The share of labels that is right. */
  static <T> Trial<List<T>, SameMeasure.Count> accuracy(String head) {
    return new Trial<>(head, new SameMeasure<>(), SameMeasure.Count.GOLD);
  }

  /** F1 of what is found. */
  static <T> Trial<Set<T>, SetMeasure.Count> f1(String head) {
    return new Trial<>(head, new SetMeasure<>(), SetMeasure.Count.GOLD);
  }

  /** Compares one story. */
  void add(A gold, A found) {
    stories.add(measure.count(gold, found));
  }

  /** The main figure over all stories; none where the gold has nothing of the kind. */
  Stream<HeadFigure> figure() {
    int number = stories.stream().mapToInt(story -> story.get(items)).sum();
    return number == 0
        ? Stream.of()
        : Stream.of(
            new HeadFigure(head, number, Bootstrap.figures(head, measure, stories).getFirst()));
  }
}
