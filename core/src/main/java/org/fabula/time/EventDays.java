package org.fabula.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.rule.Derivation;
import org.fabula.rule.Found;
import org.jspecify.annotations.Nullable;

/**
 * Leaves open the day of an hour that something else dates: "at 9 p.m. by the gate, two days after
 * the theft" is on no day told before, nor is "the night before the theft".
 */
final class EventDays {
  private static final Set<String> SIDES = Set.of("before", "after");

  private EventDays() {}

  /** The same expressions, in text order. */
  static List<Found<Piece>> of(Analysis text, List<Found<Piece>> found) {
    List<Found<Piece>> all = new ArrayList<>(found);
    for (int i = 0; i < all.size(); i++) {
      Found<Piece> one = all.get(i);
      boolean counted =
          i + 1 < all.size() && isCounted(text, one, all.get(i + 1))
              || i > 0 && isCounted(text, one, all.get(i - 1))
              || one.value() instanceof Meaning.InDay && isBeside(text, one);
      Meaning open = counted ? open(one.value()) : null;
      if (open != null) {
        Derivation how =
            new Derivation("day-of-event", one.derivation().span(), List.of(one.derivation()));
        all.set(i, new Found<>(one.first(), one.end(), open, how));
      }
    }
    return all;
  }

  /** Whether {@code amount}, in the same sentence, is one before or after something. */
  private static boolean isCounted(Analysis text, Found<Piece> hour, Found<Piece> amount) {
    return amount.value() instanceof Meaning.Amount
        && amount.end() < text.size()
        && text.token(amount.first()).sentence() == text.token(hour.first()).sentence()
        && SIDES.contains(text.token(amount.end()).lower())
        && amount.end() + 1 != hour.first();
  }

  /** "the night <i>before her dismissal</i>", with no date that would tell. */
  private static boolean isBeside(Analysis text, Found<Piece> part) {
    return part.end() < text.size()
        && text.token(part.end()).sentence() == text.token(part.first()).sentence()
        && SIDES.contains(text.token(part.end()).lower());
  }

  private static @Nullable Meaning open(Piece piece) {
    Meaning.Literal day = new Meaning.Literal("XXXX-XX-XX");
    return switch (piece) {
      case Meaning.Clock clock when clock.day() == null ->
          new Meaning.Clock(day, clock.hour(), clock.minute());
      case Meaning.InDay inDay when inDay.day() == null -> new Meaning.InDay(day, inDay.part());
      default -> null;
    };
  }
}
