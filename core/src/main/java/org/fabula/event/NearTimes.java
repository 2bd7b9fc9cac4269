package org.fabula.event;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.model.Dependencies;
import org.fabula.model.EventProposal;
import org.fabula.model.EventTimeProposal;
import org.fabula.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Dates events by an expression elsewhere in their sentence or in the one before, where the model
 * is sure that they lie within it: "The dam burst <i>on Friday</i>. Water <i>filled</i> the
 * streets."
 */
final class NearTimes {
  /**
   * From these probabilities on, the model is right about as often as not, and seldom far from it,
   * on the 27 stories of the Event Time Corpus.
   */
  private static final double SURE = 0.7;

  private static final double SURE_OF_NEXT = 0.8;

  /** From this probability on, a word on the way from a time up the tree is an event. */
  private static final double EVENT = 0.5;

  /** A story goes on from a night or a month it names; a year says nothing of what follows. */
  private static final long MONTH = Duration.ofDays(31).toMinutes();

  private static final long SEASON = Duration.ofDays(92).toMinutes();

  /** Two sentences with more expressions are a table, whose cells date nothing else. */
  private static final int MOST = 24;

  private final Analysis text;
  private final TimeIndex times;
  private final Map<Integer, Draft> drafts;
  private final DatedParts parts;
  private final @Nullable LocalDate published;

  NearTimes(
      Analysis text,
      TimeIndex times,
      Map<Integer, Draft> drafts,
      DatedParts parts,
      @Nullable LocalDate published) {
    this.text = text;
    this.times = times;
    this.drafts = drafts;
    this.parts = parts;
    this.published = published;
  }

  /** Dates an event that has no date, where there is such an expression. */
  void date(Draft draft) {
    int own = text.token(draft.token).sentence();
    int end = text.story().sentences().get(own).endToken();
    // The date above another part of a chronology is not that of this one.
    int from = Math.max(from(draft, own), times.from(parts.start(draft.token)));
    int to = times.from(end);
    int best = -1;
    double score = 0;
    for (int i = from; i < to && to - from <= MOST; i++) {
      boolean same = text.token(times.first(i)).sentence() == own;
      double sure = isDate(draft, i, same) ? within(draft, i) : 0;
      if (sure >= score && sure >= (same ? SURE : SURE_OF_NEXT)) {
        best = i;
        score = sure;
      }
    }
    if (best >= 0) {
      draft.when = Dating.of(times.get(best), Dating.Relation.IN);
    }
  }

  /**
   * The first expression that may date an event: of its own sentence where that goes on before it
   * to a day or month of its own, no longer that of the sentence before; else of that sentence.
   */
  private int from(Draft draft, int own) {
    int here = times.from(text.story().sentences().get(own).firstToken());
    if (text.dependencies().relation(draft.token).equals("acl:relcl")) {
      // "the street where she lived": told by the way.
      return here;
    }
    for (int i = here; i < times.size() && times.first(i) < draft.token; i++) {
      if (times.dates(i) && Dating.minutes(times.get(i)) <= SEASON && !isInRelativeClause(i)) {
        return here;
      }
    }
    return times.from(text.story().sentences().get(Math.max(0, own - 1)).firstToken());
  }

  /** "the mayor, <i>who came in May</i>, said": told by the way. */
  private boolean isInRelativeClause(int time) {
    int clause = text.dependencies().head(times.head(time));
    return clause >= 0 && text.dependencies().relation(clause).equals("acl:relcl");
  }

  /**
   * The probability that the event lies within an expression; 0 where something else is likelier.
   */
  private double within(Draft draft, int time) {
    EventTimeProposal proposal = text.eventTime(draft.token, times.last(time));
    return switch (proposal.relation()) {
      case INCLUDED, SIMULTANEOUS -> proposal.score();
      default -> 0;
    };
  }

  private boolean isDate(Draft draft, int time, boolean same) {
    TimeExpression expression = times.get(time);
    LocalDateTime earliest = expression.begin().earliest();
    return times.dates(time)
        && earliest != null
        && !isToCome(draft, earliest)
        && !(same && (isOfAPlan(draft, time) || isOfNextClause(draft.token, time)))
        && !(same && (isOfAThing(draft, time) || isByTheWay(draft, time)))
        && (same || goesOn(draft, expression) && !isOfBirth(time) && !isBeside(draft.token))
        && (same || !isOverBefore(draft, time) && !DatedParts.isLater(text, draft.token))
        && !(same && isOfAnother(draft.token, time));
  }

  /** What is told of a thing is not of the time of the thing, unless it is that itself. */
  private boolean isOfAThing(Draft draft, int time) {
    return times.isOfAThing(text, time)
        && text.dependencies().head(times.head(time)) != draft.token;
  }

  /**
   * "The owner, who <i>fled</i> when the bank failed, died on Monday", "the heat that <i>grips</i>
   * the town was felt on Monday": told by the way. "Monday's fire in a mill that <i>killed</i> two"
   * tells on.
   */
  private boolean isByTheWay(Draft draft, int time) {
    Dependencies tree = text.dependencies();
    int at = draft.token;
    while (at >= 0 && !tree.is(at, "acl:relcl")) {
      at = tree.head(at);
    }
    if (at < 0 || tree.isUnder(times.first(time), at)) {
      return false;
    }
    return draft.tense == Tense.PRESENT
        || isWho(tree.dependent(at, "nsubj"))
        || isWho(tree.dependent(at, "nsubj:pass"));
  }

  private boolean isWho(int subject) {
    return text.is(subject, "who");
  }

  /** "was to have <i>begun</i> last month but was put off": what was planned for it is another. */
  private boolean isOfAPlan(Draft draft, int time) {
    Draft planned = drafts.get(text.dependencies().head(times.head(time)));
    return draft.isDone()
        && draft.factuality == Factuality.HAPPENED
        && planned != null
        && planned.factuality == Factuality.PLANNED
        && isJoined(draft.token, planned.token);
  }

  /** Whether a word stands in what is joined to a verb: "but was <i>put off</i> as it rained". */
  private boolean isJoined(int token, int verb) {
    Dependencies tree = text.dependencies();
    int at = token;
    while (at >= 0 && tree.head(at) != verb) {
      at = tree.head(at);
    }
    return at >= 0 && tree.is(at, "conj");
  }

  /**
   * "after she was seen leaving, and <i>in May a man drowned</i>": a clause that is joined and has
   * a subject of its own has its time to itself.
   */
  private boolean isOfNextClause(int event, int time) {
    Dependencies tree = text.dependencies();
    int at = tree.head(times.head(time));
    while (at >= 0 && !(tree.is(at, "conj") && isClause(tree, at))) {
      at = tree.head(at);
    }
    return at >= 0 && event < times.first(time) && !tree.isUnder(event, at);
  }

  private static boolean isClause(Dependencies tree, int verb) {
    return tree.dependent(verb, "nsubj") >= 0 || tree.dependent(verb, "nsubj:pass") >= 0;
  }

  /** What was done or said, or is expected now, is of no day to come. */
  private boolean isToCome(Draft draft, LocalDateTime earliest) {
    boolean past =
        draft.isDone()
            || draft.eventClass == EventClass.REPORTING
            || draft.eventClass == EventClass.I_STATE && draft.tense == Tense.PRESENT;
    return past && published != null && earliest.toLocalDate().isAfter(published);
  }

  /** "<i>said</i> that the bridge <u>fell</u> on Friday": another event is nearer in the tree. */
  private boolean isOfAnother(int event, int time) {
    boolean other = false;
    int at = text.dependencies().head(times.head(time));
    while (at >= 0 && at != event) {
      EventProposal proposal = text.event(at);
      other |= proposal != null && proposal.score() >= EVENT;
      at = text.dependencies().head(at);
    }
    return at == event && other;
  }

  /** "She was born on May 3. She studied": no story goes on from a birth on the same day. */
  private boolean isOfBirth(int time) {
    int event = text.dependencies().head(times.head(time));
    return event >= 0 && text.is(event, "born");
  }

  /** "It <i>had been inspected</i> in March. Nobody <u>saw</u> the crack": told by the way. */
  private boolean isOverBefore(Draft draft, int time) {
    Draft dated = drafts.get(text.dependencies().head(times.head(time)));
    return dated != null
        && dated.tense == Tense.PAST
        && dated.aspect == Aspect.PERFECTIVE
        && draft.aspect == Aspect.NONE;
  }

  /** "<i>After</i> the storm the town built a wall": not of the day of the storm. */
  private boolean isBeside(int event) {
    Dependencies tree = text.dependencies();
    boolean subordinate = tree.head(event) >= 0 && tree.dependent(event, "mark") >= 0;
    if (subordinate) {
      return false;
    }
    for (int dependent : tree.dependents(event)) {
      int link = tree.is(dependent, "mark") ? dependent : tree.dependent(dependent, "case");
      boolean fronted = tree.is(dependent, "obl") && dependent < event;
      if ((fronted || link == dependent) && (text.is(link, "after") || text.is(link, "before"))) {
        return true;
      }
    }
    return false;
  }

  /** What is said may be said later than what it tells of. */
  private static boolean goesOn(Draft draft, TimeExpression expression) {
    return draft.eventClass != EventClass.REPORTING && Dating.minutes(expression) <= MONTH;
  }
}
