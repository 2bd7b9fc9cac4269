package org.fabula.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.List;
import org.fabula.model.Analysis;
import org.fabula.model.EnglishModel;
import org.fabula.people.People;
import org.fabula.people.PeopleReader;
import org.fabula.quote.QuoteCorpusTest.Case;
import org.fabula.text.StoryText;
import org.fabula.time.TimeReader;
import org.fabula.time.Times;
import org.junit.jupiter.api.Test;

/**
 * The tables of {@link QuoteCorpusTest} at once, by a reader that the test makes. What that reader
 * is given is read before, so that mutation testing can ask this one test instead of some hundred
 * rows.
 */
class WholeCorpusTest {
  /** Held softly: what is read of some hundred stories is much, and other tests want the memory. */
  private static SoftReference<List<Prepared>> kept = new SoftReference<>(null);

  /** A story with what is read of it before its quotations. */
  private record Prepared(Case row, Analysis text, Times times, People people) {
    List<String> found(QuoteReader reader) {
      return reader.read(text, times, people).quotes().stream()
          .map(quote -> QuoteCorpusTest.line(quote, row.text()))
          .toList();
    }
  }

  private static List<Prepared> stories() {
    List<Prepared> stories = kept.get();
    if (stories == null) {
      stories = prepared();
      kept = new SoftReference<>(stories);
    }
    return stories;
  }

  private static List<Prepared> prepared() {
    EnglishModel model = EnglishModel.load();
    TimeReader times = TimeReader.english();
    PeopleReader people = PeopleReader.english();
    try {
      return QuoteCorpusTest.cases()
          .map(
              row -> {
                Analysis text = model.analyze(StoryText.of(row.text()));
                Times found = times.read(text, null);
                return new Prepared(row, text, found, people.read(text, found));
              })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aReaderMadeNowFindsWhatTheTablesSay() {
    QuoteReader reader = QuoteReader.english();
    for (Prepared story : stories()) {
      assertThat(story.found(reader)).as(story.row().story()).isEqualTo(story.row().quotes());
    }
  }
}
