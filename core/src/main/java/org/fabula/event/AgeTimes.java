package org.fabula.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabula.event.AgeCues.Aged;
import org.fabula.event.Dating.Relation;
import org.fabula.event.Event.Factuality;
import org.fabula.people.Actor;
import org.fabula.people.Birth;
import org.fabula.people.People;
import org.fabula.text.Span;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Dates events by how old somebody was: "left home at 18", "was nine when her father died", "on her
 * 50th birthday", where it is known when they were born.
 */
final class AgeTimes {
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  /** The calendar of TIMEX3 has years of four digits. */
  private static final int LAST_YEAR = 9999;

  private final AgeCues cues;
  private final @Nullable LocalDate published;
  private final Map<String, Birth> births = new HashMap<>();

  /** Ids of the expressions that state births; an age states none. */
  private final Map<Span, String> stated = new HashMap<>();

  AgeTimes(TimeIndex times, AgeCues cues, People people, @Nullable LocalDate published) {
    this.cues = cues;
    this.published = published;
    for (Actor actor : people.actors()) {
      Birth.of(actor).ifPresent(birth -> births.put(actor.id(), birth));
    }
    for (int i = 0; i < times.size(); i++) {
      stated.put(times.get(i).span(), times.get(i).id());
    }
  }

  /** Whether words say how old somebody was at an event, whether they date it or not. */
  boolean isPlaced(Draft draft) {
    return cues.of(draft) != null;
  }

  /** Dates an event that nothing else dates, where somebody's age does. */
  void date(Draft draft) {
    Aged aged = cues.of(draft);
    Birth birth = aged == null ? null : birth(aged.who());
    if (aged == null || birth == null || draft.dated() || draft.negated) {
      return;
    }
    LocalDate first = birth.first().plusYears(aged.from());
    LocalDate last = notAhead(draft, last(aged, birth));
    if (!last.isBefore(first) && last.getYear() <= LAST_YEAR) {
      Bound within = new Bound(first.atStartOfDay(), last.atTime(LAST_MINUTE));
      String day = first.equals(last) ? first.toString() : null;
      draft.when = when(within, aged.relation(), day, stated.get(birth.fact().span()));
    }
  }

  /**
   * The last day of an age; on the birthday, and before an age is reached, that of its beginning.
   */
  private static LocalDate last(Aged aged, Birth birth) {
    boolean begins = aged.to() < aged.from() || aged.relation() == Relation.BEFORE;
    return begins
        ? birth.last().plusYears(aged.from())
        : birth.last().plusYears(aged.to() + 1L).minusDays(1);
  }

  private @Nullable Birth birth(List<String> who) {
    return who.size() == 1 ? births.get(who.getFirst()) : null;
  }

  /** What was done was done by the day of publication. */
  private LocalDate notAhead(Draft draft, LocalDate day) {
    boolean past = draft.isDone() && draft.factuality == Factuality.HAPPENED;
    return past && published != null && day.isAfter(published) ? published : day;
  }

  private static When when(
      Bound within, Relation relation, @Nullable String day, @Nullable String time) {
    Bound upTo = new Bound(null, within.latest());
    Bound fromOn = new Bound(within.earliest(), null);
    When.Basis basis = When.Basis.RELATIVE;
    return switch (relation) {
      case IN -> new When(day, day, within, within, basis, time);
      case SINCE -> new When(null, null, within, fromOn, basis, time);
      case UNTIL -> new When(null, null, upTo, within, basis, time);
      case AFTER, JUST_AFTER, LATER_THAT_DAY -> new When(null, null, fromOn, fromOn, basis, time);
      case BY, BEFORE, JUST_BEFORE, EARLIER_THAT_DAY ->
          new When(null, null, upTo, upTo, basis, time);
    };
  }
}
