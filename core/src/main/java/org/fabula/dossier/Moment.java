package org.fabula.dossier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * When something was claimed, as far as it is known.
 *
 * @param day the day, or null
 * @param instant the moment, where the time of day is known too; or null
 * @param value both in ISO 8601, or null
 */
record Moment(@Nullable LocalDate day, @Nullable Instant instant, @Nullable String value) {
  static final Moment UNKNOWN = new Moment(null, null, null);

  /** A day is the first ten characters of a date-time. */
  private static final int DAY = 10;

  /** When the words of a story were last changed, else published. */
  static Moment of(Story story) {
    Moment changed = of(story.modified());
    Publication published = story.published();
    if (changed.day != null || published == null) {
      return changed;
    }
    Moment told = of(published.value());
    return told.day == null ? on(published.day()) : told;
  }

  static Moment on(LocalDate day) {
    return new Moment(day, null, day.toString());
  }

  private static Moment of(@Nullable String value) {
    if (value == null || value.length() < DAY) {
      return UNKNOWN;
    }
    try {
      if (value.length() == DAY) {
        return on(LocalDate.parse(value));
      }
      OffsetDateTime time = OffsetDateTime.parse(value);
      return new Moment(time.toLocalDate(), time.toInstant(), value);
    } catch (DateTimeException e) {
      return UNKNOWN;
    }
  }

  /** Whether it is known to lie behind the other. */
  boolean isAfter(Moment other) {
    return instant != null && other.instant != null
        ? instant.isAfter(other.instant)
        : isDayAfter(other);
  }

  /** Whether it is known to lie on a later day. */
  boolean isDayAfter(Moment other) {
    return day != null && other.day != null && day.isAfter(other.day);
  }
}
