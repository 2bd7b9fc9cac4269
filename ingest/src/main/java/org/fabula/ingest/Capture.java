package org.fabula.ingest;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.fabula.story.Publication;
import org.jspecify.annotations.Nullable;

/**
 * How a page came to be stored.
 *
 * @param charset named by the server, or null; it counts more than what the page names
 * @param address where the page was, or empty
 * @param time when it was stored, or null
 */
record Capture(@Nullable String charset, String address, @Nullable OffsetDateTime time) {
  /** Nothing is known of it. */
  static final Capture UNKNOWN = new Capture(null, "", null);

  /** Where days begin first. */
  private static final ZoneOffset EAST = ZoneOffset.ofHours(14);

  /** Whether a page that was stored then can have been published then. */
  boolean allows(Publication date) {
    if (time == null) {
      return true;
    }
    return date.value().indexOf('T') < 0
        ? !date.day().isAfter(time.withOffsetSameInstant(EAST).toLocalDate())
        : !OffsetDateTime.parse(date.value()).isAfter(time);
  }
}
