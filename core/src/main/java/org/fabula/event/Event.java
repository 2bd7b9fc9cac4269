package org.fabula.event;

import java.util.List;
import org.fabula.text.Span;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens, holds, is said or is thought, in the sense of TimeML 1.2.1.
 *
 * @param id {@code e1}, {@code e2}, ... in text order
 * @param span the trigger: the one word that names it
 * @param eventClass TimeML class
 * @param tense of the verb group
 * @param aspect of the verb group
 * @param polarity whether it is negated
 * @param factuality whether it is said to have happened
 * @param actors who takes part
 * @param saidBy id of the actor on whose word it rests, or null for the story's own
 * @param quote id of the quote it stands in or reports, or null
 * @param when when it happened
 * @param rule the rule that found it
 */
public record Event(
    String id,
    Span span,
    EventClass eventClass,
    Tense tense,
    Aspect aspect,
    Polarity polarity,
    Factuality factuality,
    List<Participant> actors,
    @Nullable String saidBy,
    @Nullable String quote,
    When when,
    String rule) {

  /** TimeML event classes. */
  public enum EventClass {
    OCCURRENCE,
    REPORTING,
    PERCEPTION,
    ASPECTUAL,
    I_ACTION,
    I_STATE,
    STATE
  }

  /** TimeML tenses. */
  public enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    INFINITIVE,
    PRESPART,
    PASTPART,
    NONE
  }

  /** TimeML aspects. */
  public enum Aspect {
    PROGRESSIVE,
    PERFECTIVE,
    PERFECTIVE_PROGRESSIVE,
    NONE
  }

  /** TimeML polarities. */
  public enum Polarity {
    POS,
    NEG
  }

  /** Whether an event is said to have happened; the names are those of the contract. */
  public enum Factuality {
    HAPPENED,
    PLANNED,
    POSSIBLE,
    DENIED,
    HYPOTHETICAL
  }

  /** Part an actor takes in an event. */
  public enum Role {
    AGENT,
    PATIENT,
    OTHER
  }

  /**
   * An actor's part in an event.
   *
   * @param actor id of the actor
   * @param role its part
   */
  public record Participant(String actor, Role role) {}

  /** Copies the list. */
  public Event {
    actors = List.copyOf(actors);
  }

  /** The same event at another time. */
  public Event at(When time) {
    return time.equals(when)
        ? this
        : new Event(
            id,
            span,
            eventClass,
            tense,
            aspect,
            polarity,
            factuality,
            actors,
            saidBy,
            quote,
            time,
            rule);
  }
}
