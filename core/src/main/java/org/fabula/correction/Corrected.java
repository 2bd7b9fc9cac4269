package org.fabula.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Entry;

/**
 * A dossier as corrected.
 *
 * @param dossier what holds now
 * @param marks what was corrected, in the order of the corrections; those undone have none
 * @param unmet what finds nothing to correct
 */
public record Corrected(Dossier dossier, List<Mark> marks, List<Unmet> unmet) {
  /** Copies the lists. */
  public Corrected {
    marks = List.copyOf(marks);
    unmet = List.copyOf(unmet);
  }

  /** The marks of rows, also of those that are hidden. */
  public Map<Entry, List<Mark>> rowMarks() {
    Map<Entry, List<Mark>> all = new HashMap<>();
    for (Mark mark : marks) {
      if (mark.subject() instanceof Subject.OfRow(Entry row)) {
        all.computeIfAbsent(row, any -> new ArrayList<>()).add(mark);
      }
    }
    return all;
  }
}
