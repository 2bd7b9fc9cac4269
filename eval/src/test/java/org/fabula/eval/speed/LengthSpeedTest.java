package org.fabula.eval.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabula.story.Story;
import org.junit.jupiter.api.Test;

class LengthSpeedTest {
  @Test
  void storiesHaveTheWordsAskedForInWholeParagraphs() {
    List<String> paragraphs = List.of("The pier", "fell on Sunday.", "Nobody", "was", "hurt.");
    assertThat(LengthSpeed.stories(paragraphs, 3))
        .extracting(Story::text)
        .containsExactly("The pier\n\nfell on Sunday.\n\n", "Nobody\n\nwas\n\nhurt.\n\n");
    assertThat(LengthSpeed.stories(paragraphs, 5)).hasSize(1);
    assertThat(LengthSpeed.stories(paragraphs, 9)).isEmpty();
  }
}
