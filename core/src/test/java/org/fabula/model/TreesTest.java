package org.fabula.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TreesTest {
  private static final int ROOT_OF_THREE = 3;

  private static long[][] arcs(Random random, int size, int range) {
    long[][] arcs = new long[size][size + 1];
    for (long[] row : arcs) {
      for (int head = 0; head <= size; head++) {
        row[head] = random.nextInt(range) - range / 2;
      }
    }
    return arcs;
  }

  private static long[][] copy(long[][] arcs) {
    return Arrays.stream(arcs).map(long[]::clone).toArray(long[][]::new);
  }

  private static boolean isTree(int[] heads, boolean oneRoot) {
    int size = heads.length;
    long roots = Arrays.stream(heads).filter(head -> head == size).count();
    for (int word = 0; word < size; word++) {
      int at = word;
      for (int steps = 0; at < size; steps++) {
        if (steps > size) {
          return false;
        }
        at = heads[at];
      }
    }
    return oneRoot ? roots == 1 : roots >= 1;
  }

  private static long sum(long[][] arcs, int[] heads) {
    long sum = 0;
    for (int word = 0; word < heads.length; word++) {
      sum += arcs[word][heads[word]];
    }
    return sum;
  }

  /** The highest sum of all trees, found by trying every choice of heads. */
  private static long best(long[][] arcs, boolean oneRoot) {
    int size = arcs.length;
    long best = Long.MIN_VALUE;
    int[] heads = new int[size];
    long choices = Math.round(Math.pow(size + 1, size));
    for (long choice = 0; choice < choices; choice++) {
      long rest = choice;
      for (int word = 0; word < size; word++) {
        heads[word] = (int) (rest % (size + 1));
        rest /= size + 1;
      }
      if (isTree(heads, oneRoot)) {
        best = Math.max(best, sum(arcs, heads));
      }
    }
    return best;
  }

  @Test
  void isTheBestOfAllTrees() {
    Random random = new Random(5);
    for (int round = 0; round < 400; round++) {
      long[][] arcs = arcs(random, 1 + random.nextInt(5), 2 + random.nextInt(1_000));
      boolean oneRoot = random.nextBoolean();
      int[] heads = Trees.heads(copy(arcs), oneRoot);
      assertThat(isTree(heads, oneRoot)).isTrue();
      assertThat(sum(arcs, heads)).isEqualTo(best(arcs, oneRoot));
    }
  }

  @Test
  void breaksACycleWhereItCostsLeast() {
    long[][] arcs = {{0, 90, 0, 10}, {90, 0, 0, 50}, {80, 0, 0, 0}};
    assertThat(Trees.heads(arcs, true)).containsExactly(1, ROOT_OF_THREE, 0);
  }

  @Test
  void hasOneRootWhereManyWouldBeOne() {
    long[][] arcs = {{0, 3, 1, 70}, {1, 0, 1, 90}, {1, 2, 0, 80}};
    assertThat(Trees.heads(copy(arcs), true)).containsExactly(1, ROOT_OF_THREE, 1);
    assertThat(Trees.heads(copy(arcs), false))
        .containsExactly(ROOT_OF_THREE, ROOT_OF_THREE, ROOT_OF_THREE);
  }

  @Test
  void theLongestSentenceIsATreeInTime() {
    Random random = new Random(9);
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          for (int range : new int[] {2, 10, 2_000_000_000}) {
            assertThat(isTree(Trees.heads(arcs(random, 318, range), true), true)).isTrue();
          }
          assertThat(isTree(Trees.heads(nested(318), true), true)).isTrue();
        });
  }

  /** Every contraction gives another cycle: the most work there can be. */
  private static long[][] nested(int size) {
    long[][] arcs = new long[size][size + 1];
    for (int word = 0; word < size; word++) {
      for (int head = 0; head < size; head++) {
        arcs[word][head] = 1_000_000 - 1_000L * Math.max(word, head);
      }
    }
    return arcs;
  }
}
