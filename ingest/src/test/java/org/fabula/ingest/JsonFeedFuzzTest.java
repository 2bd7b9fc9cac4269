package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any JSON: stories and problems. */
final class JsonFeedFuzzTest {
  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] bytes) {
    Fuzzed.within(
        () -> {
          Collected collected = new Collected();
          new JsonFeed(Fuzzed.intake(collected)).read("in", "in", Fuzzed.in(bytes));
          Fuzzed.check(collected);
          assertThat(collected.order).isNotEmpty();
        });
  }

  static Stream<byte[]> seeds() {
    return Fuzzed.seeds(
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Saltby\",\"language\":\"en\","
            + "\"items\":[{\"id\":\"1\",\"content_html\":\"<p>It shut.</p>\",\"date_published\":"
            + "\"2020-10-01T09:30:00Z\",\"authors\":[{\"name\":\"A\"}]},{\"id\":2,\"content_text\":"
            + "\"B \\ud83d\"},3]}",
        "{\"version\":\"https:\\/\\/jsonfeed.org\\/version\\/1\",\"items\":[]}");
  }
}
