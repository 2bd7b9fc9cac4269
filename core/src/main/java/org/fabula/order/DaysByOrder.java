package org.fabula.order;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import org.fabula.event.Event;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Puts events that no expression dates on days by their order: between two events of one day on
 * that day, and before one that had begun by the day of publication on a day before.
 *
 * <p>The thresholds are weights of claims, chosen on the 22 stories of the Event Time Corpus
 * (Reimers et al. 2016) that are not in TimeML's dev: of the events put on a day 9 were right that
 * had not been and 2 wrong, of those put before one 16 and 3.
 */
final class DaysByOrder {
  /** Two claims that agree need not each be sure. */
  private static final double ENCLOSING = 0.6;

  private static final double DAY_BEFORE = 0.93;

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private final Analysis text;
  private final List<Event> events;
  private final @Nullable LocalDate published;
  private final LocalDateTime[] earliest;
  private final LocalDateTime[] latest;
  private final BitSet before = new BitSet();

  /**
   * @param claims what stands of the order of the events
   * @param published the day of publication, or null where it is not known
   */
  DaysByOrder(
      Analysis text, List<Event> events, List<Claim> claims, @Nullable LocalDate published) {
    this.text = text;
    this.events = events;
    this.published = published;
    this.earliest = new LocalDateTime[events.size()];
    this.latest = new LocalDateTime[events.size()];
    for (int i = 0; i < earliest.length; i++) {
      earliest[i] = Tightening.earliest(begin(i));
      latest[i] = Tightening.latest(begin(i));
    }
    claims.stream().filter(Claim::isOrdered).forEach(this::hear);
  }

  private Bound begin(int event) {
    return events.get(event).when().begin();
  }

  private void hear(Claim claim) {
    int one = claim.earlier();
    int other = claim.later();
    if (claim.weight() >= ENCLOSING) {
      earliest[other] = Tightening.later(earliest[other], Tightening.earliest(begin(one)));
      latest[one] = Tightening.sooner(latest[one], Tightening.latest(begin(other)));
    }
    // What is told was as often as not of the day on which it was told.
    boolean told = events.get(other).eventClass() == EventClass.REPORTING || isTold(one);
    if (claim.weight() >= DAY_BEFORE && !told && isPublished(begin(other).latest())) {
      before.set(one);
    }
  }

  private boolean isTold(int event) {
    int token = text.story().tokenAt(events.get(event).span().start());
    return text.dependencies().is(token, "ccomp");
  }

  private boolean isPublished(@Nullable LocalDateTime moment) {
    return moment != null && moment.toLocalDate().equals(published);
  }

  /**
   * When an event was.
   *
   * @param when what else is known of it
   */
  When of(int event, When when) {
    if (when.time() != null) {
      return when;
    }
    if (passes(events.get(event)) && isOneDay(event)) {
      return on(earliest[event].toLocalDate(), when);
    }
    boolean happened = events.get(event).factuality() == Factuality.HAPPENED;
    return happened && before.get(event) ? dayBefore(when) : when;
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

  /** On a day before, where nothing is known but that it was over by the day of publication. */
  private When dayBefore(When when) {
    Bound begin = when.begin();
    if (!begin.equals(when.end()) || begin.earliest() != null || !isPublished(begin.latest())) {
      return when;
    }
    LocalDateTime eve = Tightening.latest(begin).toLocalDate().minusDays(1).atTime(LAST_MINUTE);
    Bound bound = new Bound(null, eve);
    return Tightening.narrowed(when, null, bound, bound);
  }
}
