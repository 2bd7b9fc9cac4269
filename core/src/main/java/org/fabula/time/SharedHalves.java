package org.fabula.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fabula.model.Analysis;
import org.fabula.rule.Derivation;
import org.fabula.rule.Found;
import org.jspecify.annotations.Nullable;

/** Gives the first hour of a range the "a.m." or "p.m." of its last: "between 9 and 11 p.m.". */
final class SharedHalves {
  private static final Set<String> JOINTS =
      Set.of("to", "and", "or", "until", "till", "through", "-", "–");
  private static final Set<String> LEADS = Set.of("from", "between", "at", "around", "about");

  private SharedHalves() {}

  /** The same expressions and the hours so found, in text order. */
  static List<Found<Piece>> of(Analysis text, List<Found<Piece>> found) {
    List<Found<Piece>> all = new ArrayList<>(found.size());
    int free = 0;
    for (Found<Piece> one : found) {
      Found<Piece> before = before(text, one);
      if (before != null && before.first() >= free) {
        all.add(before);
      } else if (before != null && isOpenClock(all.getLast(), before)) {
        all.set(all.size() - 1, before);
      }
      all.add(one);
      free = one.end();
    }
    return all;
  }

  /** "9:30", read as a clock of 24 hours for want of anything else. */
  private static boolean isOpenClock(Found<Piece> found, Found<Piece> halved) {
    return found.first() == halved.first() && found.derivation().rule().equals("clock");
  }

  private static @Nullable Found<Piece> before(Analysis text, Found<Piece> last) {
    int at = last.first() - 2;
    if (at < 1
        || !(last.value() instanceof Meaning.Clock clock)
        || text.token(at - 1).sentence() != text.token(last.first()).sentence()
        || !JOINTS.contains(text.token(at + 1).lower())
        || !LEADS.contains(text.token(at - 1).lower())
        || !isHalved(text, last)) {
      return null;
    }
    Meaning first = first(text.token(at).lower(), clock);
    Derivation how =
        new Derivation("shared-half", text.story().cover(at, at), List.of(last.derivation()));
    return first == null ? null : new Found<>(at, at + 1, first, how);
  }

  /** Whether the last hour states its half of the day: "11 p.m.", "11pm". */
  private static boolean isHalved(Analysis text, Found<Piece> last) {
    String word = text.token(last.first()).lower();
    String next = last.length() > 1 ? text.token(last.first() + 1).lower() : "";
    return ClockTimes.isHalf(next) || word.endsWith("am") || word.endsWith("pm");
  }

  /** "9", "9:30": in the same half as the last, or the one before where it would come after it. */
  private static @Nullable Meaning first(String word, Meaning.Clock last) {
    int colon = word.indexOf(':');
    int hour = Lexicon.digits(word, 0, colon < 0 ? word.length() : colon);
    int minute = colon < 0 ? 0 : Lexicon.digits(word, colon + 1, word.length());
    if (hour < 1 || hour > 12 || minute < 0 || minute > 59) {
      return null;
    }
    int half = last.hour() < 12 ? 0 : 12;
    int same = hour % 12 + half;
    boolean later = same * 60 + minute > last.hour() * 60 + last.minute();
    return new Meaning.Clock(last.day(), later ? (same + 12) % 24 : same, minute);
  }
}
