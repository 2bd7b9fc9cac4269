package org.fabula.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fabula.CorpusTable;
import org.fabula.model.Analysis;
import org.fabula.model.EnglishModel;
import org.fabula.people.PeopleReader;
import org.fabula.story.Publication;
import org.fabula.text.StoryText;
import org.fabula.time.TimeReader;
import org.fabula.time.Times;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When words were said and what attributes them, as {@code corpus/quote/when.tsv} has it. */
class QuoteTimesTest {
  private static final EnglishModel MODEL = EnglishModel.load();
  private static final TimeReader TIMES = TimeReader.english();
  private static final Publication DAY =
      Publication.on(LocalDate.of(2024, 10, 9), Publication.Basis.OPTION);

  static List<String[]> rows() {
    return CorpusTable.rows("quote/when");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void wordsAreOfTheTimeAtTheirVerb(String story, String words, String cue, String when) {
    Analysis text = MODEL.analyze(StoryText.of(story));
    Times times = TIMES.read(text, DAY);
    Quote quote =
        QuoteReader.english()
            .read(text, times, PeopleReader.english().read(text, times))
            .quotes()
            .stream()
            .filter(found -> found.cover().in(story).equals(words))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no quotation " + words));
    assertThat(quote.cue() == null ? "-" : quote.cue().in(story)).isEqualTo(cue);
    assertThat(quote.when().edtf() == null ? "-" : quote.when().edtf()).isEqualTo(when);
  }
}
