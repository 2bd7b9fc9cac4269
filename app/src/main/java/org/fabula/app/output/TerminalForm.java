package org.fabula.app.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fabula.Reading;
import org.fabula.chronology.Row;
import org.fabula.event.Event;
import org.fabula.people.Actor;
import org.fabula.quote.Quote;
import org.fabula.text.Note;

/** The chronology for a terminal: the dates on the left, the story's words on the right. */
public final class TerminalForm implements ReadingWriter {
  private static final int NARROWEST_WORDS = 30;
  private static final int WIDEST_DATE = 26;
  private static final String GAP = "   ";

  private final Writer out;
  private final int width;
  private final Ink ink;
  private boolean started;

  /**
   * Writes UTF-8 to {@code target}.
   *
   * @param width columns to fill, at least 40
   * @param colour whether to send the escape sequences of ECMA-48 for bold and colour
   */
  public TerminalForm(OutputStream target, int width, boolean colour) {
    this.out = new OutputStreamWriter(target, StandardCharsets.UTF_8);
    this.width = Math.max(width, 40);
    this.ink = colour ? Ink.COLOUR : Ink.PLAIN;
  }

  @Override
  public Turn prepare(Reading reading) {
    return () -> write(reading);
  }

  private void write(Reading reading) throws IOException {
    StringBuilder page = new StringBuilder(started ? "\n" : "");
    started = true;
    for (String line : Display.wrap(Headings.title(reading.story()), width)) {
      page.append(ink.title(line)).append('\n');
    }
    for (String line : Display.wrap(Headings.source(reading.story()), width)) {
      page.append(ink.faint(line)).append('\n');
    }
    page.append('\n');
    rows(reading, page);
    people(reading, page);
    notes(reading, page);
    out.append(page);
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

  private void rows(Reading reading, StringBuilder page) {
    if (reading.chronology().isEmpty()) {
      page.append("Nothing that happened was found.\n");
      return;
    }
    Names names = new Names(reading);
    List<String> dates = new ArrayList<>();
    reading.chronology().forEach(row -> dates.add(WhenWords.of(row.when())));
    int left = Math.min(WIDEST_DATE, dates.stream().mapToInt(Display::width).max().orElse(0));
    left = Math.min(left, Math.max(11, width - GAP.length() - NARROWEST_WORDS));
    for (int i = 0; i < dates.size(); ) {
      // Several things told by one sentence on one day are one entry.
      int next = i + 1;
      List<Row> together = new ArrayList<>(List.of(reading.chronology().get(i)));
      while (next < dates.size()
          && dates.get(next).equals(dates.get(i))
          && reading.chronology().get(next).span().equals(together.getFirst().span())) {
        together.add(reading.chronology().get(next++));
      }
      boolean repeated = i > 0 && dates.get(i - 1).equals(dates.get(i));
      entry(together, repeated ? "" : dates.get(i), left, names, page);
      i = next;
    }
  }

  private void entry(List<Row> rows, String date, int left, Names names, StringBuilder page) {
    int right = width - left - GAP.length();
    List<String> dateLines = Display.wrap(date, left);
    List<String> lines = new ArrayList<>(Display.wrap(names.words(rows.getFirst()), right));
    int words = lines.size();
    rows.stream()
        .flatMap(row -> remarks(row, names).stream())
        .distinct()
        .forEach(remark -> lines.addAll(Display.wrap(remark, right)));
    for (int i = 0; i < Math.max(lines.size(), dateLines.size()); i++) {
      String day = i < dateLines.size() ? dateLines.get(i) : "";
      String line = i < lines.size() ? lines.get(i) : "";
      String pad =
          line.isEmpty() ? "" : " ".repeat(left - Math.min(left, Display.width(day))) + GAP;
      page.append(day.isEmpty() ? "" : ink.date(day)).append(pad);
      page.append(i < words ? line : ink.faint(line)).append('\n');
    }
  }

  /** Who is quoted, on whose word it rests, and whether it has happened. */
  private static List<String> remarks(Row row, Names names) {
    List<String> remarks = new ArrayList<>();
    String status = MarkdownForm.status(names.status(row));
    if (!status.isEmpty()) {
      remarks.add("(" + status + ")");
    }
    for (Quote quote : names.quotes(row)) {
      String who = names.attribution(quote);
      String line = who.isEmpty() ? "— speaker not known" : "— " + who;
      if (!remarks.contains(line)) {
        remarks.add(line);
      }
    }
    if (names.quotes(row).isEmpty()) {
      for (Event event : names.events(row)) {
        String who = names.actor(event.saidBy());
        String line = "according to " + who;
        if (who != null && !remarks.contains(line)) {
          remarks.add(line);
        }
      }
    }
    return remarks;
  }

  private void people(Reading reading, StringBuilder page) {
    List<Actor> shown = Headings.people(reading);
    if (!shown.isEmpty()) {
      page.append('\n').append(ink.title("People")).append('\n');
      shown.forEach(actor -> item(Headings.person(actor), page));
    }
  }

  private void notes(Reading reading, StringBuilder page) {
    if (!reading.notes().isEmpty()) {
      page.append('\n').append(ink.title("Notes")).append('\n');
      for (Note note : reading.notes()) {
        item(Display.oneLine(note.text()), page);
      }
    }
  }

  private void item(String words, StringBuilder page) {
    String lead = "  ";
    for (String line : Display.wrap(words, width - 4)) {
      page.append(lead).append(line).append('\n');
      lead = "    ";
    }
  }
}
