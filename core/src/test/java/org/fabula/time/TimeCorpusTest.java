package org.fabula.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeCorpusTest {

  static List<Corpus.Row> rows() {
    return Corpus.rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void findsWhatTheTableSays(Corpus.Row row) {
    List<String> found =
        row.read().expressions().stream()
            .map(time -> time.span().in(row.text()) + " = " + time.value())
            .toList();
    if (row.expression().isEmpty()) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).contains(row.expression() + " = " + row.value());
    }
  }

  @Test
  void tablesAreLarge() {
    assertThat(rows()).hasSizeGreaterThan(250);
    assertThat(rows().stream().filter(row -> row.expression().isEmpty())).hasSizeGreaterThan(30);
  }
}
