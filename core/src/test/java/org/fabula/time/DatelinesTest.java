package org.fabula.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabula.model.Analysis;
import org.fabula.model.Morphology;
import org.fabula.model.Upos;
import org.fabula.text.Sentence;
import org.fabula.text.StoryText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a story begins behind its dateline. */
class DatelinesTest {

  private static Analysis words(String text) {
    StoryText story = StoryText.of(text);
    List<Morphology> none =
        story.tokens().stream().map(token -> new Morphology(Upos.X, token.text())).toList();
    return new Analysis(story, none);
  }

  private static String from(Analysis text, int token) {
    return text.story().text().substring(text.token(token).start());
  }

  private static Sentence first(Analysis text) {
    return text.story().sentences().getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LONDON — The pier fell.",
        "LONDON – The pier fell.",
        "LONDON -- The pier fell.",
        "LONDON - The pier fell.",
        "LONDON (AP) — The pier fell.",
        "LONDON (AP) - The pier fell.",
        "LONDON /CoastWire/ - The pier fell.",
        "LONDON [AP] - The pier fell.",
        "Saltby (Coast Wire) — The pier fell.",
        "SALTBY, England, May 8 (AP) — The pier fell."
      })
  void behindThePlaceAndTheDash(String story) {
    Analysis text = words(story);
    assertThat(from(text, Datelines.after(text, first(text)))).isEqualTo("The pier fell.");
    assertThat(from(text, Datelines.afterCertain(text, first(text)))).isEqualTo("The pier fell.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Saltby — The pier fell.", "LA — The pier fell.", "B52 — The pier fell."})
  void aWordAndADashMayBeADateline(String story) {
    Analysis text = words(story);
    assertThat(from(text, Datelines.after(text, first(text)))).isEqualTo("The pier fell.");
    assertThat(from(text, Datelines.afterCertain(text, first(text)))).isEqualTo(story);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LONDON is wet — The pier fell.",
        "London - The pier fell.",
        "— The pier fell.",
        "The pier fell.",
        "A B C D E F G H I J K L M N — The pier fell.",
        "LONDON (AP) —"
      })
  void whereThereIsNoneAtTheFirstWord(String story) {
    Analysis text = words(story);
    assertThat(from(text, Datelines.after(text, first(text)))).isEqualTo(story);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LONDON, May 8, 2019 (AP) — The pier fell. | May 8, 2019 | true",
        "LONDON, May 8, 2019 — The pier fell. | May 8, 2019 | true",
        "May 8, 2019 (AP) — The pier fell. | May 8, 2019 | true",
        "May 8, 2019 — The pier fell. | May 8, 2019 | false",
        "LONDON (AP) — The pier fell on May 8, 2019. | May 8, 2019 | false",
        "The pier fell on May 8, 2019. | May 8, 2019 | false",
      })
  void aDayIsThatOfTheDatelineWithinIt(String story, String day, boolean held) {
    Analysis text = words(story);
    TimeExpression time =
        TimeTagger.english().read(StoryText.of(story), null).expressions().getFirst();
    assertThat(time.span().in(story)).isEqualTo(day);
    assertThat(Datelines.hold(text, time)).isEqualTo(held);
  }
}
