package org.fabula.chronology;

import java.util.Set;
import org.fabula.event.Event;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Participant;
import org.fabula.event.Event.Polarity;
import org.fabula.event.Event.Role;
import org.fabula.event.Event.Tense;

/**
 * Decides which events are happenings of their own and which are told as part of another: a noun, a
 * participle or an infinitive belongs to the verb above it, a deed in a clause of its own does not.
 */
final class Leads {
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "than");

  private static final Set<String> TIMES = Set.of("after", "before", "since", "until", "while");

  private final Grove grove;

  Leads(Grove grove) {
    this.grove = grove;
  }

  /** Whether an event without a date of its own is a happening beside the one above it. */
  boolean leads(int event, boolean content) {
    int governor = grove.governor(event);
    if (governor < 0) {
      return true;
    }
    if (!grove.isClause(event) || grove.isAside(event)) {
      return false;
    }
    if (!grove.isDirect(event)) {
      return isTold(event) && (content || opensWithTime(event));
    }
    if (isJoined(event)) {
      return isFinite(grove.event(event)) && isApart(event, governor, content);
    }
    boolean reported = content || grove.event(governor).eventClass() == EventClass.REPORTING;
    if (reported && (grove.is(event, "ccomp") || grove.is(event, "acl"))) {
      return isTold(event);
    }
    return grove.is(event, "advcl") && isTold(event) && !CONDITIONS.contains(grove.mark(event));
  }

  /** "little more than a year after it <i>promised</i> to". */
  private boolean opensWithTime(int event) {
    return TIMES.contains(grove.mark(event));
  }

  /**
   * Whether a date of an event dates the one above it too: "plans to <i>open</i> it on Friday",
   * "was forced to <i>resign</i> in May".
   */
  boolean completes(int event) {
    int governor = grove.governor(event);
    if (governor < 0 || !grove.isDirect(event)) {
      return false;
    }
    boolean complement =
        grove.is(event, "xcomp") || grove.is(event, "ccomp") && !isFinite(grove.event(event));
    Factuality told = grove.event(event).factuality();
    boolean settled = told == Factuality.HAPPENED || told == Factuality.DENIED;
    return complement && (settled || isLight(grove.event(governor)));
  }

  /** What begins, ends, wants or plans another event and is nothing without it. */
  private static boolean isLight(Event event) {
    return switch (event.eventClass()) {
      case ASPECTUAL -> true;
      case I_STATE, I_ACTION ->
          event.tense() == Tense.FUTURE
              || event.tense() == Tense.PRESENT && event.aspect() != Aspect.PERFECTIVE;
      default -> false;
    };
  }

  private boolean isJoined(int event) {
    return grove.is(event, "conj") || grove.is(event, "parataxis") || grove.is(event, "list");
  }

  /** Whether what is joined by "and" is another happening than what it is joined to. */
  private boolean isApart(int event, int governor, boolean content) {
    if (content && !isTold(event)) {
      return false;
    }
    if (grove.hasSubject(event)) {
      return true;
    }
    Event own = grove.event(event);
    boolean both = isDeed(own) && isDeed(grove.event(governor));
    return (both || own.eventClass() == EventClass.REPORTING)
        && !grove.isAdjacent(governor, event)
        && hasKnownSubject(own);
  }

  /** Whether whoever its missing subject would name is shown beside the words. */
  private static boolean hasKnownSubject(Event event) {
    return event.actors().stream().map(Participant::role).anyMatch(role -> role != Role.OTHER);
  }

  /** Whether what somebody tells is a deed in a clause of its own. */
  private boolean isTold(int event) {
    return isDeed(grove.event(event)) && grove.hasSubject(event);
  }

  /** What somebody did or what came about, by the story. */
  static boolean isDeed(Event event) {
    boolean past =
        event.tense() == Tense.PAST
            || event.tense() == Tense.PRESENT && event.aspect() == Aspect.PERFECTIVE;
    boolean deed =
        event.eventClass() == EventClass.OCCURRENCE
            || event.eventClass() == EventClass.ASPECTUAL
            || event.eventClass() == EventClass.I_ACTION;
    return past
        && deed
        && event.factuality() == Factuality.HAPPENED
        && event.polarity() == Polarity.POS;
  }

  static boolean isFinite(Event event) {
    return event.tense() == Tense.PAST
        || event.tense() == Tense.PRESENT
        || event.tense() == Tense.FUTURE;
  }
}
