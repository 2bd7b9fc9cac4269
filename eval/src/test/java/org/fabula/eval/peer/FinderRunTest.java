package org.fabula.eval.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fabula.eval.OwnGold.quote;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.fabula.eval.OwnGold;
import org.fabula.eval.corpus.Timex;
import org.fabula.quote.Quote;
import org.fabula.text.Span;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process finds comes to another exactly as it was found. */
final class FinderRunTest {

  @Test
  void quotationsComeBackAsTheyWere(@TempDir Path folder) throws IOException {
    Quote.Speaker speaker = new Quote.Speaker("a1", new Span(12, 20));
    When monday =
        OwnGold.when(
            "2019-03-04",
            Bound.at(LocalDateTime.of(2019, 3, 4, 0, 0)),
            new Bound(null, LocalDateTime.of(2019, 3, 5, 0, 0)));
    Quote posted =
        new Quote(
            "q2",
            Quote.Kind.MIXED,
            List.of(new Span(30, 40), new Span(50, 60)),
            new Span(42, 48),
            speaker,
            "on Instagram",
            Quote.Medium.POST,
            monday,
            "test");
    assertComesBack(folder, Quote.class, List.of(quote("q1", new Span(0, 10), null, null), posted));
  }

  @Test
  void timesComeBackAsTheyWere(@TempDir Path folder) throws IOException {
    assertComesBack(folder, Timex.class, List.of(new Timex(new Span(0, 6), "DATE", "2019-03-04")));
  }

  private static <A> void assertComesBack(Path folder, Class<A> answer, List<A> found)
      throws IOException {
    Path file = folder.resolve("out.json");
    FinderRun.Result<A> result =
        new FinderRun.Result<>("test", 1.5, 1000, 300, Map.of("pier", found, "empty", List.of()));
    FinderRun.write(file, result);
    assertThat(FinderRun.read(file, answer)).isEqualTo(result);
  }

  @Test
  void anUnknownKindIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Contest.of("weather"))
        .withMessageContaining("weather");
  }
}
