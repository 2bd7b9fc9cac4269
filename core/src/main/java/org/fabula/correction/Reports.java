package org.fabula.correction;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fabula.dossier.Dossier.Citation;
import org.fabula.dossier.Dossier.Source;
import org.fabula.story.Publication;
import org.jspecify.annotations.Nullable;

/**
 * Counts the reports of a row as {@link org.fabula.dossier.Dossier.Entry} says. What a person typed
 * is a report only where no story tells the row.
 */
final class Reports {
  private final Library library;
  private final Set<String> typed;

  /**
   * @param typed ids of the stories that corrections made
   */
  Reports(Library library, Set<String> typed) {
    this.library = library;
    this.typed = typed;
  }

  /** How many stories tell it, copies counted once. */
  int independent(List<Citation> reports) {
    Set<String> originals = new HashSet<>();
    tellers(reports).forEach(story -> originals.add(library.original(story)));
    return originals.size();
  }

  /** The story published first; null where several tell it and none has a date. */
  @Nullable String first(List<Citation> reports) {
    Set<String> tellers = tellers(reports);
    String first = null;
    LocalDate day = null;
    for (String story : tellers) {
      Source source = library.story(story);
      Publication published = source == null ? null : source.story().published();
      if (published != null && (day == null || published.day().isBefore(day))) {
        day = published.day();
        first = story;
      }
    }
    return first == null && tellers.size() == 1 ? tellers.iterator().next() : first;
  }

  private Set<String> tellers(List<Citation> reports) {
    Set<String> all = new LinkedHashSet<>();
    Set<String> told = new LinkedHashSet<>();
    for (Citation report : reports) {
      String story = report.words().story();
      all.add(story);
      if (!typed.contains(story)) {
        told.add(story);
      }
    }
    return told.isEmpty() ? all : told;
  }
}
