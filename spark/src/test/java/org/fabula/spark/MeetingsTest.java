package org.fabula.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class MeetingsTest {
  private static final List<Row> ROWS =
      List.of(row(1, 40), row(1, 30), row(1, 20), row(1, 10), row(2, 50), row(2, 60));

  private static Row row(int key, long number) {
    return RowFactory.create(key, new byte[0], number, (int) number + 1);
  }

  private static List<String> met(int most, boolean first) {
    List<String> pairs = new ArrayList<>();
    new Meetings(ROWS.iterator(), most, first)
        .forEachRemaining(
            pair ->
                pairs.add(
                    "%s-%s %s-%s".formatted(pair.get(0), pair.get(1), pair.get(2), pair.get(3))));
    return pairs;
  }

  @Test
  void eachMeetsTheFirstOfItsKey() {
    assertThat(met(1, true))
        .containsExactly("30-40 31-41", "20-40 21-41", "10-40 11-41", "50-60 51-61");
  }

  @Test
  void eachMeetsTheLastBeforeIt() {
    assertThat(met(2, false))
        .containsExactly(
            "30-40 31-41",
            "20-40 21-41",
            "20-30 21-31",
            "10-30 11-31",
            "10-20 11-21",
            "50-60 51-61");
  }
}
