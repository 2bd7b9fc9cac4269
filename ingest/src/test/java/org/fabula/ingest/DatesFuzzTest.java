package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.fabula.story.Publication;
import org.fabula.story.Publication.Basis;
import org.junit.jupiter.params.provider.MethodSource;

/** Any words: dates and names, or none. */
final class DatesFuzzTest {
  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] bytes) {
    String words = Fuzzed.words(bytes);
    Fuzzed.within(
        () -> {
          Publication date = Dates.parse(words, Basis.METADATA);
          if (date != null) {
            assertThat(Dates.parse(date.value(), Basis.METADATA)).isEqualTo(date);
          }
          Dates.written(words, Basis.METADATA);
          PageDates.inAddress(words);
          assertThat(Bylines.of(words)).allMatch(name -> !name.isBlank()).doesNotHaveDuplicates();
        });
  }

  static Stream<byte[]> seeds() {
    return Fuzzed.seeds(
        "2020-10-01T23:30:05.123-0500",
        "Thu, 01 Oct 2020 09:30:00 GMT",
        "Sept. 3rd, 2020",
        "31/10/2020",
        "https://news.example/2020/feb/03/rain",
        "Posted on May 4, 2020 by Ada Bell, Editor, and Tom Reed - January 10");
  }
}
