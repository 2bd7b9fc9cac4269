package org.fabula.app.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fabula.Reading;
import org.fabula.text.Note;

/** A table for a terminal, under a heading for each story and above its notes. */
public final class TerminalForm implements ReadingWriter {
  private static final int NARROWEST = 40;

  private final Writer out;
  private final Table table;
  private final int width;
  private final boolean colour;
  private boolean started;
  private List<String> repeats = List.of();

  /**
   * Writes UTF-8 to {@code target}.
   *
   * @param table what is written of each reading
   * @param width columns to fill, at least 40
   * @param colour whether to send the escape sequences of ECMA-48 for bold and colour
   */
  public TerminalForm(OutputStream target, Table table, int width, boolean colour) {
    this.out = new OutputStreamWriter(target, StandardCharsets.UTF_8);
    this.table = table;
    this.width = width;
    this.colour = colour;
  }

  @Override
  public Turn prepare(Reading reading) {
    Sheet sheet = sheet(width, colour);
    sheet.title(Headings.title(reading.story()));
    sheet.faint(Headings.source(reading.story()));
    sheet.gap();
    table.lines().write(reading, sheet);
    notes(reading, sheet);
    return () -> write(sheet);
  }

  /** An empty sheet, no narrower than what can be read. */
  static Sheet sheet(int width, boolean colour) {
    return new Sheet(Math.max(width, NARROWEST), colour ? Ink.COLOUR : Ink.PLAIN);
  }

  private void write(Sheet sheet) throws IOException {
    out.append(started ? "\n" : "").append(sheet.toString());
    started = true;
    out.flush();
  }

  @Override
  public boolean isStreaming() {
    return true;
  }

  @Override
  public void repeats(Repeats found) {
    repeats = found.lines();
  }

  @Override
  public void finish() throws IOException {
    for (String line : repeats) {
      out.append('\n').append(line).append('\n');
    }
    out.flush();
  }

  private static void notes(Reading reading, Sheet sheet) {
    if (!reading.notes().isEmpty()) {
      sheet.gap();
      sheet.title("Notes");
      for (Note note : reading.notes()) {
        sheet.item(Display.oneLine(note.text()));
      }
    }
  }
}
