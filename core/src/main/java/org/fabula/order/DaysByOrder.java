package org.fabula.order;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.fabula.event.Event;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Tense;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Puts events that no expression dates on days by their order: one between two events of a day is
 * of that day.
 */
final class DaysByOrder {
  /**
   * From this weight on, two claims enclose an event; they agree, and need not each be sure. On the
   * 22 stories of the Event Time Corpus (Reimers et al. 2016) that are not in TimeML's dev, 9
   * events were so dated rightly and 2 wrongly.
   */
  private static final double ENCLOSING = 0.6;

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private final List<Event> events;
  private final LocalDateTime[] earliest;
  private final LocalDateTime[] latest;

  /**
   * @param claims what stands of the order of the events
   */
  DaysByOrder(List<Event> events, List<Claim> claims) {
    this.events = events;
    this.earliest = new LocalDateTime[events.size()];
    this.latest = new LocalDateTime[events.size()];
    for (int i = 0; i < earliest.length; i++) {
      earliest[i] = Tightening.earliest(begin(i));
      latest[i] = Tightening.latest(begin(i));
    }
    claims.stream()
        .filter(claim -> claim.isOrdered() && claim.weight() >= ENCLOSING)
        .forEach(this::enclose);
  }

  private Bound begin(int event) {
    return events.get(event).when().begin();
  }

  private void enclose(Claim claim) {
    int one = claim.earlier();
    int other = claim.later();
    earliest[other] = Tightening.later(earliest[other], Tightening.earliest(begin(one)));
    latest[one] = Tightening.sooner(latest[one], Tightening.latest(begin(other)));
  }

  /**
   * When an event was.
   *
   * @param when what else is known of it
   */
  When of(int event, When when) {
    boolean dated = when.isDated();
    boolean enclosed = !dated && passes(events.get(event)) && isOneDay(event);
    return enclosed ? on(earliest[event].toLocalDate(), when) : when;
  }

  private boolean isOneDay(int event) {
    return !earliest[event].isAfter(latest[event])
        && earliest[event].toLocalDate().equals(latest[event].toLocalDate());
  }

  /**
   * Whether an event passes, so that the day it began is its day: a deed in the past, a thought or
   * an act of words in the present; not what holds on, nor what a perfect looks back on.
   */
  private static boolean passes(Event event) {
    boolean holds =
        event.eventClass() == EventClass.OCCURRENCE || event.eventClass() == EventClass.STATE;
    boolean finite = event.tense() == Tense.PAST || event.tense() == Tense.PRESENT && !holds;
    boolean perfect =
        event.aspect() == Aspect.PERFECTIVE || event.aspect() == Aspect.PERFECTIVE_PROGRESSIVE;
    boolean fact =
        event.factuality() == Factuality.HAPPENED || event.factuality() == Factuality.DENIED;
    return finite && !perfect && fact;
  }

  /** On a day, where that is within what is known. */
  private static When on(LocalDate day, When when) {
    Bound begin = within(day, when.begin());
    Bound end = within(day, when.end());
    return begin == null || end == null
        ? when
        : Tightening.narrowed(when, day.toString(), begin, end);
  }

  private static @Nullable Bound within(LocalDate day, Bound bound) {
    LocalDateTime from = Tightening.later(day.atStartOfDay(), Tightening.earliest(bound));
    LocalDateTime to = Tightening.sooner(day.atTime(LAST_MINUTE), Tightening.latest(bound));
    return from.isAfter(to) ? null : new Bound(from, to);
  }
}
