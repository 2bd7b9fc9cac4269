package org.fabula.eval.clue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.fabula.eval.corpus.EventTimes.Dated;
import org.fabula.eval.corpus.EventTimes.Window;
import org.fabula.event.Lying;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExamplesTest {
  private static final LocalDate DAY = LocalDate.of(2019, 5, 2);

  private static @Nullable LocalDate day(String text) {
    return text.equals("-") ? null : LocalDate.parse(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2019-05-02, 2019-05-02, 2019-05-02, 2019-05-02, ON",
    "2019-05-03, -, 2019-05-03, -, AFTER",
    "-, 2019-05-01, -, 2019-05-01, BEFORE",
    "-, 2019-05-01, 2019-05-03, -, AROUND",
    "2020-01-02, 2020-12-30, 2020-01-02, 2020-12-30, AFTER_KNOWN",
    "2019-04-30, 2019-04-30, 2019-04-30, 2019-04-30, BEFORE_KNOWN",
    "2019-03-04, 2019-05-01, 2019-05-03, -, AROUND_KNOWN",
    "2019-03-04, 2019-05-01, 2019-05-02, 2019-05-02, OTHER"
  })
  void aWindowLiesSoToTheDay(
      String beginFrom, String beginTo, String endFrom, String endTo, Lying lies) {
    Window begin = new Window(day(beginFrom), day(beginTo));
    Window end = new Window(day(endFrom), day(endTo));
    assertThat(Examples.lies(new Dated(new Span(0, 1), begin, end, false), DAY)).isEqualTo(lies);
  }
}
