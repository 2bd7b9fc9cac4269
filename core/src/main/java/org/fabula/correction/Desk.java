package org.fabula.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.fabula.correction.Cast.Group;
import org.fabula.correction.Unmet.Why;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Source;
import org.jspecify.annotations.Nullable;

/** What lies open while corrections are replayed: the parts of the dossier, and what was noted. */
final class Desk {
  final Library library;
  final Places places;
  final Cast cast;
  final Voices voices;
  final Rows rows;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Unmet> unmet;

  Desk(Dossier dossier, List<Unmet> unmet) {
    this.library = new Library(dossier.stories());
    this.places = new Places(dossier.stories());
    this.cast = new Cast(dossier.actors(), library, places);
    this.voices = new Voices(dossier.quotes(), library, places, cast);
    this.rows = new Rows(dossier.chronology(), library, places, voices);
    this.unmet = new ArrayList<>(unmet);
  }

  /** A story that a correction made. */
  void add(Source story) {
    library.add(story);
    places.add(story);
  }

  /** What was found, or null, of which note is taken. */
  <T> @Nullable T found(Correction one, Found<T> found, String what) {
    if (found.it() == null) {
      unmet(one, Objects.requireNonNullElse(found.why(), Why.NO_WORDS), what);
    }
    return found.it();
  }

  @Nullable Line row(Correction one, Ref.OfRow ref) {
    return found(one, rows.find(ref), ref.words().exact());
  }

  @Nullable Group actor(Correction one, Ref.OfActor ref) {
    return found(one, cast.find(ref), ref.name());
  }

  void unmet(Correction one, Why why, String what) {
    unmet.add(new Unmet(one, why, what));
  }

  Draft draft(Correction one, Supplier<Subject> subject, String was) {
    Draft draft = new Draft(one, subject, was);
    drafts.add(draft);
    return draft;
  }

  /** A row as it will be. */
  Supplier<Subject> subject(Line line) {
    return () -> new Subject.OfRow(line.entry());
  }

  /** The words that a row shows. */
  String words(Line line) {
    Told told = library.told(line.story);
    return told == null ? "" : line.row.span().in(told.text());
  }

  /** The words of a story. */
  String words(Passage passage) {
    Told told = library.told(passage.story());
    return told == null ? "" : passage.span().in(told.text());
  }

  List<Mark> marks() {
    return drafts.stream()
        .sorted(Comparator.comparing(draft -> draft.correction))
        .map(Draft::mark)
        .toList();
  }

  List<Unmet> unmet() {
    return unmet.stream().sorted(Comparator.comparing(Unmet::correction)).toList();
  }
}
