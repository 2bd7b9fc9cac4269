package org.fabula.time;

import java.util.ArrayList;
import java.util.List;
import org.fabula.model.Analysis;
import org.fabula.rule.Derivation;
import org.fabula.rule.Found;
import org.jspecify.annotations.Nullable;

/** Gives the first end of a range the year of its last: "between March and May 2019". */
final class SharedYears {
  private SharedYears() {}

  /** The same expressions, in text order, those without a year that one behind them states. */
  static List<Found<Piece>> of(Analysis text, List<Found<Piece>> found) {
    List<Found<Piece>> shared = new ArrayList<>(found);
    for (int i = found.size() - 2; i >= 0; i--) {
      Found<Piece> left = found.get(i);
      Found<Piece> right = shared.get(i + 1);
      Meaning dated = right.first() - left.end() == 1 ? dated(text, left, right) : null;
      if (dated != null) {
        Derivation how =
            new Derivation(
                "shared-year",
                left.derivation().span(),
                List.of(left.derivation(), right.derivation()));
        shared.set(i, new Found<>(left.first(), left.end(), dated, how));
      }
    }
    return shared;
  }

  private static @Nullable Meaning dated(Analysis text, Found<Piece> left, Found<Piece> right) {
    boolean named =
        left.value() instanceof Meaning.Named from
            && from.which() == Which.PLAIN
            && isPartOfYear(from.cycle());
    if (!named || !isJoined(text, left) || !(right.value() instanceof Meaning.Fixed to)) {
      return null;
    }
    Cycle cycle = ((Meaning.Named) left.value()).cycle();
    Granule last = to.granule();
    boolean alike = last.unit() == Unit.DAY || last.unit() == Unit.MONTH;
    Granule same = alike ? cycle.in(last.first().getYear()) : null;
    if (same == null || same.unit() != last.unit()) {
      return null;
    }
    Granule first =
        same.first().isAfter(last.first()) ? cycle.in(last.first().getYear() - 1) : same;
    return first == null ? null : new Meaning.Fixed(first);
  }

  private static boolean isPartOfYear(Cycle cycle) {
    return cycle instanceof Cycle.Month || cycle instanceof Cycle.MonthDay;
  }

  private static boolean isJoined(Analysis text, Found<Piece> left) {
    int joint = left.end();
    return text.is(joint, "to")
        || text.is(joint, "and")
        || text.is(joint, "or")
        || text.is(joint, "until")
        || text.is(joint, "till")
        || text.is(joint, "through")
        || text.is(joint, "-")
        || text.is(joint, "–");
  }
}
