package org.fabula.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.fabula.text.StoryText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tagger without the model finds what the tables say, and takes any text in stride. */
class TimeTaggerTest {
  private static final TimeTagger TAGGER = TimeTagger.english();

  static List<Corpus.Row> rows() {
    return Corpus.rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void findsWhatTheTableSays(Corpus.Row row) {
    row.check(TAGGER.read(StoryText.of(row.text()), Corpus.publication(row.published())));
  }

  /** Much of one thing: no rule may look at all the rest for each word. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019 ",
        "the day before ",
        "1-",
        "May ",
        "two and ",
        "12:30 ",
        "a. ",
        "(((",
        "3 to "
      })
  void muchOfOneThingTakesLinearTime(String part) {
    String text = part.repeat(2_000_000 / part.length());
    assertTimeout(Duration.ofSeconds(20), () -> TAGGER.read(StoryText.of(text), null));
  }

  @Test
  void tenMegabytesAreReadAsFastAsOne() {
    String text = "On Monday the mill burned, two days before the Sept. 4 vote. ".repeat(160_000);
    assertThat(text.length()).isGreaterThan(9_000_000);
    assertTimeout(Duration.ofSeconds(60), () -> TAGGER.read(StoryText.of(text), null));
  }

  @Test
  void whatIsReadTwiceIsTheSame() {
    StoryText text = StoryText.of("They met on Friday and again a day later, in May 2019.");
    assertThat(TAGGER.read(text, Corpus.publication("2024-10-09")))
        .isEqualTo(TAGGER.read(text, Corpus.publication("2024-10-09")));
  }
}
