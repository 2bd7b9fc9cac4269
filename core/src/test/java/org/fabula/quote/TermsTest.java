package org.fabula.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabula.model.Analysis;
import org.fabula.model.EnglishModel;
import org.fabula.text.QuotationMarks;
import org.fabula.text.StoryText;
import org.fabula.text.Stretch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What stands between quotation marks because it is a name, a title or a word, and what is said.
 */
class TermsTest {
  private static final EnglishModel MODEL = EnglishModel.load();

  private static boolean isTerm(String story) {
    Analysis text = MODEL.analyze(StoryText.of(story));
    List<Stretch> stretches = QuotationMarks.find(text.story()).stretches();
    assertThat(stretches).hasSize(1);
    return new Terms(text).is(stretches.getFirst());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On “Harbour Lights,” Ruiz sang.",
        "The band played songs from “Nine Bells” all night.",
        "The band played songs from “The Wind of the North” all night.",
        "A film about the storm, “The Long Night,” won two prizes.",
        "The new crane, nicknamed “Big Ida,” lifts ten at once.",
        "His boat, named “Patience,” won the cup.",
        "The boat was named “Patience” in May.",
        "Olaf Lind, known as “the Skipper,” lost the race.",
        "Olaf Lind, known to his crew as “the Skipper,” lost the race.",
        "Fishermen here use “blow” for storm.",
        "In the hills, older people say “forenight” for evening.",
      })
  void namesTitlesAndWords(String story) {
    assertThat(isTerm(story)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Small letters, one capital, none of the words before it.
        "On “harbour lights,” Ruiz spoke.",
        "On “Harbour,” Ruiz spoke.",
        "On “Harbour lights,” Ruiz spoke.",
        "“Harbour Lights,” Ruiz said.",
        "Ruiz said “Harbour Lights” was good.",
        "Hansen described Ruiz as “the Skipper of Fools.”",
        // A cry, or too long for a title, or a headline, which has capitals throughout.
        "On “Harbour Lights!” Ruiz spoke.",
        "On “Harbour Lights?” Ruiz spoke.",
        "He sang of “The Long And Lonely Road From Marl To Venn In May And June” again.",
        "Ruiz Speaks Of “Harbour Lights” Today",
        // Who gives the name says it.
        "Ruiz was called “a danger to the town” by Hansen.",
        "Hansen called Ruiz “a danger to the town.”",
        "Fishermen here used “blow” for storm.",
        "Ruiz said “thanks” for the soup.",
        "Ruiz said “no” twice.",
      })
  void whatIsSaid(String story) {
    assertThat(isTerm(story)).isFalse();
  }
}
