package org.fabula.app.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.fabula.dossier.Dossier.Citation;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.story.Story;

/**
 * What is told of one actor for a terminal: the dates on the left, the words on the right, and
 * below them who said so, which story tells it where, and what the date rests on.
 */
final class TimelineLines {
  private TimelineLines() {}

  static void write(Told told, Sheet sheet) {
    List<Entry> rows = told.dossier().chronology();
    sheet.title(title(told.actor()));
    sheet.faint((rows.size() == 1 ? "1 row" : rows.size() + " rows") + " from " + stories(rows));
    sheet.gap();
    if (rows.isEmpty()) {
      sheet.line("Nothing that happened was found.");
    }
    ConflictLines conflicts = new ConflictLines(told.dossier());
    sheet.entries(entries(rows, told::names, conflicts));
    conflicts.write(sheet);
  }

  /**
   * Rows with who said so, which story tells it where, what the date rests on, and what contradicts
   * it.
   */
  static List<Sheet.Entry> entries(
      List<Entry> rows, Function<String, Names> ofStory, ConflictLines conflicts) {
    List<Sheet.Entry> entries = new ArrayList<>();
    String last = "";
    for (Entry row : rows) {
      Names names = ofStory.apply(row.story());
      String date = names.when(row.when());
      List<String> remarks = new ArrayList<>(ChronologyLines.remarks(row.row(), names));
      remarks.addAll(conflicts.remarks(row));
      remarks.add(source(row, names.story()));
      String words = RowKind.of(row.row()).mark() + " " + names.told(row.row());
      entries.add(new Sheet.Entry(date.equals(last) ? "" : date, words, remarks));
      last = date;
    }
    return entries;
  }

  /** "Ana Ruiz; also Ruiz, Mayor Ruiz". */
  private static String title(List<Party> actor) {
    String name = actor.isEmpty() ? "" : actor.getFirst().name();
    Set<String> others = new LinkedHashSet<>();
    for (Party party : actor) {
      others.add(party.name());
      others.addAll(party.aliases());
    }
    others.remove(name);
    String also = others.isEmpty() ? "" : "; also " + String.join(", ", others);
    return Display.oneLine(name + also);
  }

  private static String stories(List<Entry> rows) {
    Set<String> stories = new LinkedHashSet<>();
    rows.forEach(row -> row.reports().forEach(report -> stories.add(report.words().story())));
    return stories.size() == 1 ? "1 story" : stories.size() + " stories";
  }

  /** "harbour.txt at 120..164 · date relative · also in b". */
  private static String source(Entry row, Story story) {
    List<String> parts = new ArrayList<>();
    String place = Display.oneLine(story.source() == null ? story.id() : story.source());
    parts.add(place + " at " + Cells.offsets(row.row().span()));
    parts.add("date " + Cells.lower(row.when().basis()));
    Map<String, String> others = new LinkedHashMap<>();
    for (Citation report : row.reports()) {
      others.merge(report.words().story(), why(report), (a, b) -> a.isEmpty() ? b : a);
    }
    others.remove(row.story());
    if (!others.isEmpty()) {
      List<String> also = new ArrayList<>();
      others.forEach((other, why) -> also.add(Display.oneLine(other + why)));
      parts.add("also in " + String.join(", ", also));
    }
    return String.join(" · ", parts);
  }

  /** " (same collapse, mayor)": the words that are the same. */
  private static String why(Citation report) {
    Set<String> words = new LinkedHashSet<>();
    report.reasons().forEach(reason -> words.add(reason.words()));
    words.remove("");
    return words.isEmpty() ? "" : " (same " + String.join(", ", words) + ")";
  }
}
