package org.fabula.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.rule.Derivation;
import org.fabula.rule.Found;
import org.jspecify.annotations.Nullable;

/**
 * Puts hours of a clock of twelve, told without "a.m." or "p.m.", in the afternoon where the words
 * before call for it: "on Friday evening, at about 7:40", "It began at 7 p.m. At 9:15 it was over."
 */
final class OpenHours {
  /** Rules of hours that may be of either half of the day. */
  private static final Set<String> OPEN =
      Set.of("clock", "half-past", "quarter-past", "a-quarter-past", "minutes-past", "oclock");

  private static final Set<String> LEADS =
      Set.of(",", "at", "about", "around", "just", "shortly", "soon", "before", "after", "by");

  /** So many sentences later, an hour still goes on from another. */
  private static final int NEAR = 2;

  /** Minutes that a story told by the hour goes back: "was due at 10:20. At 9:47 the captain". */
  private static final int BACK = 60;

  private OpenHours() {}

  /** The same expressions, in text order. */
  static List<Found<Piece>> of(Analysis text, List<Found<Piece>> found) {
    List<Found<Piece>> all = new ArrayList<>(found);
    Found<Piece> before = null;
    for (int i = 0; i < all.size(); i++) {
      Found<Piece> one = all.get(i);
      Meaning.Clock late = isOpen(text, one) ? late(one.value()) : null;
      if (late != null && before != null && isCalledFor(text, before, one, late)) {
        List<Derivation> parts = List.of(before.derivation(), one.derivation());
        Derivation how = new Derivation("open-hour", one.derivation().span(), parts);
        all.set(i, new Found<>(one.first(), one.end(), late, how));
      }
      // "left at 9:05 p.m., 40 minutes late, and was due at 10:20".
      before = one.value() instanceof Meaning.Amount ? before : all.get(i);
    }
    return all;
  }

  /** "7:40", "half past seven"; not "07:40", which is of a clock of 24 hours. */
  private static boolean isOpen(Analysis text, Found<Piece> one) {
    return OPEN.contains(one.derivation().rule()) && !text.word(one.first()).startsWith("0");
  }

  /** The same hour of the afternoon; null where there is none or its day is told. */
  private static Meaning.@Nullable Clock late(Piece piece) {
    return piece instanceof Meaning.Clock clock
            && clock.day() == null
            && clock.hour() > 0
            && clock.hour() < 12
        ? new Meaning.Clock(null, clock.hour() + 12, clock.minute())
        : null;
  }

  private static boolean isCalledFor(
      Analysis text, Found<Piece> before, Found<Piece> one, Meaning.Clock late) {
    Piece told = before.value() instanceof Meaning.Modified some ? some.inner() : before.value();
    return switch (told) {
      case Meaning.InDay inDay -> inDay.part().holds(late.hour()) && isBeside(text, before, one);
      case Meaning.Clock clock ->
          minutes(clock) - minutes(late) <= BACK
              && isOfAfternoon(text, before, clock)
              && isNear(text, before, one);
      default -> false;
    };
  }

  private static int minutes(Meaning.Clock clock) {
    return clock.hour() * 60 + clock.minute();
  }

  private static boolean isBeside(Analysis text, Found<Piece> before, Found<Piece> one) {
    for (int i = before.end(); i < one.first(); i++) {
      if (!LEADS.contains(text.token(i).lower())) {
        return false;
      }
    }
    return true;
  }

  /** "7 p.m.", "noon"; not "19:00", after which "9:15" is of the morning. */
  private static boolean isOfAfternoon(Analysis text, Found<Piece> told, Meaning.Clock clock) {
    String hour = Integer.toString(clock.hour());
    return clock.hour() >= 12
        && clock.hour() < 24
        && (clock.hour() == 12 || !text.word(told.first()).startsWith(hour));
  }

  private static boolean isNear(Analysis text, Found<Piece> before, Found<Piece> one) {
    int sentences = text.token(one.first()).sentence() - text.token(before.first()).sentence();
    return sentences <= NEAR;
  }
}
