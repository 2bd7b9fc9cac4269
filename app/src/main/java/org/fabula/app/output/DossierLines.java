package org.fabula.app.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabula.Reading;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Source;

/** The chronology of a dossier for a terminal. */
public final class DossierLines {
  private DossierLines() {}

  /**
   * The rows of a dossier: the dates on the left, the words on the right, and below them who said
   * so, which stories tell it where, and what the date rests on.
   *
   * @param more what else is said beneath each row, or none
   * @param width columns to fill
   * @param colour whether to send the escape sequences of ECMA-48 for bold and colour
   */
  public static String of(Dossier dossier, List<List<String>> more, int width, boolean colour) {
    Sheet sheet = TerminalForm.sheet(width, colour);
    Map<String, Names> names = new HashMap<>();
    for (Source source : dossier.stories()) {
      names.put(source.id(), new Names(Reading.of(source.report())));
    }
    ConflictLines conflicts = new ConflictLines(dossier);
    List<Sheet.Entry> entries =
        new ArrayList<>(
            TimelineLines.entries(dossier.chronology(), id -> of(names, id), conflicts));
    for (int i = 0; i < more.size(); i++) {
      Sheet.Entry entry = entries.get(i);
      List<String> remarks = new ArrayList<>(entry.remarks());
      remarks.addAll(more.get(i));
      entries.set(i, new Sheet.Entry(entry.label(), entry.words(), remarks));
    }
    sheet.entries(entries);
    conflicts.write(sheet);
    return sheet.toString();
  }

  private static Names of(Map<String, Names> names, String story) {
    Names found = names.get(story);
    if (found == null) {
      throw new IllegalArgumentException("no such story: " + story);
    }
    return found;
  }
}
