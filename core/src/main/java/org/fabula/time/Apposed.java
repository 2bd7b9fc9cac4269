package org.fabula.time;

import java.util.ArrayList;
import java.util.List;
import org.fabula.model.Analysis;
import org.fabula.rule.Derivation;
import org.fabula.rule.Found;
import org.jspecify.annotations.Nullable;

/**
 * Takes a day, month or year from the date set beside it: "two days earlier, on Oct. 5", "the next
 * day, May 7", "40 years later, in 1951".
 */
final class Apposed {
  private Apposed() {}

  /** The same expressions, in text order. */
  static List<Found<Piece>> of(Analysis text, List<Found<Piece>> found) {
    List<Found<Piece>> all = new ArrayList<>(found);
    for (int i = 0; i + 1 < all.size(); i++) {
      Found<Piece> told = all.get(i);
      Found<Piece> date = all.get(i + 1);
      Unit unit = counted(told.value());
      if (unit != null && isDate(date.value(), unit) && isBeside(text, told, date)) {
        Derivation how =
            new Derivation(
                "apposed", told.derivation().span(), List.of(told.derivation(), date.derivation()));
        all.set(i, new Found<>(told.first(), told.end(), date.value(), how));
      }
    }
    return all;
  }

  /** What is counted from what is being told, days, months or years; null for anything else. */
  private static @Nullable Unit counted(Piece piece) {
    Unit unit =
        switch (piece) {
          case Meaning.Step step when step.narrative() -> step.unit();
          case Meaning.Away away when away.narrative() && away.from() == null ->
              away.amount().unit();
          case Meaning.Modified modified -> counted(modified.inner());
          default -> null;
        };
    return unit == Unit.DAY || unit == Unit.MONTH || unit == Unit.YEAR ? unit : null;
  }

  /** Whether it is a date that says which one it is. */
  private static boolean isDate(Piece piece, Unit unit) {
    return switch (unit) {
      case DAY ->
          piece instanceof Meaning meaning && Days.isFullDay(meaning)
              || piece instanceof Meaning.Stated;
      case MONTH ->
          piece instanceof Meaning.Named named && named.cycle() instanceof Cycle.Month
              || isFixed(piece, unit);
      default -> isFixed(piece, unit);
    };
  }

  private static boolean isFixed(Piece piece, Unit unit) {
    return piece instanceof Meaning.Fixed fixed && fixed.granule().unit() == unit;
  }

  private static boolean isBeside(Analysis text, Found<Piece> told, Found<Piece> date) {
    int between = date.first() - told.end();
    boolean comma = between > 0 && text.is(told.end(), ",");
    return comma
        && (between == 1
            || between == 2 && (text.is(told.end() + 1, "on") || text.is(told.end() + 1, "in")));
  }
}
