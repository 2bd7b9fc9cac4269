package org.fabula.app.output;

import java.util.ArrayList;
import java.util.List;
import org.fabula.Reading;
import org.fabula.chronology.Row;
import org.fabula.people.Actor;

/** The chronology for a terminal: the dates on the left, the story's words on the right. */
final class ChronologyLines implements Lines {

  @Override
  public void write(Reading reading, Sheet sheet) {
    if (reading.chronology().isEmpty()) {
      sheet.line("Nothing that happened was found.");
    } else {
      sheet.entries(entries(reading));
    }
    people(reading, sheet);
  }

  private static List<Sheet.Entry> entries(Reading reading) {
    Names names = new Names(reading);
    List<Row> rows = reading.chronology();
    List<String> dates = rows.stream().map(row -> names.when(row.when())).toList();
    List<Sheet.Entry> entries = new ArrayList<>();
    for (int i = 0; i < rows.size(); ) {
      // Several things told by one sentence on one day are one entry.
      int next = i + 1;
      while (next < rows.size()
          && dates.get(next).equals(dates.get(i))
          && rows.get(next).span().equals(rows.get(i).span())) {
        next++;
      }
      boolean repeated = i > 0 && dates.get(i - 1).equals(dates.get(i));
      List<String> remarks =
          rows.subList(i, next).stream()
              .flatMap(row -> remarks(row, names).stream())
              .distinct()
              .toList();
      String told = RowKind.of(rows.get(i)).mark() + " " + names.told(rows.get(i));
      entries.add(new Sheet.Entry(repeated ? "" : dates.get(i), told, remarks));
      i = next;
    }
    return entries;
  }

  /** Who is quoted, on whose word it rests, and whether it has happened. */
  static List<String> remarks(Row row, Names names) {
    List<String> remarks = new ArrayList<>();
    String status = MarkdownForm.status(row);
    if (!status.isEmpty()) {
      remarks.add("(" + status + ")");
    }
    names.standing(row).forEach(standing -> remarks.add("(" + standing + ")"));
    remarks.addAll(names.voices(names.quotes(row), names.events(row)));
    return remarks;
  }

  private static void people(Reading reading, Sheet sheet) {
    List<Actor> shown = Headings.people(reading);
    if (!shown.isEmpty()) {
      sheet.gap();
      sheet.title("People");
      shown.forEach(actor -> sheet.item(Headings.person(actor)));
    }
  }
}
