package org.fabula.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.rule.Derivation;
import org.fabula.rule.Found;
import org.jspecify.annotations.Nullable;

/**
 * Gives the first end of a range, and those that are listed, the year of the last: "between March
 * and May 2019", "in May, June and July of 2019".
 */
final class SharedYears {
  /** What stands between the ends of a range. */
  private static final Set<String> JOINTS =
      Set.of("to", "and", "or", "until", "till", "through", "-", "–");

  private SharedYears() {}

  /** The same expressions, in text order, those without a year that one behind them states. */
  static List<Found<Piece>> of(Analysis text, List<Found<Piece>> found) {
    List<Found<Piece>> shared = new ArrayList<>(found);
    for (int i = found.size() - 2; i >= 0; i--) {
      Found<Piece> left = found.get(i);
      Found<Piece> right = shared.get(i + 1);
      boolean listed = right != found.get(i + 1);
      Meaning dated = isJoined(text, left, right, listed) ? dated(left, right) : null;
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

  /** Whether a joint parts the two, or a comma where a joint follows: {@code listed}. */
  private static boolean isJoined(
      Analysis text, Found<Piece> left, Found<Piece> right, boolean listed) {
    boolean comma = text.is(left.end(), ",");
    int between = right.first() - left.end();
    boolean joint = between > 0 && JOINTS.contains(text.token(right.first() - 1).lower());
    return between == 1 && (joint || listed && comma) || between == 2 && comma && joint;
  }

  private static @Nullable Meaning dated(Found<Piece> left, Found<Piece> right) {
    if (!(left.value() instanceof Meaning.Named from)
        || from.which() != Which.PLAIN
        || !isPartOfYear(from.cycle())
        || !(right.value() instanceof Meaning.Fixed to)) {
      return null;
    }
    Granule last = to.granule();
    int year = last.first().getYear();
    Granule same = from.cycle().in(year);
    if (same == null || same.unit() != last.unit()) {
      return null;
    }
    Granule first = same.first().isAfter(last.first()) ? from.cycle().in(year - 1) : same;
    return first == null ? null : new Meaning.Fixed(first);
  }

  private static boolean isPartOfYear(Cycle cycle) {
    return cycle instanceof Cycle.Month || cycle instanceof Cycle.MonthDay;
  }
}
