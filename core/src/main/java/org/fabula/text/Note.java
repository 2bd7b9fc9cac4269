package org.fabula.text;

import org.jspecify.annotations.Nullable;

/**
 * Something the reader noticed but did not settle by itself.
 *
 * @param span the words it is about, or null where it is about the whole story
 * @param kind what was noticed
 * @param text one sentence for the user, naming the words and the values
 */
public record Note(@Nullable Span span, Kind kind, String text) {

  /** What was noticed; the names are part of the contract. */
  public enum Kind {
    /** The story carries no publication date, so relative dates stay unresolved. */
    NO_PUBLICATION_DATE,
    /** A stated weekday is not the weekday of the date beside it. */
    WEEKDAY_MISMATCH,
    /** A date such as 03/04/2024 that may be read day first or month first. */
    AMBIGUOUS_DAY_MONTH,
    /** A quotation mark that opens and is never closed, or closes what was never opened. */
    UNBALANCED_QUOTE,
    /** Two ages stated for one person that cannot both hold. */
    AGE_MISMATCH
  }
}
