package org.fabula.time;

import java.util.List;
import org.fabula.text.StoryText;
import org.junit.jupiter.api.Test;

/**
 * All tables at once, by readers that the test makes: so what a rule is made of is tried too, not
 * only what it does. Mutation testing asks this one test instead of some thousand rows.
 */
class WholeCorpusTest {
  private static final List<Corpus.Row> ROWS = Corpus.rows();

  @Test
  void aReaderMadeNowFindsWhatTheTablesSay() {
    TimeReader reader = TimeReader.english();
    for (Corpus.Row row : ROWS) {
      row.check(row.read(reader));
    }
  }

  @Test
  void aTaggerMadeNowFindsWhatTheTablesSay() {
    TimeTagger tagger = TimeTagger.english();
    for (Corpus.Row row : ROWS) {
      row.check(tagger.read(StoryText.of(row.text()), Corpus.publication(row.published())));
    }
  }
}
