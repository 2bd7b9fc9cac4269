package org.fabula.eval.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;

/**
 * Figures with 95 % intervals by the percentile bootstrap over stories (Efron 1979): stories are
 * drawn with replacement, as many as there are, and the figures made again. The seed is fixed, so
 * the same readings give the same intervals.
 */
public final class Bootstrap {
  private static final int DRAWS = 1000;
  private static final long SEED = 20201001;

  private Bootstrap() {}

  /**
   * The figures of {@code measure} over all stories.
   *
   * @param kind put before the name of each figure
   * @param measure makes the figures
   * @param stories counts of each story, at least one
   */
  public static <G, A, K extends Enum<K>> List<Figure> figures(
      String kind, Measure<G, A, K> measure, List<Tally<K>> stories) {
    Tally<K> all = stories.getFirst().empty();
    stories.forEach(all::addAll);
    Map<String, List<Double>> drawn = draws(measure, stories);
    List<Figure> figures = new ArrayList<>();
    measure
        .figures(all)
        .forEach(
            (name, value) -> {
              List<Double> values = drawn.getOrDefault(name, List.of());
              figures.add(new Figure(kind + "." + name, value, at(values, .025), at(values, .975)));
            });
    return figures;
  }

  private static <G, A, K extends Enum<K>> Map<String, List<Double>> draws(
      Measure<G, A, K> measure, List<Tally<K>> stories) {
    SplittableRandom random = new SplittableRandom(SEED);
    SequencedMap<String, List<Double>> drawn = new LinkedHashMap<>();
    for (int i = 0; i < DRAWS; i++) {
      Tally<K> sum = stories.getFirst().empty();
      for (int j = 0; j < stories.size(); j++) {
        sum.addAll(stories.get(random.nextInt(stories.size())));
      }
      measure
          .figures(sum)
          .forEach((name, value) -> drawn.computeIfAbsent(name, n -> new ArrayList<>()).add(value));
    }
    drawn.values().forEach(Collections::sort);
    return drawn;
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
  }
}
