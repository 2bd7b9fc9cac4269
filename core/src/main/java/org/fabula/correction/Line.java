package org.fabula.correction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fabula.chronology.Row;
import org.fabula.dossier.Dossier.Citation;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** A row while it is corrected. */
final class Line {
  /** As it came, or null where a correction made it. */
  final @Nullable Entry from;

  final List<Citation> reports = new ArrayList<>();
  final Set<String> quotes = new LinkedHashSet<>();
  final Set<Member> members = new LinkedHashSet<>();

  /** Where it stands as long as its date does not say otherwise: of two at one seat by number. */
  final int seat;

  final int number;

  private @Nullable Line into;
  String story;
  Row row;
  boolean touched;
  boolean hidden;

  /** The row as it stands in the corrected dossier, once all is done. */
  private @Nullable Entry made;

  /** One who takes part. */
  sealed interface Member {
    /** As the dossier came, by id. */
    record Before(String id) implements Member {}

    /** An actor of a story. */
    record InStory(Cast.Key key) implements Member {}

    /** As a correction says. */
    record Now(Cast.Group group) implements Member {}
  }

  Line(Entry from, int seat) {
    this.from = from;
    this.seat = seat;
    this.number = 0;
    this.story = from.story();
    this.row = from.row();
    reports.addAll(from.reports());
    quotes.addAll(from.quotes());
    from.actors().forEach(id -> members.add(new Member.Before(id)));
  }

  /** A row that was not there. */
  Line(String story, Row row, int seat, int number) {
    this.from = null;
    this.seat = seat;
    this.number = number;
    this.story = story;
    this.row = row;
    this.touched = true;
  }

  /** The one it was merged with. */
  Line root() {
    Line root = this;
    while (root.into != null) {
      root = root.into;
    }
    Line one = this;
    while (one.into != null) {
      Line next = one.into;
      one.into = root;
      one = next;
    }
    return root;
  }

  boolean isMerged() {
    return into != null;
  }

  void mergeInto(Line other) {
    into = other;
  }

  Passage what() {
    return new Passage(story, row.span());
  }

  /** Whether it stands where it does not belong any more. */
  boolean isMoved() {
    return from == null || !from.when().equals(row.when());
  }

  void date(When when) {
    if (!when.equals(row.when())) {
      row = row.at(when);
      touched = true;
    }
  }

  void close(Entry entry) {
    made = entry;
  }

  /** The row as it stands in the end. */
  Entry entry() {
    Entry entry = root().made;
    if (entry == null) {
      throw new IllegalStateException("not yet made");
    }
    return entry;
  }
}
