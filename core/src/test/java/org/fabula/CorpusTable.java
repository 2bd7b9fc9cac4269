package org.fabula;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables of the corpus: rows of cells between tabs, comments after {@code #}. */
public final class CorpusTable {
  private CorpusTable() {}

  /**
   * The rows of a table, at least one.
   *
   * @param path under {@code corpus}, without its ending: {@code event/en/dates}
   */
  public static List<String[]> rows(String path) {
    String name = "/corpus/" + path + ".tsv";
    try (InputStream in = CorpusTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name);
      }
      List<String[]> rows =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && line.charAt(0) != '#')
              .map(line -> line.split("\t", -1))
              .toList();
      if (rows.isEmpty()) {
        throw new IllegalStateException("no rows in " + name);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
