package org.fabula.app.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fabula.Reading;
import org.fabula.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Time expressions as cells, one row each. */
final class TimesCells implements Cells {
  private static final List<String> COLUMNS =
      Cells.joined(
          List.of(
              "value",
              "mod",
              "date_start",
              "date_end",
              "edtf",
              "type",
              "words",
              "anchor",
              "rule",
              "time_id"),
          SOURCE_COLUMNS);

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public List<List<@Nullable String>> rows(Reading reading) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (TimeExpression time : reading.times()) {
      List<@Nullable String> own =
          Arrays.asList(
              time.value(),
              time.mod(),
              Cells.moment(time.begin().earliest(), time.value()),
              Cells.moment(time.end().latest(), time.value()),
              time.edtf(),
              Cells.lower(time.type()),
              Display.oneLine(time.span().in(reading.story().text())),
              time.anchor(),
              time.derivation().rule(),
              time.id());
      rows.add(Cells.joined(own, Cells.source(reading.story(), time.span())));
    }
    return rows;
  }
}
