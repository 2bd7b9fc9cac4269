package org.fabula.event;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.fabula.model.Analysis;
import org.fabula.model.Upos;
import org.fabula.time.Bound;
import org.fabula.time.TimeExpression;
import org.fabula.time.TimeType;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** When an event is, given an expression and the word that joins the two. */
final class Dating {

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  /** Minutes within which something is "shortly" before or after an hour. */
  private static final long SOON = 60;

  private Dating() {}

  /** How an event lies to the expression that dates it. */
  enum Relation {
    /** Within it: "in May". */
    IN,
    BEFORE,
    /** Not long before it: "shortly before 6 p.m.". */
    JUST_BEFORE,
    AFTER,
    /** Not long after it: "shortly after 6 p.m.". */
    JUST_AFTER,

    /** "before dawn on Friday". */
    EARLIER_THAT_DAY,

    /** "after dark on Friday". */
    LATER_THAT_DAY,
    /** From it on: "since May". */
    SINCE,
    /** Up to it: "until May". */
    UNTIL,
    /** At some time up to its end: "by May". */
    BY
  }

  /** The relation named by the word before the expression's first token. */
  static Relation relation(Analysis text, int firstToken) {
    int at = firstToken - 1;
    while (at >= 0 && at > firstToken - 3 && text.pos(at) == Upos.DET) {
      at--;
    }
    String word = at < 0 ? "" : text.token(at).lower();
    boolean near = at > 0 && Cues.NEAR.contains(text.token(at - 1).lower());
    Relation relation = relation(word);
    return switch (relation) {
      case BEFORE -> near ? Relation.JUST_BEFORE : relation;
      case AFTER -> near ? Relation.JUST_AFTER : relation;
      default -> relation;
    };
  }

  /** The relation named by a preposition or conjunction, in lower case. */
  static Relation relation(String word) {
    return switch (word) {
      case "before" -> Relation.BEFORE;
      case "after" -> Relation.AFTER;
      case "since", "from" -> Relation.SINCE;
      case "by" -> Relation.BY;
      case "until", "till", "through" -> Relation.UNTIL;
      default -> Relation.IN;
    };
  }

  /** When an event is that lies so to an expression. */
  static When of(TimeExpression time, Relation relation) {
    LocalDateTime earliest = time.begin().earliest();
    LocalDateTime latest = time.end().latest();
    Bound within = new Bound(earliest, latest);
    return switch (relation) {
      case IN ->
          time.value().endsWith("_REF")
              ? when(time, null, null, within, within)
              : when(time, time.value(), time.edtf(), within, within);
      case BY -> by(time, new Bound(null, latest));
      case BEFORE -> before(time, earliest);
      case JUST_BEFORE -> justBefore(time, earliest);
      case AFTER -> after(time, latest);
      case JUST_AFTER -> justAfter(time, latest);
      case EARLIER_THAT_DAY -> sided(time, new Bound(dawn(earliest), earliest));
      case LATER_THAT_DAY -> sided(time, new Bound(latest, dusk(latest)));
      case SINCE -> when(time, null, null, within, new Bound(earliest, null));
      case UNTIL -> when(time, null, null, new Bound(null, latest), within);
    };
  }

  /** "from 2001 to 2004"; null where the ends are not known or not in order. */
  static @Nullable When range(TimeExpression from, TimeExpression to) {
    Bound begin = new Bound(from.begin().earliest(), from.end().latest());
    Bound end = new Bound(to.begin().earliest(), to.end().latest());
    LocalDateTime first = begin.latest();
    LocalDateTime last = end.latest();
    if (first == null || last == null || last.isBefore(first)) {
      return null;
    }
    String edtf = from.edtf() == null || to.edtf() == null ? null : from.edtf() + "/" + to.edtf();
    return when(from, null, edtf, begin, end);
  }

  /** "between 2001 and 2004", at some time; null where the ends are not known or not in order. */
  static @Nullable When between(TimeExpression from, TimeExpression to) {
    LocalDateTime earliest = from.begin().earliest();
    LocalDateTime latest = to.end().latest();
    return earliest == null || latest == null || latest.isBefore(earliest)
        ? null
        : sided(from, new Bound(earliest, latest));
  }

  private static When by(TimeExpression time, Bound bound) {
    return when(time, time.value(), time.edtf(), bound, bound);
  }

  private static When before(TimeExpression time, @Nullable LocalDateTime edge) {
    if (isMinute(time)) {
      return sided(time, new Bound(null, edge));
    }
    Bound bound = new Bound(null, edge == null ? null : edge.minusMinutes(1));
    return when(time, null, null, bound, bound);
  }

  private static @Nullable LocalDateTime dawn(@Nullable LocalDateTime moment) {
    return moment == null ? null : moment.toLocalDate().atStartOfDay();
  }

  private static @Nullable LocalDateTime dusk(@Nullable LocalDateTime moment) {
    return moment == null ? null : moment.toLocalDate().atTime(LAST_MINUTE);
  }

  /** What is shortly before an hour is of the same day, and less than an hour before. */
  private static When justBefore(TimeExpression time, @Nullable LocalDateTime edge) {
    if (edge == null || !isMinute(time)) {
      return before(time, edge);
    }
    LocalDateTime last = edge.toLocalTime().equals(LocalTime.MIN) ? edge.minusMinutes(1) : edge;
    LocalDateTime hour = edge.minusMinutes(SOON);
    LocalDateTime day = last.toLocalDate().atStartOfDay();
    return sided(time, new Bound(hour.isBefore(day) ? day : hour, last));
  }

  /** What is shortly after an hour is of the hour that follows, and of the same day. */
  private static When justAfter(TimeExpression time, @Nullable LocalDateTime edge) {
    if (edge == null || !isMinute(time)) {
      return after(time, edge);
    }
    LocalDateTime hour = edge.plusMinutes(SOON);
    LocalDateTime day = edge.toLocalDate().atTime(LAST_MINUTE);
    return sided(time, new Bound(edge, hour.isAfter(day) ? day : hour));
  }

  /** What is told to be after an hour is of the same day. */
  private static When after(TimeExpression time, @Nullable LocalDateTime edge) {
    if (edge != null && isMinute(time)) {
      return sided(time, new Bound(edge, edge.toLocalDate().atTime(LAST_MINUTE)));
    }
    Bound bound = new Bound(edge == null ? null : edge.plusMinutes(1), null);
    return when(time, null, null, bound, bound);
  }

  /** The minute itself counts: its later seconds are after it. */
  private static boolean isMinute(TimeExpression time) {
    return time.type() == TimeType.TIME && time.begin().equals(time.end());
  }

  private static When sided(TimeExpression time, Bound bound) {
    return when(time, null, null, bound, bound);
  }

  private static When when(
      TimeExpression time, @Nullable String value, @Nullable String edtf, Bound begin, Bound end) {
    boolean relative = time.anchor() != null && !time.anchor().equals("t0");
    When.Basis basis = relative ? When.Basis.RELATIVE : When.Basis.STATED;
    return new When(value, edtf, begin, end, basis, time.id());
  }

  /** On the day of publication. */
  static When on(LocalDate day) {
    Bound bound = new Bound(day.atStartOfDay(), day.atTime(LAST_MINUTE));
    return new When(day.toString(), day.toString(), bound, bound, When.Basis.PUBLISHED, null);
  }

  /** Not after a day, in the sight of the publication. */
  static When notAfter(LocalDate day) {
    Bound bound = new Bound(null, day.atTime(LAST_MINUTE));
    return new When(null, null, bound, bound, When.Basis.PUBLISHED, null);
  }

  /** Not before a day, in the sight of the publication. */
  static When notBefore(LocalDate day) {
    Bound bound = new Bound(day.atStartOfDay(), null);
    return new When(null, null, bound, bound, When.Basis.PUBLISHED, null);
  }

  /**
   * Going on when the day that ends it begins: begun by one day, over on no day before the other.
   */
  static When during(LocalDate begunBy, LocalDate notOverBefore) {
    return new When(
        null,
        null,
        new Bound(null, begunBy.atTime(LAST_MINUTE)),
        new Bound(notOverBefore.atStartOfDay(), null),
        When.Basis.PUBLISHED,
        null);
  }

  /** Not after the end of {@code other}, in whose words it is told. */
  static When notAfter(When other) {
    Bound bound = new Bound(null, other.end().latest());
    return new When(null, null, bound, bound, When.Basis.ORDER, null);
  }

  /** At the very time of {@code other}, as the words around the two tell. */
  static When same(When other) {
    return new When(
        other.value(), other.edtf(), other.begin(), other.end(), When.Basis.RELATIVE, other.time());
  }

  /** At the time of {@code other}, with which it goes. */
  static When with(When other) {
    When.Basis basis = other.basis() == When.Basis.NONE ? When.Basis.NONE : When.Basis.ORDER;
    return new When(other.value(), other.edtf(), other.begin(), other.end(), basis, other.time());
  }

  /** Done by the hour at which it was told, and since some moment before it, if one is known. */
  static When posted(@Nullable LocalDateTime since, TimeExpression post) {
    LocalDateTime latest = post.end().latest();
    boolean before = since != null && latest != null && !since.isAfter(latest);
    Bound bound = new Bound(before ? since : null, latest);
    return new When(null, null, bound, bound, When.Basis.PUBLISHED, null);
  }

  /** Of a time that holds a day, what is told on that day as done: before it, or by it. */
  static When told(When when, LocalDate day, boolean before) {
    LocalDateTime earliest = when.begin().earliest();
    if (earliest == null || !isAround(when, day)) {
      return when;
    }
    LocalDate last = before ? day.minusDays(1) : day;
    return within(when, new Bound(earliest, last.atTime(LAST_MINUTE)));
  }

  /** Of a time that holds a day, what is told on that day as to come. */
  static When foretold(When when, LocalDate day) {
    LocalDateTime latest = when.end().latest();
    if (latest == null || !isAround(when, day)) {
      return when;
    }
    return within(when, new Bound(day.plusDays(1).atStartOfDay(), latest));
  }

  private static When within(When when, Bound bound) {
    return new When(when.value(), when.edtf(), bound, bound, when.basis(), when.time());
  }

  /** Whether something is of one time, that has days before this and days after it. */
  private static boolean isAround(When when, LocalDate day) {
    LocalDateTime earliest = when.begin().earliest();
    LocalDateTime latest = when.end().latest();
    return when.begin().equals(when.end())
        && earliest != null
        && latest != null
        && earliest.toLocalDate().isBefore(day)
        && latest.toLocalDate().isAfter(day);
  }

  /** How long the time an expression names is, in minutes. */
  static long minutes(TimeExpression time) {
    LocalDateTime earliest = time.begin().earliest();
    LocalDateTime latest = time.end().latest();
    return earliest == null || latest == null
        ? Long.MAX_VALUE
        : Duration.between(earliest, latest).toMinutes();
  }
}
