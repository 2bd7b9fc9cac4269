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
public final class TimelineForm extends HeldForm {
  private final Function<List<Party>, Set<String>> choice;
  private final Body body;

  /** A form in which what is told of an actor is written. */
  @FunctionalInterface
  private interface Body {
    void write(Told told, OutputStream target) throws IOException;
  }

  private TimelineForm(OutputStream out, Function<List<Party>, Set<String>> choice, Body body) {
    super(out);
    this.choice = choice;
    this.body = body;
  }

  /** One dossier as JSON, with the rows about the actor alone. */
  public static TimelineForm json(OutputStream out, Function<List<Party>, Set<String>> choice) {
    return new TimelineForm(
        out,
        choice,
        (told, target) -> {
          DossierJson.writeIndented(told, target);
          target.write('\n');
        });
  }

  /** A row a line, as JSON. */
  public static TimelineForm jsonl(OutputStream out, Function<List<Party>, Set<String>> choice) {
    return new TimelineForm(
        out,
        choice,
        (told, target) -> {
          writeLines(told, target);
        });
  }

  /** Writes a dossier as a row a line, as JSON; does not close. */
  static void writeLines(Told told, OutputStream target) throws IOException {
    for (Item item : Items.of(told)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      DossierJson.writeLine(item, told, line);
      line.write('\n');
      line.writeTo(target);
    }
  }

  /**
   * A row a line under the columns of a chronology and one more for conflicts; the head is written
   * at once.
   */
  public static TimelineForm csv(
      OutputStream out, boolean bom, Function<List<Party>, Set<String>> choice) throws IOException {
    CsvForm csv = new CsvForm(out, Table.TIMELINE, bom);
    return new TimelineForm(
        out,
        choice,
        (told, target) -> {
          List<List<@Nullable String>> rows = new ArrayList<>();
          for (Entry entry : told.dossier().chronology()) {
            rows.add(TimelineCells.row(entry, told.names(entry.story())));
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
        out,
        choice,
        (told, target) -> {
          Sheet sheet = TerminalForm.sheet(width, colour);
          TimelineLines.write(told, sheet);
          target.write(sheet.toString().getBytes(StandardCharsets.UTF_8));
        });
  }

  /** Keeps of the reading what a chronology needs: the order of events is most of the rest. */
  @Override
  Reading kept(Reading reading) {
    return new Reading(
        reading.story(),
        reading.times(),
        reading.actors(),
        reading.quotes(),
        reading.events(),
        List.of(),
        reading.states(),
        reading.chronology(),
        List.of(),
        reading.gist());
  }

  @Override
  void write(OutputStream target) throws IOException {
    Told told = Told.of(readings());
    body.write(told.about(choice.apply(told.dossier().actors())), target);
  }
}
