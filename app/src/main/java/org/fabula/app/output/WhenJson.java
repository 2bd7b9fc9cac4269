package org.fabula.app.output;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** Writes times and their bounds as JSON. An open bound is null. */
final class WhenJson {
  private WhenJson() {}

  static void write(When when, Json json) {
    boolean minutes = isClockTime(when.value());
    json.object(
        () -> {
          json.string("value", when.value());
          json.string("edtf", when.edtf());
          bound("begin", when.begin(), minutes, json);
          bound("end", when.end(), minutes, json);
          json.string("basis", when.basis().name());
          json.string("time", when.time());
        });
  }

  static void bound(String name, Bound bound, boolean minutes, Json json) {
    json.name(name);
    json.object(
        () -> {
          json.string("earliest", moment(bound.earliest(), minutes));
          json.string("latest", moment(bound.latest(), minutes));
        });
  }

  /** Whether a TIMEX3 value says an hour: a day's bounds are days, an hour's are minutes. */
  static boolean isClockTime(@Nullable String value) {
    if (value == null) {
      return false;
    }
    int t = value.indexOf('T');
    return t >= 0 && t + 1 < value.length() && Character.isDigit(value.charAt(t + 1));
  }

  /** A moment to the minute or to the day, in ISO 8601. */
  static @Nullable String moment(@Nullable LocalDateTime moment, boolean minutes) {
    if (moment == null) {
      return null;
    }
    return minutes
        ? moment.truncatedTo(ChronoUnit.MINUTES).toString()
        : moment.toLocalDate().toString();
  }
}
