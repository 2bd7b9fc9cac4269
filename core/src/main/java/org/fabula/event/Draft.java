package org.fabula.event;

import java.util.List;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Participant;
import org.fabula.event.Event.Tense;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * An event of one sentence while it is being made; never leaves the package.
 *
 * <p>Mutable: each reader of the package fills in its part, in the order of {@link EventReader}.
 */
final class Draft {
  /** Index of the trigger's token. */
  final int token;

  /** Index of the clause it stands in, or -1 before the first. */
  final int clause;

  /** Whether the trigger is the head of that clause's verb group. */
  final boolean verbal;

  final EventClass eventClass;
  final Tense tense;
  final Aspect aspect;
  final String rule;
  boolean negated;
  Event.Factuality factuality = Event.Factuality.HAPPENED;
  List<Participant> actors = List.of();
  @Nullable String saidBy;
  @Nullable String quote;
  When when = When.UNKNOWN;

  /** When it was told, where the clause above says so with a date. */
  @Nullable When told;

  Draft(
      int token,
      int clause,
      boolean verbal,
      EventClass eventClass,
      Tense tense,
      Aspect aspect,
      String rule) {
    this.token = token;
    this.clause = clause;
    this.verbal = verbal;
    this.eventClass = eventClass;
    this.tense = tense;
    this.aspect = aspect;
    this.rule = rule;
  }

  /** Whether it is told as over: in the past tense or the perfect. */
  boolean isDone() {
    return tense == Tense.PAST
        || aspect == Aspect.PERFECTIVE
        || aspect == Aspect.PERFECTIVE_PROGRESSIVE;
  }

  boolean dated() {
    return when.isDated();
  }
}
