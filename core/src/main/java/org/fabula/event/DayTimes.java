package org.fabula.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Tense;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Bounds for events that no expression dates, by how they lie to the day of publication. Of all
 * that could be said, that is said which is likely to be worth most: much where it is just what is
 * known of the event, a little where it is true but more could be said, and less than nothing where
 * it is wrong.
 */
final class DayTimes {
  /** What is true but wide is worth so much of what is exact. */
  private static final double WIDE = 0.2;

  /** What is wrong costs as much as what is exact is worth. */
  private static final double WRONG = 1;

  private final DayClueReader clues;
  private final ClueModel model;
  private final LocalDate published;

  DayTimes(DayClueReader clues, ClueModel model, LocalDate published) {
    this.clues = clues;
    this.model = model;
    this.published = published;
  }

  /** What may be said of an event, and of which events it is true. */
  private enum Say {
    ON(Lying.ON),
    AFTER(Lying.AFTER, Lying.AFTER_KNOWN),
    BEFORE(Lying.BEFORE, Lying.BEFORE_KNOWN),
    AROUND(Lying.AROUND, Lying.AROUND_KNOWN),
    BY(null, Lying.ON, Lying.BEFORE, Lying.BEFORE_KNOWN),
    STILL(null, Lying.ON, Lying.AROUND, Lying.AROUND_KNOWN);

    /** Those of what is not over on the day of publication. */
    static final Set<Say> LATE = EnumSet.of(AFTER, AROUND, STILL);

    final @Nullable Lying exact;
    final Set<Lying> wide;

    Say(@Nullable Lying exact, Lying... wide) {
      this.exact = exact;
      this.wide = EnumSet.noneOf(Lying.class);
      this.wide.addAll(Set.of(wide));
    }

    double worth(double[] probabilities) {
      double exactly = exact == null ? 0 : probabilities[exact.ordinal()];
      double widely = wide.stream().mapToDouble(lying -> probabilities[lying.ordinal()]).sum();
      return exactly + WIDE * widely - WRONG * (1 - exactly - widely);
    }
  }

  /** Bounds an event that nothing else dates. */
  When of(Draft draft) {
    // Told with "will" it is ahead, whoever tells it.
    if (draft.tense == Tense.FUTURE) {
      return Dating.notBefore(published.plusDays(1));
    }
    double[] probabilities = model.probabilities(clues.of(draft));
    Say best = null;
    double most = 0;
    for (Say say : Say.values()) {
      double worth = say.worth(probabilities);
      if (worth > most) {
        best = say;
        most = worth;
      }
    }
    if (best != null && Say.LATE.contains(best) && isHeadlineNews(draft)) {
      return Dating.notAfter(published);
    }
    if (best == Say.ON && isTellingTold(draft)) {
      return Dating.notAfter(published);
    }
    if (best == Say.AFTER && isSoughtBefore(draft)) {
      return When.UNKNOWN;
    }
    if (best == null) {
      // Whatever else is not known, what a story tells as done was done by then.
      boolean done = draft.isDone() && draft.factuality == Factuality.HAPPENED;
      return done ? Dating.notAfter(published) : When.UNKNOWN;
    }
    return switch (best) {
      case ON -> Dating.on(published);
      case AFTER -> Dating.notBefore(published.plusDays(1));
      case BEFORE -> Dating.notAfter(published.minusDays(1));
      case AROUND -> Dating.during(published.minusDays(1), published.plusDays(1));
      case BY -> Dating.notAfter(published);
      case STILL -> Dating.during(published, published);
    };
  }

  /** "Workers <i>vote</i> to end strike": a headline tells in the present what was done. */
  private boolean isHeadlineNews(Draft draft) {
    boolean does =
        switch (draft.eventClass) {
          case OCCURRENCE, I_ACTION, ASPECTUAL, REPORTING, PERCEPTION -> true;
          case STATE, I_STATE -> false;
        };
    return does
        && draft.tense == Tense.PRESENT
        && draft.aspect == Aspect.NONE
        && draft.factuality == Factuality.HAPPENED
        && clues.isHeadline(draft);
  }

  /** "<i>said</i> that she told them", "<i>admitted</i> he had heard": told again, not then. */
  private boolean isTellingTold(Draft draft) {
    Draft above = clues.above(draft, "ccomp");
    return above != null && above.token < draft.token && isTelling(above) && isTelling(draft);
  }

  private static boolean isTelling(Draft draft) {
    boolean tells =
        draft.eventClass == EventClass.REPORTING || draft.eventClass == EventClass.PERCEPTION;
    return tells && draft.tense == Tense.PAST;
  }

  /**
   * "They <i>asked</i> her to help" on some day before: what was sought then may be long over, or
   * never have been.
   */
  private boolean isSoughtBefore(Draft draft) {
    Draft above = clues.above(draft, "xcomp");
    if (above == null || draft.factuality != Factuality.PLANNED) {
      return false;
    }
    return above.tense == Tense.PAST ? isBefore(above.when) : isSoughtBefore(above);
  }

  private boolean isBefore(When when) {
    LocalDateTime latest = when.end().latest();
    return latest != null && latest.toLocalDate().isBefore(published);
  }
}
