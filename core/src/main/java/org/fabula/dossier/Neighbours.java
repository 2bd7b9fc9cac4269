package org.fabula.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which stories may tell of the same: those that share some of the words that tell each best from
 * others, and are alike. A story has a bounded number of them, so that finding them takes time in
 * proportion to the stories; a story more concerns those alone which share its words.
 */
final class Neighbours {
  /** A story is looked for by so many of its words, those of most weight. */
  private static final int KEYS = 24;

  /** Of a word that many stories have, so many before and after a story are looked at. */
  private static final int NEAREST = 24;

  /** So many neighbours are kept, the likest; a happening that more tell is told by chains. */
  private static final int MOST = 32;

  /** Two stories on different matters share about so much of their everyday words. */
  private static final double UNLIKE = 0.08;

  private final List<Words> stories = new ArrayList<>();
  private final Map<String, List<Integer>> byWord = new HashMap<>();
  private final List<Map<Integer, Double>> near = new ArrayList<>();
  private final boolean[] crowded;

  /**
   * The words of a story by number, and what they weigh.
   *
   * @param numbers in order
   */
  private record Words(int[] numbers, double[] weights) {
    static Words of(Gist gist, Map<String, Integer> numbers) {
      SortedMap<Integer, Double> weights = new TreeMap<>();
      // Numbered in the order of the words, so that the same stories give the same sums.
      new TreeMap<>(gist.words())
          .forEach(
              (word, weight) ->
                  weights.put(numbers.computeIfAbsent(word, w -> numbers.size()), weight));
      return new Words(
          weights.keySet().stream().mapToInt(Integer::intValue).toArray(),
          weights.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** From 0 to 1: the cosine of the weights. */
    double likeness(Words other) {
      double sum = 0;
      int i = 0;
      int j = 0;
      while (i < numbers.length && j < other.numbers.length) {
        if (numbers[i] == other.numbers[j]) {
          sum += weights[i++] * other.weights[j++];
        } else if (numbers[i] < other.numbers[j]) {
          i++;
        } else {
          j++;
        }
      }
      return sum;
    }
  }

  /**
   * @param stories in an order that does not depend on how they were given
   */
  Neighbours(List<Gist> stories) {
    this.crowded = new boolean[stories.size()];
    Map<String, Integer> numbers = new HashMap<>();
    List<List<String>> keys = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      this.stories.add(Words.of(stories.get(i), numbers));
      keys.add(keys(stories.get(i)));
      near.add(new TreeMap<>());
      for (String key : keys.get(i)) {
        byWord.computeIfAbsent(key, word -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < stories.size(); i++) {
      find(i, keys.get(i));
    }
  }

  private static List<String> keys(Gist gist) {
    return gist.words().entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(KEYS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void find(int story, List<String> keys) {
    record Near(int story, double likeness) {}
    List<Near> found = new ArrayList<>();
    for (int other : candidates(story, keys)) {
      double likeness = stories.get(story).likeness(stories.get(other));
      if (likeness > UNLIKE) {
        found.add(new Near(other, likeness));
      }
    }
    crowded[story] |= found.size() > MOST;
    found.sort(Comparator.comparingDouble(Near::likeness).reversed().thenComparing(Near::story));
    for (Near one : found.subList(0, Math.min(MOST, found.size()))) {
      near.get(story).put(one.story(), one.likeness());
      near.get(one.story()).put(story, one.likeness());
    }
  }

  private SortedSet<Integer> candidates(int story, List<String> keys) {
    SortedSet<Integer> candidates = new TreeSet<>();
    for (String key : keys) {
      List<Integer> all = byWord.getOrDefault(key, List.of());
      int at = Collections.binarySearch(all, story);
      int from = Math.max(0, at - NEAREST);
      int to = Math.min(all.size(), at + NEAREST + 1);
      crowded[story] |= from > 0 || to < all.size();
      candidates.addAll(all.subList(from, to));
    }
    candidates.remove(story);
    return candidates;
  }

  /** The stories near one, with how like it they are. */
  Map<Integer, Double> of(int story) {
    return near.get(story);
  }

  /** Whether a story has more stories near it than were looked at. */
  boolean isCrowded(int story) {
    return crowded[story];
  }
}
