package org.fabula.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.fabula.event.Cue.Kind;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Tense;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Dates events by how far they lie from another one: "three hours later", "at least five hours
 * before it sank", "within a week of his arrest".
 *
 * <p>Told the events in text order, it knows the last that has a date: what is "later" is later
 * than that one.
 */
final class Distances {
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  /** From this length on, in minutes, a date is a whole day. */
  private static final long WHOLE_DAY = 24 * 60 - 1;

  /** A story that goes on from an event tells of it in one of the sentences right before. */
  private static final int REACH = 3;

  /** Days for which what somebody said is news, and no part of what is told. */
  private static final int NEWS = 31;

  private final Analysis text;
  private final TimeIndex times;
  private final Cues cues;
  private final Map<Integer, Draft> drafts;
  private final @Nullable LocalDate published;
  private final SpeechDays days;
  private @Nullable Draft last;
  private @Nullable Draft lastOfDay;

  Distances(
      Analysis text,
      TimeIndex times,
      Cues cues,
      Map<Integer, Draft> drafts,
      @Nullable LocalDate published) {
    this.text = text;
    this.times = times;
    this.cues = cues;
    this.drafts = drafts;
    this.published = published;
    this.days = new SpeechDays(text.dependencies(), drafts, published);
  }

  /** Whether words say how far the event is from another, whether they date it or not. */
  boolean isPlaced(Draft draft) {
    Cue cue = cues.placing(draft);
    boolean byEvent = cue != null && (cue.kind() == Kind.AFTER || cue.kind() == Kind.BEFORE);
    return byEvent && !isOwn(draft);
  }

  /** Whether the date of an event hangs on its own words, not on those of one it shares it with. */
  private boolean isOwn(Draft draft) {
    String id = draft.when.time();
    if (id == null) {
      return false;
    }
    int at = text.dependencies().head(times.head(times.index(id)));
    while (at >= 0 && !drafts.containsKey(at)) {
      at = text.dependencies().head(at);
    }
    return at == draft.token;
  }

  /** Dates an event by such words, unless a date of its own stands beside them. */
  void date(Draft draft) {
    Cue cue = cues.placing(draft);
    if (cue == null || draft.negated && cue.kind() != Kind.AFTER) {
      return;
    }
    giveBack(draft, cue);
    if (cue.kind() == Kind.FOLLOWING) {
      When following = byEvent(draft, cue);
      draft.when = following == null ? draft.when : following;
      return;
    }
    if (cue.base() < 0 && cue.anchor() < 0 && isLimited(cue) && draft.dated()) {
      // "in May, when it broke within hours": how soon after what else is not told.
      return;
    }
    if (isOwn(draft)) {
      dateAnchor(draft, cue);
      return;
    }
    When when =
        switch (cue.kind()) {
          case PAST -> past(draft, cue);
          case NEXT -> next(draft, cue);
          default -> byEvent(draft, cue);
        };
    draft.when = when == null ? draft.when : when;
  }

  /** "died within a week of <i>his arrest on May 3</i>": the date is that of the arrest. */
  private void giveBack(Draft draft, Cue cue) {
    Draft anchor = cue.anchor() < 0 ? null : drafts.get(cue.anchor());
    String id = draft.when.time();
    if (anchor == null || id == null) {
      return;
    }
    int first = times.first(times.index(id));
    int behind = first > 0 && text.pos(first - 1) == Upos.ADP ? first - 1 : first;
    if (behind - 1 == anchor.token) {
      anchor.when = anchor.dated() ? anchor.when : draft.when;
      draft.when = When.UNKNOWN;
    }
  }

  /** "closed in 2019, 40 years after it <i>opened</i>": counted back from what has the date. */
  private void dateAnchor(Draft draft, Cue cue) {
    Draft anchor = cue.anchor() < 0 ? null : drafts.get(cue.anchor());
    if (anchor == null || anchor.negated || isOwn(anchor) || cue.length() == null) {
      return;
    }
    boolean after = cue.kind() == Kind.AFTER;
    Bound from = edge(draft.when, after ? Kind.BEFORE : Kind.AFTER);
    Bound bound = after ? before(from, cue.length()) : after(from, cue.length());
    Bound clipped = clip(anchor, bound);
    if (!clipped.equals(Bound.OPEN)) {
      anchor.when = relative(clipped, cue, draft.when);
    }
  }

  /** Takes note of an event, from which the next may be counted. */
  void told(Draft draft) {
    if (!draft.dated() || draft.factuality != Factuality.HAPPENED || window(draft.when) < 0) {
      return;
    }
    boolean ofDay = window(draft.when) <= WHOLE_DAY;
    // "said on Monday" is when the news came, not where the story is.
    boolean reports = draft.eventClass == EventClass.REPORTING && window(draft.when) >= WHOLE_DAY;
    if (reports && isNews(draft.when)) {
      return;
    }
    last = draft;
    lastOfDay = ofDay ? draft : lastOfDay;
  }

  /** Whether it is of the weeks before the story; "first asked for it in 2014" is told of. */
  private boolean isNews(When when) {
    LocalDateTime latest = when.end().latest();
    return published == null
        || latest == null
        || latest.toLocalDate().isAfter(published.minusDays(NEWS));
  }

  private static long window(When when) {
    LocalDateTime earliest = when.begin().earliest();
    LocalDateTime latest = when.end().latest();
    return earliest == null || latest == null ? -1 : ChronoUnit.MINUTES.between(earliest, latest);
  }

  // ---- counted from an event

  private @Nullable When byEvent(Draft draft, Cue cue) {
    if (cue.base() >= 0) {
      When base = Dating.of(times.get(cue.base()), Dating.Relation.IN);
      Bound bound = clip(draft, placed(edge(base, cue.kind()), cue));
      return bound.equals(Bound.OPEN) ? null : relative(bound, cue, base);
    }
    boolean within = isLimited(cue);
    if (cue.anchor() < 0 && within && isAhead(draft)) {
      return next(draft, cue);
    }
    if (cue.anchor() < 0 && within && draft.factuality != Factuality.HAPPENED) {
      return null;
    }
    Draft anchor = cue.anchor() >= 0 ? drafts.get(cue.anchor()) : toldBefore(draft, cue);
    if (anchor == null || !anchor.dated()) {
      return null;
    }
    if (cue.kind() == Kind.THEN) {
      return Dating.same(anchor.when);
    }
    Bound from = edge(anchor.when, cue.kind());
    Bound clipped = clip(draft, placed(from, cue));
    if (clipped.equals(Bound.OPEN)) {
      return null;
    }
    return relative(clipped, cue, anchor.when);
  }

  /** "within six days". */
  private static boolean isLimited(Cue cue) {
    return cue.length() != null && cue.length().limit() == Length.Limit.MOST;
  }

  private static Bound placed(Bound from, Cue cue) {
    Length length = cue.length();
    return switch (cue.kind()) {
      case AFTER -> after(from, length);
      case BY -> new Bound(null, from.latest());
      case FOLLOWING -> length == null ? Bound.OPEN : length.following(from);
      default -> before(from, length);
    };
  }

  private When relative(Bound bound, Cue cue, When anchor) {
    String time = cue.time() < 0 ? anchor.time() : times.get(cue.time()).id();
    return new When(null, null, bound, bound, When.Basis.RELATIVE, time);
  }

  /** The event that was told last and has a date, for an hour one that has its day. */
  private @Nullable Draft toldBefore(Draft draft, Cue cue) {
    Length length = cue.length();
    boolean wide = cue.kind() == Kind.BY || cue.kind() == Kind.THEN;
    boolean close = length == null ? !wide : length.isClock();
    Draft told = close ? lastOfDay : last;
    boolean near = told != null && sentence(draft) - sentence(told) <= REACH;
    return near ? told : null;
  }

  private int sentence(Draft draft) {
    return text.token(draft.token).sentence();
  }

  /** What comes after an event comes after its end, what comes before it before its beginning. */
  private static Bound edge(When when, Kind kind) {
    if (when.begin().equals(when.end())) {
      return when.begin();
    }
    boolean both = when.begin().earliest() == null || when.end().latest() == null;
    return both
        ? new Bound(when.begin().earliest(), when.end().latest())
        : kind == Kind.AFTER || kind == Kind.BY ? when.end() : when.begin();
  }

  private static Bound after(Bound from, @Nullable Length length) {
    if (length != null && !isNext(length)) {
      return length.after(from);
    }
    LocalDateTime earliest = length == null ? from.earliest() : length.after(from).earliest();
    return new Bound(earliest, isNear(from) ? dayEnd(from.latest(), length) : null);
  }

  private static Bound before(Bound from, @Nullable Length length) {
    if (length != null && !isNext(length)) {
      return length.before(from);
    }
    LocalDateTime latest = length == null ? from.latest() : length.before(from).latest();
    return new Bound(isNear(from) ? dayStart(from.earliest(), length) : null, latest);
  }

  /** "minutes later", "hours before". */
  private static boolean isNext(Length length) {
    return length.vague() && length.isClock();
  }

  /** Whether a day is known, of which what is next to it may be too. */
  private static boolean isNear(Bound bound) {
    return bound.earliest() != null
        && bound.latest() != null
        && ChronoUnit.MINUTES.between(bound.earliest(), bound.latest()) <= WHOLE_DAY;
  }

  /** Moments and minutes after something are of its day, hours are less than a day. */
  private static @Nullable LocalDateTime dayEnd(
      @Nullable LocalDateTime moment, @Nullable Length length) {
    boolean hours = length != null && length.grain() == ChronoUnit.HOURS;
    return moment == null
        ? null
        : hours ? moment.plusDays(1) : moment.toLocalDate().atTime(LAST_MINUTE);
  }

  private static @Nullable LocalDateTime dayStart(
      @Nullable LocalDateTime moment, @Nullable Length length) {
    boolean hours = length != null && length.grain() == ChronoUnit.HOURS;
    return moment == null
        ? null
        : hours ? moment.minusDays(1) : moment.toLocalDate().atStartOfDay();
  }

  /** What is told as past was over on the day of publication; where it cannot be, all is open. */
  private Bound clip(Draft draft, Bound bound) {
    boolean past = draft.tense == Tense.PAST && draft.factuality == Factuality.HAPPENED;
    if (!past || published == null || bound.equals(Bound.OPEN)) {
      return bound;
    }
    LocalDateTime latest = published.atTime(LAST_MINUTE);
    if (bound.earliest() != null && bound.earliest().isAfter(latest)) {
      return Bound.OPEN;
    }
    boolean over = bound.latest() != null && !bound.latest().isAfter(latest);
    return over ? bound : new Bound(bound.earliest(), latest);
  }

  /** Within a length of time from the event that was told last. */
  private When since(Draft draft, Cue cue) {
    Draft anchor = toldBefore(draft, cue);
    if (anchor == null || cue.length() == null) {
      return draft.when;
    }
    Bound from = edge(anchor.when, Kind.AFTER);
    Bound bound = clip(draft, after(from, cue.length().atMost()));
    return bound.equals(Bound.OPEN) ? draft.when : relative(bound, cue, anchor.when);
  }

  // ---- counted from the day of telling

  /** "has fallen in the past two weeks". */
  private When past(Draft draft, Cue cue) {
    boolean past = draft.tense == Tense.PAST || draft.aspect != Aspect.NONE;
    Bound day = days.of(draft);
    if (day == null || cue.length() == null || !past || cue.length().isClock()) {
      return draft.when;
    }
    LocalDateTime earliest = cue.length().before(day).earliest();
    return earliest == null ? draft.when : stated(draft, new Bound(earliest, day.latest()), cue);
  }

  /** "will be paid within the next two weeks"; "Over the next two weeks four banks failed". */
  private When next(Draft draft, Cue cue) {
    if (draft.isDone()) {
      return since(draft, cue);
    }
    Draft agreed = agreed(draft);
    Bound then = agreed == null || !isNear(agreed.when.begin()) ? null : agreed.when.begin();
    Bound day = agreed == null ? days.of(draft) : then;
    if (day == null || cue.length() == null || !isAhead(draft)) {
      return draft.when;
    }
    // What is told as future comes after the day it is told on.
    boolean now = agreed == null && days.teller(draft) == null;
    LocalDateTime earliest = now ? next(day) : day.earliest();
    LocalDateTime latest = cue.length().atMost().after(day).latest();
    boolean fits = earliest != null && latest != null && !latest.isBefore(earliest);
    return fits ? stated(draft, new Bound(earliest, latest), cue) : draft.when;
  }

  /** "They <i>agreed</i> on Monday to pay within a week": counted from then; null for others. */
  private @Nullable Draft agreed(Draft draft) {
    if (draft.tense != Tense.INFINITIVE || days.teller(draft) != null) {
      return null;
    }
    int at = text.dependencies().head(draft.token);
    while (at >= 0 && !drafts.containsKey(at)) {
      at = text.dependencies().head(at);
    }
    Draft above = at < 0 ? null : drafts.get(at);
    return above != null && above.verbal && above.tense == Tense.PAST ? above : null;
  }

  private static @Nullable LocalDateTime next(Bound day) {
    LocalDateTime latest = day.latest();
    return latest == null ? null : latest.toLocalDate().plusDays(1).atStartOfDay();
  }

  private When stated(Draft draft, Bound bound, Cue cue) {
    String time = cue.time() < 0 ? null : times.get(cue.time()).id();
    When.Basis basis = days.teller(draft) == null ? When.Basis.STATED : When.Basis.RELATIVE;
    return new When(null, null, bound, bound, basis, time);
  }

  /** What will be, or, by somebody's words, would be. */
  private boolean isAhead(Draft draft) {
    boolean would = draft.factuality == Factuality.POSSIBLE && days.teller(draft) != null;
    return draft.tense == Tense.FUTURE || draft.factuality == Factuality.PLANNED || would;
  }
}
