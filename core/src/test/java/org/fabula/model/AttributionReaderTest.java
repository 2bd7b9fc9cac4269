package org.fabula.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.fabula.text.Sentence;
import org.fabula.text.StoryText;
import org.junit.jupiter.api.Test;

/** A network made by hand: "said" is a cue, and words it is told of are content. */
class AttributionReaderTest {
  private static final int OWN_WORDS = 90;
  private static final int CONTEXT = 10;
  private static final TagHead CUE = new TagHead("cue", 0, List.of("O", "B", "I"));

  private static Layout layout() {
    PairHead links =
        new PairHead(
            0,
            1,
            1,
            List.of("O", "CONTENT", "SOURCE"),
            new float[2 * Distances.SIGNED],
            new float[] {-1f, 1f, 0f},
            new float[3],
            new float[3]);
    return new Layout(
        List.of(),
        320,
        64,
        new HashMap<>(Map.of("cue", CUE)),
        Map.of("attribution", links),
        Map.of());
  }

  private static WindowOutput output(StoryText story, Window window, IntPredicate isContent) {
    int words = window.size();
    float[] tags = new float[3 * words];
    float[] pairs = new float[2 * words];
    for (int i = 0; i < words; i++) {
      boolean isCue = story.tokens().get(window.first() + i).is("said");
      tags[3 * i + (isCue ? 1 : 0)] = 5;
      // With a cue of 1 on the left: 3 for content, nothing for other words.
      pairs[2 * i] = 1;
      pairs[2 * i + 1] = isContent.test(window.first() + i) ? 2 : -3;
    }
    return new WindowOutput(window, tags, new float[words * words], pairs);
  }

  private static List<Attribution> read(StoryText story, IntPredicate isContent) {
    Runs cues = new Runs(CUE, new BioLabels(CUE));
    AttributionReader reader = new AttributionReader(story, layout(), cues);
    int size = story.tokens().size();
    for (int own = 0; own < size; own += OWN_WORDS) {
      Window window = new Window(Math.max(0, own - CONTEXT), own, Math.min(size, own + OWN_WORDS));
      WindowOutput output = output(story, window, isContent);
      for (int start = own; start < window.end(); ) {
        Sentence sentence = story.sentenceOf(story.tokens().get(start));
        int end = Math.min(window.end(), sentence.endToken());
        cues.read(output, new TokenRun(start, end), start == sentence.firstToken());
        start = end;
      }
      reader.read(output);
    }
    return reader.attributions();
  }

  @Test
  void aCueReachesBackAndOnOverWindows() {
    StoryText story = StoryText.of("word ".repeat(500) + "said " + "word ".repeat(500));
    Attribution found = read(story, word -> true).getFirst();
    assertThat(found.cue()).isEqualTo(new TokenRun(500, 501));
    assertThat(found.content())
        .containsExactly(
            new TokenRun(500 - AttributionReader.REACH, 500),
            new TokenRun(501, 500 + AttributionReader.REACH));
  }

  @Test
  void everyWordIsAskedForItself() {
    StoryText story = StoryText.of("word ".repeat(300) + "said " + "word ".repeat(300));
    IntPredicate isContent = word -> word >= 120 && word < 200 || word >= 400 && word < 410;
    assertThat(read(story, isContent).getFirst().content())
        .containsExactly(new TokenRun(120, 200), new TokenRun(400, 410));
  }

  @Test
  void aCueReachesTheNextParagraphsOnly() {
    StoryText story =
        StoryText.of("One two.\n\nThree four.\n\nFive said six.\n\nSeven eight.\n\nNine ten.");
    Attribution found = read(story, word -> true).getFirst();
    assertThat(found.cue()).isEqualTo(new TokenRun(7, 8));
    assertThat(found.content()).containsExactly(new TokenRun(3, 7), new TokenRun(8, 13));
  }

  @Test
  void everyCueHasItsAttribution() {
    StoryText story = StoryText.of("word said word. ".repeat(200));
    List<Attribution> found = read(story, word -> false);
    assertThat(found).hasSize(200);
    assertThat(found).allMatch(attribution -> attribution.content().isEmpty());
    assertThat(found).isSortedAccordingTo((a, b) -> a.cue().firstToken() - b.cue().firstToken());
  }
}
