package org.fabula.time;

/** Which way from the publication a date without a year, or a weekday without a date, is sought. */
enum Direction {
  /** The clause tells what has happened. */
  PAST,
  /** The clause tells what is to come. */
  FUTURE,
  /** The clause tells what was once to come, and may still be: "had been due to meet on Friday". */
  EITHER,
  /** The clause does not say. */
  NONE
}
