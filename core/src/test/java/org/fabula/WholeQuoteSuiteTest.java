package org.fabula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.List;
import org.fabula.QuoteSuiteTest.Case;
import org.fabula.QuoteSuiteTest.Check;
import org.fabula.model.Analysis;
import org.fabula.model.EnglishModel;
import org.fabula.people.People;
import org.fabula.people.PeopleReader;
import org.fabula.quote.Quote;
import org.fabula.quote.QuoteReader;
import org.fabula.quote.SpokenPronouns;
import org.fabula.text.StoryText;
import org.fabula.time.TimeReader;
import org.fabula.time.Times;
import org.junit.jupiter.api.Test;

/**
 * The stories of {@link QuoteSuiteTest} at once, by a reader of quotations that the test makes.
 * What that reader is given is read before, so that mutation testing can ask this one test instead
 * of some hundred stories.
 */
class WholeQuoteSuiteTest {
  /** Held softly: what is read of some hundred stories is much, and other tests want the memory. */
  private static SoftReference<List<Prepared>> kept = new SoftReference<>(null);

  /** A story with what is read of it before its quotations. */
  private record Prepared(Case row, Analysis text, Times times, People people) {
    Check check(QuoteReader reader) {
      List<Quote> quotes = reader.read(text, times, people).quotes();
      return new Check(row, SpokenPronouns.in(text, people, quotes).actors(), quotes);
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
      return QuoteSuiteTest.passing()
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
  void aReaderMadeNowReadsAsACarefulReaderDoes() {
    QuoteReader reader = QuoteReader.english();
    for (Prepared story : stories()) {
      Check check = story.check(reader);
      assertThat(check.problems()).as(check.printed()).isEmpty();
    }
  }
}
