package org.fabula.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;

/** The tables of the output: a folder for each, with a file for each part. */
final class Tables {
  /** Tables of stories that were read. */
  static final List<String> READ =
      List.of(
          "actors", "conflicts", "events", "mentions", "quotes", "stories", "times", "triggers");

  /** Folder of the tables of what was merged. */
  static final String MERGED = "merged/";

  private Tables() {}

  /**
   * Puts each file of a folder into the table of its name, and counts its rows and bytes.
   *
   * @param prefix folder of the tables, with its slash
   */
  static void put(Path folder, String prefix, String part, OutFolder out, Ledger ledger)
      throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    }
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      String table = prefix + name.substring(0, name.lastIndexOf('.'));
      ledger.count("rows of " + table, rows(file));
      ledger.count("bytes of " + table, Files.size(file));
      out.put(table + "/" + part + ".parquet", file);
    }
  }

  private static long rows(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      return reader.getRecordCount();
    }
  }
}
