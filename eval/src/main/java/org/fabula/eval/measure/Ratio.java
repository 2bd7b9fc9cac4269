package org.fabula.eval.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/** Ratios in hundredths, rounded to two decimals as the figures of this project are. */
final class Ratio {
  private Ratio() {}

  /** {@code part} of {@code whole} in hundredths; 0 of nothing. */
  static double percent(int part, int whole) {
    return whole == 0 ? 0 : round(100.0 * part / whole, 2);
  }

  /** Precision or recall in hundredths; 0 of nothing. */
  static double rate(int right, int of) {
    return of == 0 ? 0 : round(100 * ((double) right / of), 2);
  }

  /**
   * Harmonic mean of precision and recall, in hundredths.
   *
   * @param right found and in the gold
   * @param found how many were found
   * @param gold how many the gold has
   */
  static double f1(int right, int found, int gold) {
    double precision = found == 0 ? 0 : (double) right / found;
    double recall = gold == 0 ? 0 : (double) right / gold;
    double sum = precision + recall;
    return sum == 0 ? 0 : round(200 * precision * recall / sum, 2);
  }

  /** Rounds to {@code decimals}, exact halves to the even neighbour. */
  static double round(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
  }

  /** Whether {@code span} is not null and overlaps one of {@code others}. */
  static boolean overlapsAny(@Nullable Span span, Collection<Span> others) {
    return span != null && others.stream().anyMatch(span::overlaps);
  }

  /** Whether one of {@code spans} overlaps {@code other}. */
  static boolean anyOverlaps(List<Span> spans, Span other) {
    return spans.stream().anyMatch(other::overlaps);
  }
}
