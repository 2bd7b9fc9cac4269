package org.fabula.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Edges that would close a cycle are refused, all others admitted. */
class PrecedenceTest {

  @Test
  void refusesTheEdgeThatClosesACycle() {
    Precedence precedence = new Precedence(new int[] {0, 1, 2});
    assertThat(precedence.add(2, 1)).isTrue();
    assertThat(precedence.add(1, 0)).isTrue();
    assertThat(precedence.add(0, 2)).isFalse();
    assertThat(precedence.add(2, 0)).isTrue();
  }

  @Test
  void refusesAnEdgeToItself() {
    assertThat(new Precedence(new int[] {0}).add(0, 0)).isFalse();
  }

  @Test
  void agreesWithASearchOverAllPaths() {
    long seed = Long.getLong("tests.seed", new Random().nextLong());
    System.out.println("PrecedenceTest -Dtests.seed=" + seed);
    Random random = new Random(seed);
    int count = 12;
    for (int round = 0; round < 300; round++) {
      Precedence precedence = new Precedence(IntStream.range(0, count).toArray());
      boolean[][] reaches = new boolean[count][count];
      for (int i = 0; i < 40; i++) {
        int from = random.nextInt(count);
        int to = random.nextInt(count);
        boolean free = from != to && !reaches[to][from];
        assertThat(precedence.add(from, to)).isEqualTo(free);
        if (free) {
          connect(reaches, from, to);
        }
      }
    }
  }

  private static void connect(boolean[][] reaches, int from, int to) {
    for (int a = 0; a < reaches.length; a++) {
      for (int b = 0; b < reaches.length; b++) {
        boolean ends = (a == from || reaches[a][from]) && (b == to || reaches[to][b]);
        reaches[a][b] |= ends;
      }
    }
  }
}
