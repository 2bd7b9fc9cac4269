package org.fabula.app.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabula.correction.Mark;
import org.fabula.correction.Subject;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Conflict.Claim;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Passage;

/** What persons corrected, found by what it was done to. */
final class Mended {
  /** Nothing was corrected. */
  static final Mended NOTHING = new Mended(List.of());

  private final Map<Subject, List<Mark>> marks = new HashMap<>();
  private final Map<Passage, List<Mark>> conflicts = new HashMap<>();

  /**
   * Looks corrections up.
   *
   * @param all in the order in which they are shown
   */
  Mended(List<Mark> all) {
    for (Mark mark : all) {
      if (mark.subject() instanceof Subject.OfConflict(List<Passage> claims)) {
        conflicts.computeIfAbsent(claims.getFirst(), any -> new ArrayList<>()).add(mark);
      } else {
        marks.computeIfAbsent(mark.subject(), any -> new ArrayList<>()).add(mark);
      }
    }
  }

  List<Mark> row(Entry row) {
    // Looking a row up is as much work as reading it.
    return marks.isEmpty() ? List.of() : of(new Subject.OfRow(row));
  }

  List<Mark> actor(String id) {
    return of(new Subject.OfActor(id));
  }

  List<Mark> quote(String id) {
    return of(new Subject.OfQuote(id));
  }

  private List<Mark> of(Subject subject) {
    return marks.getOrDefault(subject, List.of());
  }

  /** A conflict may have claims more than a person saw when it was settled. */
  List<Mark> conflict(Conflict conflict) {
    Set<Passage> claims =
        conflict.claims().stream()
            .map(Claim::words)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return claims.stream()
        .flatMap(claim -> conflicts.getOrDefault(claim, List.of()).stream())
        .filter(mark -> claims.containsAll(settled(mark)))
        .toList();
  }

  private static List<Passage> settled(Mark mark) {
    return mark.subject() instanceof Subject.OfConflict(List<Passage> claims) ? claims : List.of();
  }

  /** In words, each once. */
  static List<String> words(Stream<Mark> marks) {
    return marks.map(MarkWords::of).distinct().toList();
  }
}
