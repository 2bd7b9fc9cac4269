package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.fabula.story.Passage;
import org.fabula.story.Story;
import org.junit.jupiter.api.Assertions;

/**
 * What every fuzz target asks of its parser: an end, soon, and stories that hold together.
 *
 * <p>No method of a target itself, nor a lambda in it, takes or gives back a type of ours: JUnit
 * would load these before Jazzer can look into them, and a class that is changed once it is loaded
 * has broken JDK 25.
 */
final class Fuzzed {
  /** Inputs have a few thousand bytes; so long takes none of them on a slow machine. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** Small, so that a few thousand bytes reach them. */
  private static final Limits LIMITS = new Limits(1 << 14, 1 << 14, 64, 1 << 16);

  private static final boolean FUZZING = System.getenv("JAZZER_FUZZ") != null;

  private Fuzzed() {}

  /** What is tried; only the exceptions that its reader declares are expected. */
  interface Trial {
    void run() throws IOException;
  }

  /**
   * Tries a parser. Inputs that were kept are stopped where they take too long; while fuzzing,
   * which has a limit of its own, the time is only looked at, as a thread an input would be slow.
   */
  static void within(Trial trial) {
    if (!FUZZING) {
      Assertions.assertTimeoutPreemptively(LONGEST, () -> expected(trial));
      return;
    }
    long start = System.nanoTime();
    expected(trial);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
  }

  private static void expected(Trial trial) {
    try {
      trial.run();
    } catch (IOException e) {
      assertThat(Stories.reason(e)).isNotBlank();
    }
  }

  /** Small bounds, nothing on standard input. */
  static Options options() {
    return new Options(null, InputStream.nullInputStream(), LIMITS);
  }

  static Limits limits() {
    return LIMITS;
  }

  /** An intake into this. */
  static Intake intake(Sink sink) {
    return new Intake(options(), sink, new StoryIds(), new PageReader(LIMITS.pageDepth()));
  }

  static InputStream in(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  static String words(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static Stream<byte[]> seeds(String... words) {
    return Stream.of(words).map(Fuzzed::bytes);
  }

  /** Stories hold together, and what is said of the rest are single lines. */
  static void check(Collected collected) {
    collected.stories.forEach(Fuzzed::check);
    for (Problem problem : collected.problems) {
      assertThat(problem.reason()).isNotBlank();
      assertThat(problem.line()).doesNotContainPattern("[\\x00-\\x1F]");
    }
  }

  private static void check(Story story) {
    assertThat(story.id()).isNotEmpty();
    assertThat(Words.isBlank(story.text())).isFalse();
    check(story.text(), story.origin().passages());
  }

  /** Words can be written as UTF-8, and passages lie in them, one behind the other. */
  static void check(String text, List<Passage> passages) {
    assertThat(Decoder.wellFormed(text)).isSameAs(text);
    int end = 0;
    for (Passage passage : passages) {
      assertThat(passage.start()).isGreaterThanOrEqualTo(end);
      assertThat(passage.end()).isBetween(passage.start(), text.length());
      end = passage.end();
    }
  }
}
