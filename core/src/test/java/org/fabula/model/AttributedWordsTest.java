package org.fabula.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabula.model.AttributionLabels.Link;
import org.fabula.model.AttributionLabels.Part;
import org.fabula.text.StoryText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributedWordsTest {
  /** C content, S source, Q cue, . nothing; a letter for each token. */
  private static Attribution read(StoryText story, String judged) {
    int cue = judged.indexOf('Q');
    TokenRun run = new TokenRun(cue, judged.lastIndexOf('Q') + 1);
    AttributedWords words = new AttributedWords(story, run, 0, judged.length());
    for (int i = 0; i < judged.length(); i++) {
      switch (judged.charAt(i)) {
        case 'C' -> words.set(i, new Link(Part.CONTENT, i % 2 == 0 ? 0.9 : 0.8));
        case 'S' -> words.set(i, new Link(Part.SOURCE, 0.7));
        default -> {}
      }
    }
    return words.attribution(0.6);
  }

  private static String drawn(Attribution found, int size) {
    char[] drawn = ".".repeat(size).toCharArray();
    draw(drawn, found.content(), 'C');
    draw(drawn, found.source(), 'S');
    draw(drawn, List.of(found.cue()), 'Q');
    return new String(drawn);
  }

  private static void draw(char[] drawn, List<TokenRun> runs, char letter) {
    for (TokenRun run : runs) {
      for (int i = run.firstToken(); i < run.endToken(); i++) {
        drawn[i] = letter;
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // A word in the middle that was missed.
        "She said the old bridge fell . | SQC.CC. | SQCCCC.",
        // Two words are too many.
        "She said the old stone bridge fell . | SQC..CC. | SQC..CC.",
        // Marks within, and the quotation marks around.
        "“ It fell , ” she said . | .CC..SQ. | .CC..SQ.",
        "“ It fell ” she said . | .CC.SQ. | CCCCSQ.",
        "“ It ” , “ fell ” she said . | .C...C.SQ. | CCCCCCCSQ.",
        // What the cue or the source takes is not filled.
        "It she fell said | CSCQ | CSCQ",
        "It said fell he | CQCS | CQCS",
        // A mark alone is no content.
        "It fell , she said . | CC.SQC | CC.SQ.",
        // Nothing found.
        "She said . | .Q. | .Q.",
      })
  void mendsRuns(String text, String judged, String expected) {
    StoryText story = StoryText.of(text);
    assertThat(story.tokens()).hasSize(judged.length());
    assertThat(drawn(read(story, judged), judged.length())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"SQCC.,0.85,0.7", "SQC..,0.9,0.7", ".Q...,0,0"})
  void scoresAreMeansOfTheWordsJudged(String judged, double content, double source) {
    Attribution found = read(StoryText.of("She said it fell ."), judged);
    assertThat(found.cueScore()).isEqualTo(0.6);
    assertThat(found.contentScore()).isEqualTo(content);
    assertThat(found.sourceScore()).isEqualTo(source);
  }
}
