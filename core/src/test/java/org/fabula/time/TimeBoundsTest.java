package org.fabula.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.fabula.CorpusTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an expression says beside its value, as {@code corpus/time/bounds.tsv} has it. */
class TimeBoundsTest {

  static List<String[]> rows() {
    return CorpusTable.rows("time/bounds");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void anExpressionBeginsAndEndsWhenTheTableSays(
      String text,
      String published,
      String words,
      String type,
      String value,
      String mod,
      String begin,
      String end,
      String edtf,
      String anchor) {
    TimeExpression time =
        Corpus.read(text, published).expressions().stream()
            .filter(found -> found.span().in(text).equals(words))
            .findFirst()
            .orElseThrow(() -> new AssertionError("not found: " + words));
    assertThat(List.of(time.type().name(), time.value(), orDash(time.mod())))
        .containsExactly(type, value, mod);
    assertThat(written(time.begin())).isEqualTo(begin);
    assertThat(written(time.end())).isEqualTo(end);
    assertThat(List.of(orDash(time.edtf()), orDash(time.anchor()))).containsExactly(edtf, anchor);
  }

  private static String orDash(@Nullable String words) {
    return words == null ? "-" : words;
  }

  private static String written(Bound bound) {
    if (bound.equals(Bound.OPEN)) {
      return "open";
    }
    String earliest = moment(bound.earliest());
    String latest = moment(bound.latest());
    return earliest.equals(latest) ? earliest : earliest + ".." + latest;
  }

  private static String moment(@Nullable LocalDateTime moment) {
    return moment == null ? "" : moment.toString();
  }
}
