package org.fabula.app.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fabula.Reading;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.jspecify.annotations.Nullable;

/**
 * All that the readings tell of one actor as one chronology, in the forms that other tables have.
 * It is written when all is read, for the last story may tell what came first.
 */
public final class TimelineForm implements ReadingWriter {
  private final Function<List<Party>, Set<String>> choice;
  private final Body body;
  private final List<Reading> readings = new ArrayList<>();

  /** A form in which what is told of an actor is written. */
  @FunctionalInterface
  private interface Body {
    void write(Told told) throws IOException;
  }

  private TimelineForm(Function<List<Party>, Set<String>> choice, Body body) {
    this.choice = choice;
    this.body = body;
  }

  /** One dossier as JSON, with the rows about the actor alone. */
  public static TimelineForm json(OutputStream out, Function<List<Party>, Set<String>> choice) {
    return new TimelineForm(
        choice,
        told -> {
          DossierJson.writeIndented(told.dossier(), out);
          out.write('\n');
          out.flush();
        });
  }

  /** A row a line, as JSON. */
  public static TimelineForm jsonl(OutputStream out, Function<List<Party>, Set<String>> choice) {
    return new TimelineForm(
        choice,
        told -> {
          for (Entry entry : told.dossier().chronology()) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            DossierJson.writeLine(entry, told, line);
            line.write('\n');
            line.writeTo(out);
          }
          out.flush();
        });
  }

  /** A row a line under the columns of a chronology; the head is written at once. */
  public static TimelineForm csv(
      OutputStream out, boolean bom, Function<List<Party>, Set<String>> choice) throws IOException {
    CsvForm csv = new CsvForm(out, Table.TIMELINE, bom);
    return new TimelineForm(
        choice,
        told -> {
          List<List<@Nullable String>> rows = new ArrayList<>();
          for (Entry entry : told.dossier().chronology()) {
            rows.add(ChronologyCells.row(entry.row(), told.names(entry.story())));
          }
          csv.write(rows);
        });
  }

  /**
   * For a terminal.
   *
   * @param width columns to fill
   * @param colour whether to send the escape sequences of ECMA-48 for bold and colour
   */
  public static TimelineForm terminal(
      OutputStream out, int width, boolean colour, Function<List<Party>, Set<String>> choice) {
    return new TimelineForm(
        choice,
        told -> {
          Sheet sheet = TerminalForm.sheet(width, colour);
          TimelineLines.write(told, sheet);
          out.write(sheet.toString().getBytes(StandardCharsets.UTF_8));
          out.flush();
        });
  }

  /** Keeps of the reading what a chronology needs: the order of events is most of the rest. */
  @Override
  public Turn prepare(Reading reading) {
    Reading kept =
        new Reading(
            reading.story(),
            reading.times(),
            reading.actors(),
            reading.quotes(),
            reading.events(),
            List.of(),
            reading.chronology(),
            List.of());
    return () -> readings.add(kept);
  }

  @Override
  public void finish() throws IOException {
    body.write(new Told(readings, choice));
  }

  @Override
  public boolean isStreaming() {
    return false;
  }
}
