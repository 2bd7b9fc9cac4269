package org.fabula.correction;

import java.util.List;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Passage;

/** What was corrected, as it stands in the corrected dossier. */
public sealed interface Subject {

  /** A row; one that is hidden is not in the chronology. */
  record OfRow(Entry row) implements Subject {}

  /** An actor, by its id. */
  record OfActor(String id) implements Subject {}

  /** A quotation, by its id. */
  record OfQuote(String id) implements Subject {}

  /** A conflict, by the words of its claims. */
  record OfConflict(List<Passage> claims) implements Subject {
    /** Copies the list. */
    public OfConflict {
      claims = List.copyOf(claims);
    }
  }
}
