package org.fabula.app;

import java.time.format.DateTimeParseException;
import org.fabula.story.Publication;

/** The value of {@code --published}. */
final class PublishedOption {
  private PublishedOption() {}

  /**
   * Reads a date or a date-time with offset.
   *
   * @throws UsageException naming the accepted forms
   */
  static Publication parse(String value) {
    try {
      return Publication.parse(value, Publication.Basis.OPTION);
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "--published \""
              + value
              + "\" is not a date; give one as 2020-10-01, or a date-time with offset as"
              + " 2020-10-01T09:30:00+02:00 or 2020-10-01T07:30:00Z");
    }
  }
}
