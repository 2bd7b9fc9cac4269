package org.fabula.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BioLabelsTest {
  private static final List<String> NAMES =
      List.of("B-PERSON", "B-PLACE", "I-PERSON", "I-PLACE", "O");
  private static final BioLabels LABELS = new BioLabels(new TagHead("names", 0, NAMES));
  private static final int OUTSIDE = 4;

  private static String decoded(int before, int[]... scores) {
    StringBuilder found = new StringBuilder();
    for (int label : LABELS.decode(scores, before)) {
      found.append(NAMES.get(label)).append(' ');
    }
    return found.toString().strip();
  }

  @Test
  void aRunIsOpenedBeforeItGoesOn() {
    assertThat(decoded(OUTSIDE, new int[] {0, 0, 900, 0, 800})).isEqualTo("O");
    assertThat(decoded(OUTSIDE, new int[] {700, 0, 900, 0, 100}, new int[] {0, 0, 900, 0, 0}))
        .isEqualTo("B-PERSON I-PERSON");
  }

  @Test
  void aRunGoesOnWithItsKindOnly() {
    int[] opensPerson = {2000, 0, 0, 0, 0};
    int[] continuesPlace = {0, 0, 500, 900, 0};
    assertThat(decoded(OUTSIDE, opensPerson, continuesPlace)).isEqualTo("B-PERSON I-PERSON");
    // The whole is decided at once: a surer second word turns the first.
    int[] surelyPlace = {0, 0, 0, 5000, 0};
    assertThat(decoded(OUTSIDE, opensPerson, surelyPlace)).isEqualTo("B-PLACE I-PLACE");
  }

  @Test
  void aCutSentenceGoesOnWithTheRunBefore() {
    int[] continues = {0, 0, 900, 0, 100};
    assertThat(decoded(NAMES.indexOf("B-PERSON"), continues)).isEqualTo("I-PERSON");
    assertThat(decoded(NAMES.indexOf("I-PERSON"), continues)).isEqualTo("I-PERSON");
    assertThat(decoded(NAMES.indexOf("I-PLACE"), continues)).isEqualTo("O");
  }

  @Test
  void isTheBestOfAllAllowedSequences() {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      int before = random.nextInt(NAMES.size());
      int[][] scores = new int[1 + random.nextInt(5)][NAMES.size()];
      for (int[] row : scores) {
        for (int label = 0; label < row.length; label++) {
          row[label] = random.nextInt(2_000);
        }
      }
      int[] found = LABELS.decode(scores, before);
      assertThat(sum(scores, found, before)).isEqualTo(best(scores, 0, before));
    }
  }

  private static boolean allowed(int label, int before) {
    return !NAMES.get(label).startsWith("I") || LABELS.continues(label, before);
  }

  private static long sum(int[][] scores, int[] labels, int before) {
    long sum = 0;
    int last = before;
    for (int i = 0; i < labels.length; i++) {
      assertThat(allowed(labels[i], last)).isTrue();
      sum += scores[i][labels[i]];
      last = labels[i];
    }
    return sum;
  }

  private static long best(int[][] scores, int at, int before) {
    if (at == scores.length) {
      return 0;
    }
    long best = Long.MIN_VALUE;
    for (int label = 0; label < NAMES.size(); label++) {
      if (allowed(label, before)) {
        best = Math.max(best, scores[at][label] + best(scores, at + 1, label));
      }
    }
    return best;
  }

  @Test
  void labelsWithoutKindsAreOneKind() {
    BioLabels labels = new BioLabels(new TagHead("cue", 0, List.of("O", "B", "I")));
    assertThat(labels.decode(new int[][] {{0, 9, 0}, {0, 0, 9}, {9, 0, 0}}, 0))
        .containsExactly(1, 2, 0);
    assertThat(labels.kind(1)).isEmpty();
  }

  @Test
  void refusesRunsThatNothingOpens() {
    assertThatThrownBy(() -> new BioLabels(new TagHead("cue", 0, List.of("O", "I-X"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("I-X");
    assertThatThrownBy(() -> new BioLabels(new TagHead("cue", 0, List.of("B", "I"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cue");
  }
}
