package org.fabula.eval.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Coreference: which mentions tell of the same. MUC (Vilain et al. 1995) counts links, B3 (Bagga
 * and Baldwin 1998) the share of each mention's chain, CEAFe (Luo 2005) chains paired one to one;
 * their mean is the figure of CoNLL-2011 and 2012. Mentions that only one side has count as wrong,
 * chains of one mention count too.
 *
 * @param <T> a mention; that of gold and answer are equal where they are the same
 */
public final class ChainsMeasure<T>
    implements Measure<Map<T, String>, Map<T, String>, ChainsMeasure.Count> {
  /** Shares are counted in parts of so many. */
  private static final int WHOLE = 10_000;

  /** What is counted, of the gold and of the answer: mentions, links, shares of chains. */
  public enum Count {
    GOLD,
    FOUND,
    RIGHT,
    GOLD_LINKS,
    GOLD_LINKS_RIGHT,
    FOUND_LINKS,
    FOUND_LINKS_RIGHT,
    GOLD_SHARES,
    FOUND_SHARES,
    GOLD_CHAINS,
    FOUND_CHAINS,
    PAIRED
  }

  @Override
  public Tally<Count> count(Map<T, String> gold, Map<T, String> answer) {
    Tally<Count> tally = new Tally<>(Count.class);
    List<Set<T>> told = chains(gold);
    List<Set<T>> found = chains(answer);
    tally.add(Count.GOLD, gold.size());
    tally.add(Count.FOUND, answer.size());
    tally.add(Count.RIGHT, (int) gold.keySet().stream().filter(answer::containsKey).count());
    tally.add(Count.GOLD_LINKS, gold.size() - told.size());
    tally.add(Count.FOUND_LINKS, answer.size() - found.size());
    tally.add(Count.GOLD_LINKS_RIGHT, links(told, answer));
    tally.add(Count.FOUND_LINKS_RIGHT, links(found, gold));
    tally.add(Count.GOLD_SHARES, shares(told, answer));
    tally.add(Count.FOUND_SHARES, shares(found, gold));
    tally.add(Count.GOLD_CHAINS, told.size());
    tally.add(Count.FOUND_CHAINS, found.size());
    tally.add(Count.PAIRED, (int) Math.round(WHOLE * paired(told, found, answer, gold)));
    return tally;
  }

  private static <T> List<Set<T>> chains(Map<T, String> mentions) {
    Map<String, Set<T>> chains = new LinkedHashMap<>();
    mentions.forEach(
        (mention, chain) -> chains.computeIfAbsent(chain, c -> new HashSet<>()).add(mention));
    return new ArrayList<>(chains.values());
  }

  /**
   * How many of a chain's mentions each chain of the other side has; those it lacks are left out.
   */
  private static <T> Map<String, Integer> parts(Set<T> chain, Map<T, String> other) {
    Map<String, Integer> parts = new HashMap<>();
    for (T mention : chain) {
      String there = other.get(mention);
      if (there != null) {
        parts.merge(there, 1, Integer::sum);
      }
    }
    return parts;
  }

  private static <T> int links(List<Set<T>> chains, Map<T, String> other) {
    int links = 0;
    for (Set<T> chain : chains) {
      Map<String, Integer> parts = parts(chain, other);
      links += parts.values().stream().mapToInt(part -> part - 1).sum();
    }
    return links;
  }

  private static <T> int shares(List<Set<T>> chains, Map<T, String> other) {
    double shares = 0;
    for (Set<T> chain : chains) {
      for (int part : parts(chain, other).values()) {
        shares += (double) part * part / chain.size();
      }
    }
    return (int) Math.round(WHOLE * shares);
  }

  /**
   * Chains that share no mention are never worth pairing: each knot of chains is paired by itself.
   */
  private static <T> double paired(
      List<Set<T>> gold, List<Set<T>> found, Map<T, String> answer, Map<T, String> told) {
    Map<String, Integer> foundAt = indexes(found, answer);
    Map<String, Integer> goldAt = indexes(gold, told);
    boolean[] seen = new boolean[gold.size()];
    double sum = 0;
    for (int first = 0; first < gold.size(); first++) {
      if (!seen[first]) {
        seen[first] = true;
        Set<Integer> rows = new HashSet<>(Set.of(first));
        Set<Integer> columns = new HashSet<>();
        Deque<Integer> left = new ArrayDeque<>(rows);
        while (!left.isEmpty()) {
          for (String chain : parts(gold.get(left.remove()), answer).keySet()) {
            int column = foundAt.getOrDefault(chain, 0);
            if (columns.add(column)) {
              for (String back : parts(found.get(column), told).keySet()) {
                int row = goldAt.getOrDefault(back, 0);
                if (rows.add(row)) {
                  seen[row] = true;
                  left.add(row);
                }
              }
            }
          }
        }
        sum += columns.isEmpty() ? 0 : paired(List.copyOf(rows), List.copyOf(columns), gold, found);
      }
    }
    return sum;
  }

  private static <T> Map<String, Integer> indexes(List<Set<T>> chains, Map<T, String> names) {
    Map<String, Integer> indexes = new HashMap<>();
    for (int i = 0; i < chains.size(); i++) {
      indexes.put(names.getOrDefault(chains.get(i).iterator().next(), ""), i);
    }
    return indexes;
  }

  private static <T> double paired(
      List<Integer> rows, List<Integer> columns, List<Set<T>> gold, List<Set<T>> found) {
    double[][] worth = new double[rows.size()][columns.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns.size(); j++) {
        Set<T> one = gold.get(rows.get(i));
        Set<T> other = found.get(columns.get(j));
        long both = one.stream().filter(other::contains).count();
        worth[i][j] = 2.0 * both / (one.size() + other.size());
      }
    }
    return Assignment.best(worth);
  }

  @Override
  public SequencedMap<String, Double> figures(Tally<Count> sum) {
    double muc =
        f1(
            share(sum, Count.FOUND_LINKS_RIGHT, Count.FOUND_LINKS, 1),
            share(sum, Count.GOLD_LINKS_RIGHT, Count.GOLD_LINKS, 1));
    double precision = share(sum, Count.FOUND_SHARES, Count.FOUND, WHOLE);
    double recall = share(sum, Count.GOLD_SHARES, Count.GOLD, WHOLE);
    double chains =
        f1(
            share(sum, Count.PAIRED, Count.FOUND_CHAINS, WHOLE),
            share(sum, Count.PAIRED, Count.GOLD_CHAINS, WHOLE));
    double b3 = f1(precision, recall);
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("conll", Ratio.round((muc + b3 + chains) / 3, 2));
    figures.put("muc", Ratio.round(muc, 2));
    figures.put("b3", Ratio.round(b3, 2));
    figures.put("b3Precision", Ratio.round(100 * precision, 2));
    figures.put("b3Recall", Ratio.round(100 * recall, 2));
    figures.put("ceafe", Ratio.round(chains, 2));
    figures.put(
        "mentions", Ratio.f1(sum.get(Count.RIGHT), sum.get(Count.FOUND), sum.get(Count.GOLD)));
    return figures;
  }

  private static double share(Tally<Count> sum, Count part, Count of, int parts) {
    return sum.get(of) == 0 ? 0 : (double) sum.get(part) / parts / sum.get(of);
  }

  private static double f1(double precision, double recall) {
    double both = precision + recall;
    return both == 0 ? 0 : 200 * precision * recall / both;
  }
}
