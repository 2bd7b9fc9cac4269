package org.fabula.time;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A meaning put in its place.
 *
 * @param type of TIMEX3
 * @param value of TIMEX3
 * @param mod of TIMEX3
 * @param granule the piece of the calendar, or null where it is not known or there is none
 * @param from first minute, or null where {@code granule} says it or nothing does
 * @param to last minute, included
 * @param anchor id of what it was counted from, or null
 */
record Place(
    TimeType type,
    String value,
    @Nullable Mod mod,
    @Nullable Granule granule,
    @Nullable LocalDateTime from,
    @Nullable LocalDateTime to,
    @Nullable String anchor) {
  /** Id of the publication date. */
  static final String PUBLISHED = "t0";

  /** A date. */
  static Place of(Granule granule, @Nullable String anchor) {
    return new Place(TimeType.DATE, granule.value(), null, granule, null, null, anchor);
  }

  /** A value without a place in the calendar. */
  static Place open(TimeType type, String value) {
    return new Place(type, value, null, null, null, null, null);
  }

  /** The same, counted from another expression. */
  Place from(String id) {
    return new Place(type, value, mod, granule, from, to, id);
  }

  /** The same, modified. */
  Place with(Mod changed) {
    return new Place(type, value, changed, granule, from, to, anchor);
  }

  /** The same date from one minute to another, as a time. */
  Place at(String time, LocalDateTime start, LocalDateTime end) {
    return new Place(TimeType.TIME, time, mod, granule, start, end, anchor);
  }

  /** The same date, going on until another: from the first minute to the last. */
  Place until(LocalDateTime start, LocalDateTime end) {
    return new Place(type, value, mod, granule, start, end, anchor);
  }

  /** Whether it is one day or less. */
  boolean isDay() {
    return granule != null && granule.unit() == Unit.DAY;
  }

  /** When it begins. */
  Bound begin() {
    if (from != null) {
      return Bound.at(from);
    }
    if (granule == null) {
      return Bound.OPEN;
    }
    LocalDateTime first = granule.first().atStartOfDay();
    LocalDateTime last = granule.last().atTime(23, 59);
    return switch (mod) {
      case null -> Bound.at(first);
      case END, MID -> new Bound(first, last);
      case BEFORE -> Bound.OPEN;
      case ON_OR_BEFORE -> new Bound(null, last);
      case AFTER -> new Bound(granule.last().plusDays(1).atStartOfDay(), null);
      case ON_OR_AFTER -> new Bound(first, null);
      default -> Bound.at(first);
    };
  }

  /** When it ends, the last minute included. */
  Bound end() {
    if (to != null) {
      return Bound.at(to);
    }
    if (granule == null) {
      return Bound.OPEN;
    }
    LocalDateTime first = granule.first().atStartOfDay();
    LocalDateTime last = granule.last().atTime(23, 59);
    return switch (mod) {
      case null -> Bound.at(last);
      case START, MID -> new Bound(first, last);
      case BEFORE -> new Bound(null, granule.first().minusDays(1).atTime(23, 59));
      case ON_OR_BEFORE -> new Bound(null, last);
      case AFTER -> new Bound(granule.last().plusDays(1).atStartOfDay(), null);
      case ON_OR_AFTER -> new Bound(first, null);
      default -> Bound.at(last);
    };
  }

  /** EDTF, or null where it has no place in the calendar. */
  @Nullable String edtf() {
    if (granule == null) {
      return null;
    }
    if (from != null && from.equals(to)) {
      return from + ":00";
    }
    if (type == TimeType.DATE && from != null && to != null) {
      return Granule.iso(from.toLocalDate()) + "/" + Granule.iso(to.toLocalDate());
    }
    String whole = granule.edtf();
    return switch (mod) {
      case APPROX -> whole.indexOf('/') < 0 ? whole + "~" : whole;
      case BEFORE -> "../" + Granule.iso(granule.first().minusDays(1));
      case ON_OR_BEFORE -> "../" + Granule.iso(granule.last());
      case AFTER -> Granule.iso(granule.last().plusDays(1)) + "/..";
      case ON_OR_AFTER -> Granule.iso(granule.first()) + "/..";
      case null, default -> whole;
    };
  }
}
