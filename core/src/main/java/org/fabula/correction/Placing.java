package org.fabula.correction;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows of new dates where they belong; the others stay as they stand. A row without a date
 * stays behind the one before it.
 */
final class Placing {
  private Placing() {}

  /** A row with the moment by which it is sorted. */
  private record Seat(Line line, LocalDateTime key) {}

  static List<Line> order(List<Line> lines) {
    List<Line> resting = new ArrayList<>();
    List<Seat> moved = new ArrayList<>();
    for (Line line : lines) {
      LocalDateTime moment = moment(line.row.when());
      if (moment != null && line.isMoved()) {
        moved.add(new Seat(line, moment));
      } else {
        resting.add(line);
      }
    }
    moved.sort(Comparator.comparing(Seat::key));
    return merged(seats(resting), moved);
  }

  private static List<Seat> seats(List<Line> lines) {
    LocalDateTime last =
        lines.stream()
            .map(line -> moment(line.row.when()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(LocalDateTime.MAX);
    List<Seat> seats = new ArrayList<>();
    for (Line line : lines) {
      LocalDateTime own = moment(line.row.when());
      last = own == null ? last : own;
      seats.add(new Seat(line, last));
    }
    return seats;
  }

  private static List<Line> merged(List<Seat> resting, List<Seat> moved) {
    List<Line> all = new ArrayList<>();
    int next = 0;
    for (Seat seat : resting) {
      while (next < moved.size() && moved.get(next).key().isBefore(seat.key())) {
        all.add(moved.get(next++).line());
      }
      all.add(seat.line());
    }
    moved.subList(next, moved.size()).forEach(seat -> all.add(seat.line()));
    return all;
  }

  /** The first bound that is known, as dossiers are sorted. */
  private static @Nullable LocalDateTime moment(When when) {
    for (Bound bound : new Bound[] {when.begin(), when.end()}) {
      if (bound.earliest() != null) {
        return bound.earliest();
      }
      if (bound.latest() != null) {
        return bound.latest();
      }
    }
    return null;
  }
}
