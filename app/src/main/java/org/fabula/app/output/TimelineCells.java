package org.fabula.app.output;

import java.util.ArrayList;
import java.util.List;
import org.fabula.Reading;
import org.fabula.dossier.Dossier.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Rows of several stories as cells: those of a chronology, where the status is what all stories
 * together leave of it, and the ids of the conflicts in which the row is one side.
 */
final class TimelineCells implements Cells {
  private static final ChronologyCells ROWS = new ChronologyCells();
  private static final int STATUS = ROWS.columns().indexOf("status");

  @Override
  public List<String> columns() {
    return Cells.joined(ROWS.columns(), List.of("conflicts"));
  }

  @Override
  public List<List<@Nullable String>> rows(Reading reading) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    ROWS.rows(reading).forEach(row -> rows.add(Cells.joined(row, List.of(""))));
    return rows;
  }

  /** The cells of a row of the reading that {@code names} looks up. */
  static List<@Nullable String> row(Entry entry, Names names) {
    List<@Nullable String> cells = new ArrayList<>(ChronologyCells.row(entry.row(), names));
    status(entry, cells);
    cells.add(String.join("; ", entry.conflicts()));
    return cells;
  }

  /** Of a row that claims what stories claim otherwise, the status is what they leave of it. */
  static void status(Entry entry, List<@Nullable String> cells) {
    if (!entry.conflicts().isEmpty() || entry.row().status() != null) {
      cells.set(STATUS, Cells.lower(entry.status()));
    }
  }
}
