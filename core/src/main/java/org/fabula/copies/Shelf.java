package org.fabula.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Stories by their shingles. One table of numbers with open addressing holds for every shingle the
 * stories it stands in, up to a few: what stands in more is boilerplate.
 */
final class Shelf {
  private static final int FIRST_SIZE = 1 << 10;

  private final List<Print> prints = new ArrayList<>();
  private int[] shingles = new int[FIRST_SIZE];
  private int[] stories = new int[FIRST_SIZE]; // index in prints plus 1; 0 is free
  private int[] votes = new int[16];
  private int[] sizes = new int[16]; // of the sketches
  private int used;
  private long words;

  /** How many words the stories have that are kept. */
  long words() {
    return words;
  }

  void put(Print print, int[] sketch) {
    if (prints.size() == votes.length) {
      votes = new int[2 * votes.length];
      sizes = Arrays.copyOf(sizes, 2 * sizes.length);
    }
    sizes[prints.size()] = sketch.length;
    prints.add(print);
    words += print.size();
    for (int shingle : sketch) {
      put(shingle, prints.size());
    }
  }

  private void put(int shingle, int story) {
    int found = 0;
    int slot = slot(shingle);
    while (stories[slot] != 0) {
      found += shingles[slot] == shingle ? 1 : 0;
      slot = slot + 1 & stories.length - 1;
    }
    if (found < Shingles.MOST_STORIES) {
      shingles[slot] = shingle;
      stories[slot] = story;
      used++;
      // Three quarters full: longer rows of taken places cost more than the memory is worth.
      if (used > stories.length / 4 * 3) {
        grow();
      }
    }
  }

  private int slot(int shingle) {
    return shingle * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(stories.length) + 1;
  }

  private void grow() {
    int[] oldShingles = shingles;
    int[] oldStories = stories;
    shingles = new int[2 * oldShingles.length];
    stories = new int[2 * oldStories.length];
    // In the order of the table, but from a free place on: a row keeps its stories in order.
    int free = 0;
    while (oldStories[free] != 0) {
      free++;
    }
    for (int i = 0; i < oldStories.length; i++) {
      int from = free + i & oldStories.length - 1;
      if (oldStories[from] != 0) {
        int slot = slot(oldShingles[from]);
        while (stories[slot] != 0) {
          slot = slot + 1 & stories.length - 1;
        }
        shingles[slot] = oldShingles[from];
        stories[slot] = oldStories[from];
      }
    }
  }

  /**
   * The stories with most shingles of a sketch, at most {@code most}; of equal ones the earlier.
   */
  List<Print> nearest(int[] sketch, int most) {
    int[] seen = new int[sketch.length * 2 + 8];
    int count = 0;
    for (int shingle : sketch) {
      for (int slot = slot(shingle); stories[slot] != 0; slot = slot + 1 & stories.length - 1) {
        if (shingles[slot] == shingle) {
          int story = stories[slot] - 1;
          if (votes[story]++ == 0) {
            seen = count == seen.length ? Arrays.copyOf(seen, 2 * count) : seen;
            seen[count++] = story;
          }
        }
      }
    }
    List<Print> nearest = best(Arrays.copyOf(seen, count), sketch.length, most);
    for (int i = 0; i < count; i++) {
      votes[seen[i]] = 0;
    }
    return nearest;
  }

  private List<Print> best(int[] seen, int shingles, int most) {
    return Arrays.stream(seen)
        .filter(story -> Shingles.areEnough(votes[story], shingles, sizes[story]))
        .boxed()
        .sorted((a, b) -> votes[a] == votes[b] ? a - b : votes[b] - votes[a])
        .limit(most)
        .map(prints::get)
        .toList();
  }
}
