package org.fabula.story;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/**
 * A publication date and where it was found.
 *
 * @param value the date as written in ISO 8601: {@code 2020-10-01}, or a date-time with offset
 * @param day the calendar day it names, in the offset it states
 * @param basis where it was found
 */
public record Publication(String value, LocalDate day, Basis basis) {

  /** Where a publication date was found; the names are those of the contract. */
  public enum Basis {
    /** Given by the user. */
    OPTION,
    /** In the story's own metadata: a JSONL field, JSON-LD, a meta element. */
    METADATA,
    /** In the visible page, as a time element or a line under the headline. */
    PAGE,
    /** In the address of the page. */
    URL,
    /** In the dateline or the first line of the text. */
    DATELINE,
    /** The only date that fits what the story says. */
    INFERRED,
    /** Nowhere. */
    NONE
  }

  /** Throws when a part is null. */
  public Publication {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(basis, "basis");
  }

  /** A publication on one day. */
  public static Publication on(LocalDate day, Basis basis) {
    return new Publication(day.toString(), day, basis);
  }

  /**
   * Reads {@code YYYY-MM-DD} or an ISO 8601 date-time with offset ({@code
   * 2020-10-01T09:30:00+02:00}, {@code ...Z}).
   *
   * @throws DateTimeParseException when the text is neither
   */
  public static Publication parse(String text, Basis basis) {
    String trimmed = text.strip();
    if (trimmed.indexOf('T') < 0) {
      return on(LocalDate.parse(trimmed), basis);
    }
    OffsetDateTime moment = OffsetDateTime.parse(trimmed);
    return new Publication(moment.toString(), moment.toLocalDate(), basis);
  }
}
