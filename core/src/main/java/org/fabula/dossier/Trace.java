package org.fabula.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is kept of a story to hold it against others once its words have been forgotten: what weighs
 * in it, who acts, what happens. Immutable.
 */
public final class Trace {
  /** A story is looked for by so many of its words, those of most weight. */
  private static final int KEYS = 24;

  private final Rank rank;
  private final long[] words;
  private final float[] weights;
  private final Set<Long> keys;
  private final List<Naming> actors;
  private final List<EventTrace> events;
  private final long[] families;
  private final int[][] byFamily;

  Trace(
      Rank rank,
      long[] words,
      float[] weights,
      List<Long> keys,
      List<Naming> actors,
      List<EventTrace> events) {
    this.rank = rank;
    this.words = words;
    this.weights = weights;
    this.keys = new LinkedHashSet<>(keys);
    this.actors = List.copyOf(actors);
    this.events = List.copyOf(events);
    this.families = events.stream().mapToLong(EventTrace::family).sorted().distinct().toArray();
    this.byFamily = byFamily();
  }

  /**
   * The trace of a story.
   *
   * @param key of the story in its dossier
   */
  public static Trace of(Report report, String key) {
    return new TraceReader(report).read(Rank.of(report.story(), key));
  }

  /** A trace as {@link #bytes} wrote it. */
  public static Trace of(byte[] bytes) {
    return TraceCodec.read(bytes);
  }

  /** The trace in a form that {@link #of(byte[])} reads; no other version need understand it. */
  public byte[] bytes() {
    return TraceCodec.write(this);
  }

  private int[][] byFamily() {
    int[] places = events.stream().mapToInt(event -> place(event.family())).toArray();
    int[] sizes = new int[families.length];
    for (int place : places) {
      sizes[place]++;
    }
    int[][] byFamily = new int[families.length][];
    Arrays.setAll(byFamily, place -> new int[sizes[place]]);
    for (int i = places.length - 1; i >= 0; i--) {
      byFamily[places[i]][--sizes[places[i]]] = i;
    }
    return byFamily;
  }

  /** The keys of a story that has words of these weights: those of most weight. */
  static List<Long> keys(Map<String, Double> weights) {
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(KEYS)
        .map(word -> number(word.getKey()))
        .toList();
  }

  /** A number for a word: the 64 bits of FNV-1a over its letters; two seldom have the same. */
  static long number(String word) {
    long number = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      number = (number ^ word.charAt(i)) * 0x100000001b3L;
    }
    return number;
  }

  /** The numbers of words, in order. */
  static long[] numbers(Iterable<String> words) {
    List<Long> numbers = new ArrayList<>();
    words.forEach(word -> numbers.add(number(word)));
    return numbers.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
  }

  /** Where the story stands among others. */
  public Rank rank() {
    return rank;
  }

  /** Numbers of the words by which it is looked for, that of most weight first. */
  public Set<Long> keys() {
    return Collections.unmodifiableSet(keys);
  }

  /** Numbers of the words that weigh in it, in order; not to be changed. */
  long[] words() {
    return words;
  }

  /** What each of the words weighs; not to be changed. */
  float[] weights() {
    return weights;
  }

  List<Naming> actors() {
    return actors;
  }

  List<EventTrace> events() {
    return events;
  }

  /** How many families the words have that tell its events. */
  int families() {
    return families.length;
  }

  /** The family at a place; they stand in order. */
  long family(int place) {
    return families[place];
  }

  /** Where a family stands that tells of an event here. */
  int place(long family) {
    return Arrays.binarySearch(families, family);
  }

  /** Indexes of the events told by words of the family at a place; not to be changed. */
  int[] events(int place) {
    return byFamily[place];
  }

  /** How like another story it is, from 0 to 1: the cosine of the weights. */
  double likeness(Trace other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < words.length && j < other.words.length) {
      if (words[i] == other.words[j]) {
        sum += (double) weights[i++] * other.weights[j++];
      } else if (words[i] < other.words[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }
}
