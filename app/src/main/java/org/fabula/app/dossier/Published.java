package org.fabula.app.dossier;

import java.time.format.DateTimeParseException;
import org.fabula.story.Publication;

/** A date of publication that somebody gives. */
public final class Published {
  private Published() {}

  /**
   * Reads a date or a date-time with offset.
   *
   * @param called what it is called where it is spoken of
   * @throws UsageException naming the accepted forms
   */
  public static Publication parse(String called, String value) {
    try {
      return Publication.parse(value, Publication.Basis.OPTION);
    } catch (DateTimeParseException e) {
      throw new UsageException(
          called
              + " \""
              + value
              + "\" is not a date; give one as 2020-10-01, or a date-time with offset as"
              + " 2020-10-01T09:30:00+02:00 or 2020-10-01T07:30:00Z");
    }
  }
}
