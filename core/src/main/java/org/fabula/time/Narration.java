package org.fabula.time;

import java.time.LocalDate;
import java.util.List;
import org.fabula.rule.Found;
import org.jspecify.annotations.Nullable;

/**
 * Tells a story about the past, such as a life or the history of a place, from news: it states
 * years that are long over and hardly ever counts from the day it was published. In it "On May 30"
 * goes on from the year being told.
 */
final class Narration {
  /** Dates stated for each that is counted from the publication. */
  private static final int STATED_FOR_EACH = 5;

  private Narration() {}

  /**
   * Whether the story is one about the past.
   *
   * @param found what was found in it
   * @param published when it was published, or null
   */
  static boolean isOfThePast(List<Found<Piece>> found, @Nullable LocalDate published) {
    int past = 0;
    int recent = 0;
    int counted = 0;
    for (Found<Piece> one : found) {
      if (one.value() instanceof Meaning meaning) {
        LocalDate last = stated(meaning);
        boolean over =
            last != null && (published == null || last.isBefore(published.minusYears(1)));
        past += over ? 1 : 0;
        recent += last != null && !over ? 1 : 0;
        counted += isCounted(meaning) ? 1 : 0;
      }
    }
    return past >= 2 && past > 2 * recent && past >= STATED_FOR_EACH * counted;
  }

  /** The last day of what is told with its year; null for anything else. */
  private static @Nullable LocalDate stated(Meaning meaning) {
    return switch (meaning.date()) {
      case Meaning.Fixed fixed when fixed.granule().unit().compareTo(Unit.YEAR) <= 0 ->
          fixed.granule().last();
      case Meaning.Modified modified -> stated(modified.inner());
      case Meaning.Range range -> stated(range.to());
      default -> null;
    };
  }

  /** Whether it is counted from the publication: "today", "last week", "Friday", "a year ago". */
  static boolean isCounted(Meaning meaning) {
    return switch (meaning.date()) {
      case Meaning.Named named -> isCounted(named);
      case Meaning.Step step -> !step.narrative();
      case Meaning.Away away -> away.from() == null && !away.narrative();
      case Meaning.Modified modified -> isCounted(modified.inner());
      default -> false;
    };
  }

  private static boolean isCounted(Meaning.Named named) {
    return switch (named.which()) {
      case PLAIN, TOLD ->
          named.cycle() instanceof Cycle.Weekday || named.cycle() instanceof Cycle.Weekend;
      case THIS, LAST, NEXT -> true;
      default -> false;
    };
  }
}
