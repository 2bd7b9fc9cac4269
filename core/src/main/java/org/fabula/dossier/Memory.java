package org.fabula.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of the stories of a dossier, so that one more touches only its neighbours: the
 * trace of each, where it stands in the lists of its words, and which are near each other. Stories
 * are known by numbers, which mean nothing else. {@link Neighbourhood} fills it; those who keep it
 * need not understand what they keep.
 */
public interface Memory {

  /** The trace of a story that is remembered. */
  Trace trace(long story);

  /** Makes ready for {@link #trace} what is soon asked for; need not do anything. */
  default void prepare(Collection<Long> stories) {}

  /**
   * The stories beside a rank in the list of a word.
   *
   * @param before those that stand before it, the nearest first
   * @param after those that stand after it, the nearest first
   */
  record Window(List<Long> before, List<Long> after) {
    /** Copies the lists. */
    public Window {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /**
   * The stories beside a rank, that of a story not counted.
   *
   * @param word one of the {@linkplain Trace#keys() keys} of traces
   * @param most so many to each side
   */
  Window beside(long word, Rank rank, int most);

  /**
   * How many stories stand between two ranks in the list of a word, both not counted.
   *
   * @param most where there are more, this is said
   */
  int between(long word, Rank from, Rank to, int most);

  /** The stories near one, with how like it they are, by number. */
  Map<Long, Double> near(long story);

  /**
   * Two stories, the one of the smaller number first.
   *
   * @param one the smaller number
   * @param other the larger number
   */
  record Pair(long one, long other) {
    /** Two stories in any order. */
    public static Pair of(long one, long other) {
      return new Pair(Math.min(one, other), Math.max(one, other));
    }
  }

  /** Those of some pairs that are near each other, in the order in which they are given. */
  List<Pair> tied(Collection<Pair> pairs);

  /** Remembers a story and puts it into the lists of its keys. */
  void add(long story, Trace trace);

  /** Forgets a story, takes it out of all lists and away from all that it is near. */
  void remove(long story);

  /** Says that two stories are near each other. */
  void tie(long one, long other, double likeness);

  /** Says that two stories are not near each other. */
  void untie(long one, long other);
}
