package org.fabula.time;

/** Which way from the publication a date without a year, or a weekday without a date, is sought. */
enum Direction {
  /** The clause tells what has happened. */
  PAST,
  /** The clause tells what is to come. */
  FUTURE,
  /** The clause does not say. */
  NONE
}
