package org.fabula.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.fabula.text.StoryText;
import org.junit.jupiter.api.Test;

class EnglishModelTest {
  private static final EnglishModel MODEL = EnglishModel.load();

  private static Analysis analyze(String text) {
    return MODEL.analyze(StoryText.of(text));
  }

  private static Upos pos(Analysis text, String word) {
    return text.pos(index(text, word));
  }

  private static int index(Analysis text, String word) {
    return IntStream.range(0, text.size())
        .filter(i -> text.word(i).equals(word))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tagsAndLemmatises() {
    Analysis text = analyze("The mayors went home because the roads were closed.");
    assertThat(pos(text, "went")).isEqualTo(Upos.VERB);
    assertThat(text.lemma(index(text, "went"))).isEqualTo("go");
    assertThat(text.lemma(index(text, "mayors"))).isEqualTo("mayor");
    assertThat(pos(text, "were")).isEqualTo(Upos.AUX);
    assertThat(text.lemma(index(text, "were"))).isEqualTo("be");
  }

  @Test
  void tagsAWordWithItsCliticsTogetherAndApart() {
    for (String mark : new String[] {"'", "’"}) {
      Analysis text = analyze("We didn" + mark + "t see Ana" + mark + "s car.");
      assertThat(pos(text, "did")).isEqualTo(Upos.AUX);
      assertThat(pos(text, "n" + mark + "t")).isEqualTo(Upos.PART);
      assertThat(pos(text, mark + "s")).isEqualTo(Upos.PART);
      assertThat(pos(text, "We")).isEqualTo(Upos.PRON);
    }
  }

  @Test
  void anEmptyStoryHasNoMorphology() {
    assertThat(analyze("").size()).isZero();
  }
}
