package org.fabula.chronology;

import java.util.Set;
import org.fabula.chronology.Row.Kind;
import org.fabula.event.Event;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Polarity;
import org.fabula.event.Event.Tense;
import org.fabula.quote.Quote;

/** Says what kind of happening a row tells, by the event that leads it. */
final class Kinds {
  /** Verbs of doing away with something, and of keeping others from it. */
  private static final Set<String> DEEDS_AGAINST =
      Set.of(
          "ban",
          "bar",
          "block",
          "cancel",
          "discourage",
          "dissuade",
          "forbid",
          "halt",
          "prevent",
          "prohibit",
          "stop",
          "thwart");

  private final Grove grove;

  Kinds(Grove grove) {
    this.grove = grove;
  }

  Kind of(Happening happening) {
    Event leading = happening.leading();
    if (leading == null) {
      return Kind.SAID;
    }
    boolean words =
        happening.quotes.stream().anyMatch(quote -> quote.kind() != Quote.Kind.INDIRECT);
    boolean reports =
        leading.eventClass() == EventClass.REPORTING || words && happening.isCue(leading);
    boolean told = words && leading.quote() != null;
    return switch (leading.factuality()) {
      case PLANNED -> told && !reports ? Kind.SAID : Kind.PLANNED;
      case POSSIBLE, HYPOTHETICAL -> told && !reports ? Kind.SAID : Kind.POSSIBLE;
      case DENIED -> told && !reports ? Kind.SAID : Kind.DENIED;
      case HAPPENED -> ofFact(happening, leading, reports || told);
    };
  }

  private Kind ofFact(Happening happening, Event leading, boolean said) {
    if (denies(happening, leading)) {
      return Kind.DENIED;
    }
    if (said) {
      return Kind.SAID;
    }
    if (isPlan(happening, leading) || isFixed(happening, leading)) {
      return Kind.PLANNED;
    }
    boolean deed =
        happening.events.stream()
            .anyMatch(event -> event != leading && (Leads.isDeed(event) || isDone(event, leading)));
    boolean aside = happening.lead >= 0 && grove.isAside(happening.lead);
    return holds(leading) && !deed || aside ? Kind.BACKGROUND : Kind.HAPPENED;
  }

  /** Whether an event is told in words quoted, of which each may be denied. */
  private static boolean isInWords(Happening happening, Event event) {
    return event.quote() != null
        && happening.quotes.stream()
            .anyMatch(
                quote -> quote.id().equals(event.quote()) && quote.kind() != Quote.Kind.INDIRECT);
  }

  /**
   * "denies <i>hiding</i> it", "declined to <i>comment</i>": by its verb, not by a "not". What was
   * done against something was done all the same: "cancelled the <i>visit</i>".
   */
  private boolean denies(Happening happening, Event leading) {
    if (happening.lead >= 0 && DEEDS_AGAINST.contains(grove.lemma(happening.lead))) {
      return false;
    }
    return happening.events.stream()
        .anyMatch(
            event ->
                event != leading
                    && event.factuality() == Factuality.DENIED
                    && grove.hangsOn(event, happening.lead)
                    && event.polarity() == Polarity.POS
                    && !isInWords(happening, event));
  }

  /** "plans to <i>open</i>", "is expected to <i>rise</i>": told now of what is to come. */
  private boolean isPlan(Happening happening, Event leading) {
    boolean now = leading.tense() == Tense.PRESENT && leading.aspect() != Aspect.PERFECTIVE;
    return now
        && leading.eventClass() != EventClass.OCCURRENCE
        && !grove.hasObject(happening.lead)
        && happening.events.stream()
            .anyMatch(
                event ->
                    event != leading
                        && event.factuality() == Factuality.PLANNED
                        && event.tense() == Tense.INFINITIVE);
  }

  /** "A <i>march</i> has been called for Saturday". */
  private static boolean isFixed(Happening happening, Event leading) {
    return !leading.when().isDated()
        && !happening.dating.isEmpty()
        && happening.dating.getFirst().tense() == Tense.NONE
        && happening.dating.getFirst().factuality() == Factuality.PLANNED;
  }

  /** "was able to <i>pay</i>". */
  private static boolean isDone(Event event, Event leading) {
    return leading.tense() == Tense.PAST
        && event.tense() == Tense.INFINITIVE
        && event.factuality() == Factuality.HAPPENED
        && event.eventClass() != EventClass.STATE;
  }

  private static boolean holds(Event event) {
    boolean now =
        event.tense() == Tense.PRESENT
            && event.aspect() != Aspect.PERFECTIVE
            && !event.when().isDated();
    return now
        || event.eventClass() == EventClass.STATE
        || event.eventClass() == EventClass.I_STATE;
  }
}
