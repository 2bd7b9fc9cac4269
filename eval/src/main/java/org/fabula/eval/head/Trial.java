package org.fabula.eval.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fabula.eval.measure.Bootstrap;
import org.fabula.eval.measure.Figure;
import org.fabula.eval.measure.Measure;
import org.fabula.eval.measure.SameMeasure;
import org.fabula.eval.measure.SetMeasure;
import org.fabula.eval.measure.Tally;

/**
 * One head on one corpus, story by story.
 *
 * @param <G> the gold of a story
 * @param <A> what is compared with it
 * @param <K> what is counted
 */
final class Trial<G, A, K extends Enum<K>> {
  private final String head;
  private final Measure<G, A, K> measure;
  private final K items;
  private final List<Tally<K>> stories = new ArrayList<>();

  /**
   * @param head what is measured
   * @param measure how
   * @param items the count of the things in the gold
   */
  Trial(String head, Measure<G, A, K> measure, K items) {
    this.head = head;
    this.measure = measure;
    this.items = items;
  }

  /** The share of labels that is right. */
  static <T> Trial<List<T>, List<T>, SameMeasure.Count> accuracy(String head) {
    return new Trial<>(head, new SameMeasure<>(), SameMeasure.Count.GOLD);
  }

  /** F1 of what is found. */
  static <T> Trial<Set<T>, Set<T>, SetMeasure.Count> f1(String head) {
    return new Trial<>(head, new SetMeasure<>(), SetMeasure.Count.GOLD);
  }

  /** Compares one story. */
  void add(G gold, A found) {
    stories.add(measure.count(gold, found));
  }

  /** The main figure over all stories; none where the gold has nothing of the kind. */
  Stream<HeadFigure> figure() {
    return figures().limit(1);
  }

  /** All figures over all stories; none where the gold has nothing of the kind. */
  Stream<HeadFigure> figures() {
    int number = stories.stream().mapToInt(story -> story.get(items)).sum();
    List<Figure> figures = number == 0 ? List.of() : Bootstrap.figures(head, measure, stories);
    return figures.stream().map(figure -> new HeadFigure(head, number, figure));
  }
}
