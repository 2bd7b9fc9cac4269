package org.fabula.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fabula.rule.Found;

/** Picks, of values that overlap, the longest; of equally long ones, the first made. */
final class Selection {
  private Selection() {}

  /** The values kept, in text order, none overlapping another. */
  static List<Found<Piece>> longest(List<Found<Piece>> candidates) {
    List<Found<Piece>> byLength = new ArrayList<>(candidates);
    byLength.sort(Comparator.comparingInt((Found<Piece> found) -> -found.length()));
    List<Found<Piece>> kept = new ArrayList<>();
    for (Found<Piece> found : byLength) {
      if (kept.stream().noneMatch(other -> overlap(other, found))) {
        kept.add(found);
      }
    }
    kept.sort(Comparator.comparingInt(Found::first));
    return kept;
  }

  private static boolean overlap(Found<Piece> a, Found<Piece> b) {
    return a.first() < b.end() && b.first() < a.end();
  }
}
