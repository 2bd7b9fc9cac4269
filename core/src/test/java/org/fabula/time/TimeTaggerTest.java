package org.fabula.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.fabula.text.StoryText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tagger without the model finds what the tables say, and takes any text in stride. */
@Tag("no-mutants")
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
    assertThat(toRead(text)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void tenMegabytesAreReadAsFastAsOne() {
    String megabyte =
        "On Monday the mill burned, two days before the Sept. 4 vote. ".repeat(16_000);
    assertThat(megabyte.length()).isGreaterThan(900_000);
    Duration one = toRead(megabyte);
    Duration ten = toRead(megabyte.repeat(10));
    // In proportion it is ten times as long; where each word looks at all others, a hundred times.
    assertThat(ten).isLessThan(one.multipliedBy(30));
  }

  /** How long a processor takes to read a text, whatever else the machine does meanwhile. */
  private static Duration toRead(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    TAGGER.read(StoryText.of(text), null);
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
  }

  @Test
  void whatIsReadTwiceIsTheSame() {
    StoryText text = StoryText.of("They met on Friday and again a day later, in May 2019.");
    assertThat(TAGGER.read(text, Corpus.publication("2024-10-09")))
        .isEqualTo(TAGGER.read(text, Corpus.publication("2024-10-09")));
  }
}
