package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any lines: a story or one problem each, and a good line behind them is read. */
final class JsonLinesFuzzTest {
  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] bytes) {
    byte[] both = Warcs.joined(bytes, Fuzzed.bytes("\n{\"id\":\"last\",\"text\":\"Last.\"}\n"));
    Fuzzed.within(
        () -> {
          Collected collected = new Collected();
          new JsonLines(Fuzzed.options(), collected).read("in", "in", Fuzzed.in(both));
          Fuzzed.check(collected);
          boolean gaveUp =
              !collected.problems.isEmpty() && collected.problems.getLast().place().isEmpty();
          assertThat(gaveUp || collected.order.getLast().equals("last")).isTrue();
          JsonTree.parse(Fuzzed.words(bytes));
        });
  }

  static Stream<byte[]> seeds() {
    return Fuzzed.seeds(
        "{\"id\":\"a\",\"text\":\"A \\u00e9 b.\",\"published\":\"2019-03-04\",\"byline\":[\"A\"],\"x\":[{}]}",
        "\uFEFF{\"text\":\"\\ud83d\",\"byline\":\"By A and B\",\"title\":1,\"url\":null}\n[1]\n{}",
        "[\n  {\"text\": \"A.\"}\n]");
  }
}
