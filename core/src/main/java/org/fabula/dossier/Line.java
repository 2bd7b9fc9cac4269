package org.fabula.dossier;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fabula.chronology.Row;
import org.fabula.dossier.Dossier.Citation;

/** A row on its way into a dossier: where it is sorted, and what it becomes. */
final class Line {
  final LocalDateTime key;

  /** Index of its story as given. */
  final int story;

  final Row row;

  /** What tells it. */
  final List<Citation> citations = new ArrayList<>();

  /** The lines of other stories that tell the same and are not shown. */
  final List<Line> joined = new ArrayList<>();

  Line(LocalDateTime key, int story, Row row) {
    this.key = key;
    this.story = story;
    this.row = row;
  }
}
