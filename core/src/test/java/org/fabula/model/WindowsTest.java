package org.fabula.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabula.text.Sentence;
import org.fabula.text.StoryText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {
  private static final int MOST = 320;
  private static final int OVERLAP = 64;
  // Every letter a piece, so that words have many.
  private static final WordPiece LETTERS =
      new WordPiece(
          IntStream.range('a', 'z' + 1)
              .mapToObj(letter -> (char) letter)
              .flatMap(letter -> Stream.of("" + letter, "##" + letter))
              .toList());

  private static List<Window> windows(StoryText story, Pieces pieces) {
    return Windows.of(story, pieces, MOST, OVERLAP);
  }

  private static Pieces pieces(StoryText story) {
    return Pieces.of(story.tokens(), LETTERS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 25, 200, 1_000_000})
  void everyWordIsReadOnceInOrder(int endings) {
    Random random = new Random(endings);
    for (int i = 0; i < 100; i++) {
      StoryText story = RandomStories.story(random, random.nextInt(2_000), endings);
      Pieces pieces = pieces(story);
      int read = 0;
      for (Window window : windows(story, pieces)) {
        assertThat(window.own()).isEqualTo(read);
        assertThat(window.first()).isBetween(0, window.own());
        assertThat(window.end()).isGreaterThan(window.own());
        assertThat(pieces.count(window.first(), window.end())).isLessThanOrEqualTo(MOST - 2);
        assertThat(pieces.count(window.first(), window.own())).isLessThanOrEqualTo(OVERLAP);
        read = window.end();
      }
      assertThat(read).isEqualTo(story.tokens().size());
    }
  }

  @Test
  void aSentenceThatFitsAWindowIsNotCut() {
    Random random = new Random(3);
    for (int i = 0; i < 50; i++) {
      StoryText story = RandomStories.story(random, 1_000, 40);
      Pieces pieces = pieces(story);
      for (Window window : windows(story, pieces)) {
        Sentence last = story.sentenceOf(story.tokens().get(window.end() - 1));
        boolean fits = pieces.count(last.firstToken(), last.endToken()) <= MOST - 2;
        assertThat(!fits || last.endToken() == window.end()).isTrue();
      }
    }
  }

  @Test
  void aShortStoryIsOneWindowWithoutContext() {
    StoryText story = StoryText.of("It fell. She said so.\n\nIt rose.");
    assertThat(windows(story, pieces(story)))
        .containsExactly(new Window(0, 0, story.tokens().size()));
  }

  @Test
  void wholeSentencesNeedNothingOfTheLastWindow() {
    StoryText story = StoryText.of("Abcdefghi klmnopqr. ".repeat(40));
    List<Window> windows = windows(story, pieces(story));
    assertThat(windows).hasSizeGreaterThan(1);
    assertThat(windows).allMatch(window -> window.first() == window.own());
  }

  @Test
  void aCutSentenceGoesOnBehindItsLastWords() {
    StoryText story = StoryText.of("abcdefgh ".repeat(200));
    List<Window> windows = windows(story, pieces(story));
    assertThat(windows.get(0)).isEqualTo(new Window(0, 0, 39));
    assertThat(windows.get(1)).isEqualTo(new Window(31, 39, 70));
  }

  @Test
  void anEmptyStoryHasNoWindow() {
    StoryText story = StoryText.of("");
    assertThat(windows(story, pieces(story))).isEmpty();
  }
}
