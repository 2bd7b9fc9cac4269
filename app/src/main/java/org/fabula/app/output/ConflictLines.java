package org.fabula.app.output;

import java.util.ArrayList;
import java.util.List;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Conflict.Claim;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Entry;

/**
 * What the stories of a dossier contradict each other in, for a terminal: the claims under each
 * other, each with its words, its source and its date.
 */
final class ConflictLines {

  private final Dossier dossier;
  private final ConflictWords words;

  ConflictLines(Dossier dossier) {
    this.dossier = dossier;
    this.words = new ConflictWords(dossier);
  }

  /** Writes two sections, disputes first; nothing where there is neither. */
  void write(Sheet sheet) {
    section(ConflictWords.DISPUTES, true, sheet);
    section(ConflictWords.OVERTAKEN, false, sheet);
  }

  private void section(String heading, boolean dispute, Sheet sheet) {
    List<Sheet.Group> groups =
        dossier.conflicts().stream()
            .filter(conflict -> conflict.isDispute() == dispute)
            .map(this::group)
            .toList();
    if (!groups.isEmpty()) {
      sheet.gap();
      sheet.title(heading);
      sheet.gap();
      sheet.groups(groups);
    }
  }

  private Sheet.Group group(Conflict conflict) {
    List<Sheet.Entry> entries = new ArrayList<>();
    for (Claim claim : conflict.claims()) {
      entries.add(
          new Sheet.Entry(
              ConflictWords.value(conflict, claim),
              words.words(claim),
              List.of(words.source(claim) + " · " + ConflictWords.standing(conflict, claim))));
    }
    return new Sheet.Group(title(conflict), entries);
  }

  private static String title(Conflict conflict) {
    return conflict.id() + "  " + ConflictWords.title(conflict);
  }

  /** How a row stands: "disputed: c1 How many dead (14; 19)"; nothing where it is alone. */
  List<String> remarks(Entry row) {
    return words.remarks(row);
  }
}
