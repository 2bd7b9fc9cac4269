package org.fabula.copies;

import org.fabula.story.Story;

/**
 * What two stories must have in common to be compared by an {@link Index} at all, so that a run too
 * large for one index can be cut: stories that no chain of such pairs joins may go to indexes of
 * their own, each in the order of the whole.
 */
public final class Shingles {
  /**
   * Stories remembered for a shingle, the first ones. A house's standing words are in thousands;
   * versions of one story that all differ are fewer, and the first of them lead to it.
   */
  public static final int MOST_STORIES = 32;

  /**
   * One shingle in so many of the shorter story's must be in the other. A copy of which every sixth
   * word is changed has 37 in a hundred, a version 50; the rest is for chance, where few are taken.
   */
  private static final int LEAST_IN_COMMON = 10;

  private Shingles() {}

  /**
   * Numbers of the runs of words by which a story is looked up, each once and in order; none where
   * it is too short to be compared.
   */
  public static int[] of(Story story) {
    Words words = Words.of(story.text(), Edges.body(story.text()));
    return words.size() < Index.FEWEST_WORDS ? new int[0] : Sketch.of(words);
  }

  /**
   * Whether two stories have enough in common to be compared.
   *
   * @param common shingles that both have
   * @param one how many the one has
   * @param other how many the other has
   */
  public static boolean areEnough(int common, int one, int other) {
    return common * LEAST_IN_COMMON >= Math.min(one, other);
  }
}
