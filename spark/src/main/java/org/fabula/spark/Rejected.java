package org.fabula.spark;

import static org.fabula.app.output.Column.Type.TEXT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fabula.app.output.Column;
import org.fabula.app.output.ParquetTable;
import org.fabula.ingest.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What could not be read, or not whole: a row of the table {@code rejected}.
 *
 * @param problem where it is and what is wrong
 * @param story id of the story, or null where it became none
 */
record Rejected(Problem problem, @Nullable String story) {
  /** The table. */
  static final String TABLE = "rejected";

  private static final List<Column<Rejected>> COLUMNS =
      List.of(
          Column.of("input", TEXT, row -> row.problem().input()),
          Column.of("place", TEXT, row -> row.problem().place()),
          Column.maybe("story", TEXT, Rejected::story),
          Column.of("reason", TEXT, row -> row.problem().reason()),
          Column.of("remedy", TEXT, row -> row.problem().remedy()));

  /** The reason without what is of this case alone, to be counted by. */
  String kind() {
    String reason = problem.reason();
    int colon = reason.indexOf(':');
    return (colon < 0 ? reason : reason.substring(0, colon)).replaceAll("[0-9]+", "N");
  }

  /** Writes a file of the table, or takes it away where there is nothing to write, and counts. */
  static void write(List<Rejected> rows, String name, OutFolder out, Ledger ledger)
      throws IOException {
    rows.forEach(row -> ledger.count("rejected, " + row.kind(), 1));
    String file = TABLE + "/" + name + ".parquet";
    if (rows.isEmpty()) {
      out.delete(file);
      return;
    }
    try (Scratch scratch = new Scratch()) {
      Path local = scratch.file(TABLE + ".parquet");
      try (ParquetTable<Rejected> table = new ParquetTable<>(local, TABLE, COLUMNS, 100)) {
        for (Rejected row : rows) {
          table.add(row);
        }
      }
      out.put(file, Files.readAllBytes(local));
    }
  }
}
