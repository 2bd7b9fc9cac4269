package org.fabula.time;

import java.util.ArrayList;
import java.util.List;
import org.fabula.model.Analysis;
import org.fabula.rule.Derivation;
import org.fabula.rule.Found;

/**
 * Takes a day from the date set beside it: "two days earlier, on Oct. 5", "the next day, May 7".
 */
final class Apposed {
  private Apposed() {}

  /** The same expressions, in text order. */
  static List<Found<Piece>> of(Analysis text, List<Found<Piece>> found) {
    List<Found<Piece>> all = new ArrayList<>(found);
    for (int i = 0; i + 1 < all.size(); i++) {
      Found<Piece> told = all.get(i);
      Found<Piece> date = all.get(i + 1);
      if (isCounted(told.value()) && isDate(date.value()) && isBeside(text, told, date)) {
        Derivation how =
            new Derivation(
                "apposed", told.derivation().span(), List.of(told.derivation(), date.derivation()));
        all.set(i, new Found<>(told.first(), told.end(), date.value(), how));
      }
    }
    return all;
  }

  /** Whether it is a day counted from what is being told. */
  private static boolean isCounted(Piece piece) {
    return switch (piece) {
      case Meaning.Step step -> step.narrative() && step.unit() == Unit.DAY;
      case Meaning.Away away ->
          away.narrative() && away.from() == null && away.amount().unit() == Unit.DAY;
      default -> false;
    };
  }

  private static boolean isDate(Piece piece) {
    return piece instanceof Meaning meaning && Days.isFullDay(meaning)
        || piece instanceof Meaning.Stated;
  }

  private static boolean isBeside(Analysis text, Found<Piece> told, Found<Piece> date) {
    int between = date.first() - told.end();
    boolean comma = between > 0 && text.is(told.end(), ",");
    return comma && (between == 1 || between == 2 && text.is(told.end() + 1, "on"));
  }
}
