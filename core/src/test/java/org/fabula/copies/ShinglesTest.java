package org.fabula.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.fabula.story.Story;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  private static final String WORDS =
      "The old bridge on Hale Street in Wexby collapsed on Monday, police said. Four people were"
          + " taken to hospital, and two of them stayed there overnight. The mayor visited the site"
          + " two hours later and said that it had been inspected last month. The council meets"
          + " next week to decide what becomes of it, and the owner declined to comment. Workers"
          + " cleared the street in the morning while children watched from the other side.";

  private static int common(int[] one, int[] other) {
    return (int) Arrays.stream(one).filter(s -> Arrays.binarySearch(other, s) >= 0).count();
  }

  @Test
  void aCopyHasEnoughInCommonAndAnotherStoryHasNot() {
    int[] first = Shingles.of(Story.of("a", WORDS));
    int[] copy = Shingles.of(Story.of("b", WORDS.replace("watched", "looked on")));
    int[] other =
        Shingles.of(Story.of("c", WORDS.replaceAll("[aeiou]", "u") + " " + WORDS.length()));
    assertThat(first).isSorted().doesNotHaveDuplicates().isNotEmpty();
    assertThat(Shingles.areEnough(common(first, copy), first.length, copy.length)).isTrue();
    assertThat(Shingles.areEnough(common(first, other), first.length, other.length)).isFalse();
  }

  @Test
  void whatIsTooShortToBeComparedHasNone() {
    assertThat(Shingles.of(Story.of("a", "The old bridge on Hale Street collapsed."))).isEmpty();
  }
}
