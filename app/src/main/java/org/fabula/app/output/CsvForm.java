package org.fabula.app.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fabula.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180, UTF-8) with the names of its columns in the first line. A cell that a
 * spreadsheet would run as a formula is led by an apostrophe (OWASP, CSV injection).
 */
public final class CsvForm implements ReadingWriter {
  private final Writer out;
  private final CsvWriter csv;
  private final Cells cells;

  /**
   * Writes the head.
   *
   * @param table what is written of each reading
   * @param bom whether to lead with a byte order mark, which Excel needs to see UTF-8
   */
  public CsvForm(OutputStream target, Table table, boolean bom) throws IOException {
    this(target, table.cells(), bom);
  }

  private CsvForm(OutputStream target, Cells cells, boolean bom) throws IOException {
    this.cells = cells;
    out = new OutputStreamWriter(target, StandardCharsets.UTF_8);
    if (bom) {
      out.write('\uFEFF');
    }
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(out);
    csv.writeRecord(cells.columns());
  }

  /** Writes the chronology of a dossier; flushes, does not close. */
  static void write(Told told, boolean bom, OutputStream target) throws IOException {
    new CsvForm(target, new DossierCells(), bom).write(DossierCells.rows(told));
  }

  @Override
  public Turn prepare(Reading reading) {
    List<List<@Nullable String>> rows = cells.rows(reading);
    return () -> write(rows);
  }

  /** Writes rows of cells below those before. */
  void write(List<List<@Nullable String>> rows) throws IOException {
    for (List<@Nullable String> row : rows) {
      csv.writeRecord(row.stream().map(CsvForm::safe).toList());
    }
    out.flush();
  }

  @Override
  public boolean isStreaming() {
    return true;
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }

  /**
   * Leads what a spreadsheet would take for a formula with an apostrophe: also the signs in full
   * width, which spreadsheets of East Asian languages read alike.
   */
  static String safe(@Nullable String cell) {
    if (cell == null || cell.isEmpty()) {
      return "";
    }
    return switch (cell.charAt(0)) {
      case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> "'" + cell;
      default -> cell;
    };
  }
}
