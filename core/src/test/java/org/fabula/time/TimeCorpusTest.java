package org.fabula.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("no-mutants")
class TimeCorpusTest {

  static List<Corpus.Row> rows() {
    return Corpus.rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void findsWhatTheTableSays(Corpus.Row row) {
    row.check(row.read());
  }

  @Test
  void tablesAreLarge() {
    assertThat(rows()).hasSizeGreaterThan(1_500);
    assertThat(rows().stream().filter(row -> row.expression().isEmpty())).hasSizeGreaterThan(400);
  }
}
