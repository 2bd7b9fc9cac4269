package org.fabula.app.output;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Dates as FollowTheMoney has them: as many of the first parts of an ISO 8601 date as are known. A
 * date there has no bounds, so that of a happening "between 3 and 9 September" the month is given,
 * and of one known by one bound nothing.
 */
final class FtmDates {
  private FtmDates() {}

  /** Adds what is known of a time to an entity that has an interval. */
  static void add(When when, FtmEntity entity) {
    Optional<Place> place = Place.of(when).filter(Place::closed).filter(FtmDates::hasFourDigits);
    if (place.isEmpty()) {
      return;
    }
    String first = words(place.get(), place.get().first().toLocalDate());
    String last = words(place.get(), place.get().last().toLocalDate());
    if (first.equals(last)) {
      entity.with("date", first);
    } else if (isDay(when.begin().earliest(), when.begin().latest())
        && isDay(when.end().earliest(), when.end().latest())) {
      entity.with("startDate", first).with("endDate", last);
    } else {
      entity.with("date", common(first, last));
    }
  }

  private static boolean hasFourDigits(Place place) {
    return place.first().getYear() >= 1000 && place.last().getYear() <= 9999;
  }

  private static boolean isDay(@Nullable LocalDateTime earliest, @Nullable LocalDateTime latest) {
    return earliest != null
        && latest != null
        && earliest.toLocalDate().equals(latest.toLocalDate());
  }

  private static String words(Place place, LocalDate day) {
    return switch (place.unit()) {
      case YEAR -> day.toString().substring(0, 4);
      case MONTH -> day.toString().substring(0, 7);
      case DAY, HOUR, MINUTE -> day.toString();
    };
  }

  /** The year, or year and month, that two dates share; empty where they share none. */
  private static String common(String first, String last) {
    for (int length : new int[] {7, 4}) {
      if (first.length() >= length
          && last.length() >= length
          && first.substring(0, length).equals(last.substring(0, length))) {
        return first.substring(0, length);
      }
    }
    return "";
  }
}
