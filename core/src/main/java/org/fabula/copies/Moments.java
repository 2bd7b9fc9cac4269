package org.fabula.copies;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/** When stories were last changed, as far as it is known: to the second, to the day, or not. */
final class Moments {
  private Moments() {}

  /** When the words of a story were last changed, else published, in ISO 8601. */
  static @Nullable String of(Story story) {
    if (story.modified() != null && day(story.modified()) != null) {
      return story.modified();
    }
    return story.published() == null ? null : story.published().value();
  }

  /** Which of two came first; unknown where both are of one day and one has no time of day. */
  static Match.Order order(@Nullable String moment, @Nullable String other) {
    LocalDate day = day(moment);
    LocalDate otherDay = day(other);
    if (moment == null || other == null || day == null || otherDay == null) {
      return Match.Order.UNKNOWN;
    }
    OffsetDateTime time = time(moment);
    OffsetDateTime otherTime = time(other);
    int order =
        time == null || otherTime == null
            ? day.compareTo(otherDay)
            : time.toInstant().compareTo(otherTime.toInstant());
    return order == 0 ? Match.Order.UNKNOWN : order > 0 ? Match.Order.LATER : Match.Order.EARLIER;
  }

  /** Days between two moments, or -1 where one is not known. */
  static long daysBetween(@Nullable String moment, @Nullable String other) {
    LocalDate day = day(moment);
    LocalDate otherDay = day(other);
    return day == null || otherDay == null ? -1 : Math.abs(ChronoUnit.DAYS.between(day, otherDay));
  }

  private static @Nullable LocalDate day(@Nullable String moment) {
    if (moment == null) {
      return null;
    }
    try {
      return LocalDate.parse(moment.length() > 10 ? moment.substring(0, 10) : moment);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable OffsetDateTime time(String moment) {
    try {
      return moment.indexOf('T') < 0 ? null : OffsetDateTime.parse(moment);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
