package org.fabula.app.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Conflict.Claim;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Status;

/**
 * What the stories of a dossier contradict each other in, for a terminal: the claims under each
 * other, each with its words, its source and its date.
 */
final class ConflictLines {
  static final String DISPUTES = "What the stories contradict each other in";
  static final String OVERTAKEN = "What later claims took the place of";

  private final Dossier dossier;
  private final ConflictWords words;
  private final Map<String, Conflict> byId = new HashMap<>();

  ConflictLines(Dossier dossier) {
    this.dossier = dossier;
    this.words = new ConflictWords(dossier);
    dossier.conflicts().forEach(conflict -> byId.put(conflict.id(), conflict));
  }

  /** Writes two sections, disputes first; nothing where there is neither. */
  void write(Sheet sheet) {
    section(DISPUTES, true, sheet);
    section(OVERTAKEN, false, sheet);
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

  /** How a row stands: "disputed: c1 How many dead"; nothing where it is current. */
  List<String> remarks(Entry row) {
    if (row.conflicts().isEmpty()) {
      return List.of();
    }
    String status =
        row.status() == Status.CURRENT ? "newest" : row.status().name().toLowerCase(Locale.ROOT);
    List<String> remarks = new ArrayList<>();
    for (String id : row.conflicts()) {
      Conflict conflict = byId.get(id);
      if (conflict != null) {
        remarks.add(status + ": " + title(conflict));
      }
    }
    return remarks;
  }
}
