package org.fabula.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What is remembered while one dossier is made; nothing at first. Not for several threads. */
public final class Remembered implements Memory {
  private final Map<Long, Trace> traces = new HashMap<>();
  private final Map<Long, NavigableMap<Rank, Long>> lists = new HashMap<>();
  private final Map<Long, Map<Long, Double>> near = new HashMap<>();

  @Override
  public Trace trace(long story) {
    Trace trace = traces.get(story);
    if (trace == null) {
      throw new IllegalArgumentException("no story " + story);
    }
    return trace;
  }

  @Override
  public Window beside(long word, Rank rank, int most) {
    NavigableMap<Rank, Long> list = list(word);
    return new Window(
        first(list.headMap(rank, false).descendingMap(), most),
        first(list.tailMap(rank, false), most));
  }

  @Override
  public int between(long word, Rank from, Rank to, int most) {
    return first(list(word).subMap(from, false, to, false), most).size();
  }

  private NavigableMap<Rank, Long> list(long word) {
    return lists.computeIfAbsent(word, w -> new TreeMap<>());
  }

  private static List<Long> first(NavigableMap<Rank, Long> list, int most) {
    List<Long> first = new ArrayList<>();
    for (long story : list.values()) {
      if (first.size() == most) {
        break;
      }
      first.add(story);
    }
    return first;
  }

  @Override
  public Map<Long, Double> near(long story) {
    return near.getOrDefault(story, Map.of());
  }

  @Override
  public List<Pair> tied(Collection<Pair> pairs) {
    return pairs.stream().filter(pair -> near(pair.one()).containsKey(pair.other())).toList();
  }

  @Override
  public void add(long story, Trace trace) {
    traces.put(story, trace);
    trace.keys().forEach(key -> list(key).put(trace.rank(), story));
  }

  @Override
  public void remove(long story) {
    Trace trace = trace(story);
    trace.keys().forEach(key -> list(key).remove(trace.rank()));
    new ArrayList<>(near(story).keySet()).forEach(other -> untie(story, other));
    traces.remove(story);
  }

  @Override
  public void tie(long one, long other, double likeness) {
    near.computeIfAbsent(one, story -> new TreeMap<>()).put(other, likeness);
    near.computeIfAbsent(other, story -> new TreeMap<>()).put(one, likeness);
  }

  @Override
  public void untie(long one, long other) {
    near.getOrDefault(one, new TreeMap<>()).remove(other);
    near.getOrDefault(other, new TreeMap<>()).remove(one);
  }
}
