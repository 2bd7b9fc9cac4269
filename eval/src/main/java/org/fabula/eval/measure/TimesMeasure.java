package org.fabula.eval.measure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.fabula.eval.corpus.TimeMl;
import org.fabula.eval.corpus.Timex;

/**
 * Time expressions, as TempEval-3 task A scores them (UzZaman et al., SemEval 2013): strict and
 * relaxed F1 of the words, and relaxed F1 times the share of matched expressions with the gold type
 * or value. {@code yearAccuracy} is 100 less the share of matched expressions that lie in another
 * year than the gold's. The creation time of the document is not counted.
 */
public final class TimesMeasure implements Measure<TimeMl, List<Timex>, TimesMeasure.Count> {

  /** What is counted. */
  public enum Count {
    GOLD,
    FOUND,
    OVERLAPPING,
    SAME_WORDS,
    SAME_TYPE,
    SAME_VALUE,
    OTHER_YEAR
  }

  private static final int YEAR = 4;

  private static final Comparator<Timex> BY_PLACE =
      Comparator.comparing(Timex::span).thenComparing(Timex::type).thenComparing(Timex::value);

  @Override
  public Tally<Count> count(TimeMl gold, List<Timex> answer) {
    List<Timex> found = answer.stream().sorted(BY_PLACE).toList();
    Tally<Count> tally = new Tally<>(Count.class);
    tally.add(Count.GOLD, gold.times().size());
    tally.add(Count.FOUND, found.size());
    BitSet used = new BitSet();
    for (Timex wanted : gold.times()) {
      int hit = firstOverlapping(wanted, found, used);
      if (hit >= 0) {
        used.set(hit);
        compare(wanted, found.get(hit), tally);
      }
    }
    return tally;
  }

  private static int firstOverlapping(Timex wanted, List<Timex> found, BitSet used) {
    for (int i = used.nextClearBit(0); i < found.size(); i = used.nextClearBit(i + 1)) {
      if (found.get(i).span().overlaps(wanted.span())) {
        return i;
      }
    }
    return -1;
  }

  private static void compare(Timex wanted, Timex found, Tally<Count> tally) {
    tally.add(Count.OVERLAPPING, 1);
    tally.addIf(found.span().equals(wanted.span()), Count.SAME_WORDS);
    tally.addIf(found.type().equals(wanted.type()), Count.SAME_TYPE);
    tally.addIf(found.value().equals(wanted.value()), Count.SAME_VALUE);
    String year = year(wanted.value());
    String other = year(found.value());
    boolean both = !year.isEmpty() && !other.isEmpty();
    tally.addIf(both && !year.equals(other), Count.OTHER_YEAR);
  }

  /** The year that a value lies in; empty where it lies in none. */
  private static String year(String value) {
    boolean stated =
        value.length() >= YEAR
            && value.chars().limit(YEAR).allMatch(c -> c >= '0' && c <= '9')
            && (value.length() == YEAR || value.charAt(YEAR) == '-');
    return stated ? value.substring(0, YEAR) : "";
  }

  @Override
  public SequencedMap<String, Double> figures(Tally<Count> sum) {
    int gold = sum.get(Count.GOLD);
    int found = sum.get(Count.FOUND);
    int overlapping = sum.get(Count.OVERLAPPING);
    double relaxed = Ratio.f1(overlapping, found, gold);
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("value", share(relaxed, sum.get(Count.SAME_VALUE), overlapping));
    figures.put("strict", Ratio.f1(sum.get(Count.SAME_WORDS), found, gold));
    figures.put("relaxed", relaxed);
    figures.put("type", share(relaxed, sum.get(Count.SAME_TYPE), overlapping));
    figures.put("valueAccuracy", Ratio.percent(sum.get(Count.SAME_VALUE), overlapping));
    int kept = overlapping - sum.get(Count.OTHER_YEAR);
    figures.put("yearAccuracy", Ratio.percent(kept, overlapping));
    figures.put("relaxedPrecision", Ratio.rate(overlapping, found));
    figures.put("relaxedRecall", Ratio.rate(overlapping, gold));
    return figures;
  }

  private static double share(double figure, int part, int whole) {
    return whole == 0 ? 0 : Ratio.round(figure * part / whole, 2);
  }
}
