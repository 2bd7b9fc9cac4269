package org.fabula.time;

import java.util.Set;
import org.fabula.time.Word.Num;
import org.fabula.time.Word.UnitWord;
import org.jspecify.annotations.Nullable;

/**
 * Amounts written as one word: "two-year", "decades-long", "half-hour". An age, "14-year-old", is a
 * fact about a person and not a time.
 */
final class HyphenatedAmounts {
  private static final Set<String> TAILS = Set.of("long", "plus");

  private HyphenatedAmounts() {}

  static @Nullable Piece read(Lexicon lexicon, String word) {
    Meaning.Amount amount = amount(lexicon, word);
    return amount == null ? null : new Meaning.Stretch(amount);
  }

  private static Meaning.@Nullable Amount amount(Lexicon lexicon, String word) {
    String[] parts = word.replace('‑', '-').split("-", 6);
    int end = parts.length;
    if (parts[end - 1].startsWith("old")) {
      return null;
    }
    if (end > 1 && TAILS.contains(parts[end - 1])) {
      end--;
    }
    UnitWord unit = lexicon.unit(parts[end - 1]);
    if (unit != null && isAndAHalf(parts, end - 1)) {
      Num whole = lexicon.numberOf(parts[0]);
      return whole == null ? null : new Meaning.Amount(whole.value(), unit.unit(), true);
    }
    if (unit == null || end > 3 || unit.unit() == Unit.QUARTER) {
      return null;
    }
    if (end == 1) {
      return new Meaning.Amount(unit.plural() ? null : 1L, unit.unit(), false);
    }
    if (parts[0].equals("several") || parts[0].equals("multi")) {
      return new Meaning.Amount(null, unit.unit(), false);
    }
    if (parts[0].equals("half")) {
      return Durations.halfOf(unit.unit());
    }
    Num alone = end == 2 ? lexicon.numberOf(parts[0]) : null;
    if (alone != null && alone.half()) {
      return new Meaning.Amount(alone.value(), unit.unit(), true);
    }
    long count = count(lexicon, parts, end - 1);
    return count <= 0 ? null : new Meaning.Amount(count, unit.unit(), false);
  }

  /** "three-and-a-half", "three-and-half". */
  private static boolean isAndAHalf(String[] parts, int end) {
    return end >= 3
        && parts[1].equals("and")
        && parts[end - 1].equals("half")
        && (end == 3 || end == 4 && parts[2].equals("a"));
  }

  private static long count(Lexicon lexicon, String[] parts, int end) {
    Num first = lexicon.numberOf(parts[0]);
    if (first == null || end == 1) {
      return first == null ? -1 : first.value();
    }
    Num second = lexicon.numberOf(parts[1]);
    boolean tens = first.value() >= 20 && first.value() < 100 && first.value() % 10 == 0;
    boolean ones = second != null && second.value() > 0 && second.value() < 10;
    if (second == null) {
      return -1;
    }
    return tens && ones ? first.value() + second.value() : scaled(first, second);
  }

  private static long scaled(Num first, Num second) {
    boolean scale = second.value() == 100 || second.value() == 1000;
    return scale && first.value() < 1000 ? first.value() * second.value() : -1;
  }
}
