package org.fabula.event;

/** How an event lies to the day of publication. */
public enum Lying {
  /** On it. */
  ON,
  /** After it, and no more is known. */
  AFTER,
  /** Before it, and no more is known. */
  BEFORE,
  /** Begun before it and over after it, and no more is known. */
  AROUND,
  /** After it, and the story says more: in a year, after another day. */
  AFTER_KNOWN,
  /** Before it, and the story says more. */
  BEFORE_KNOWN,
  /** Over after it, and the story says when it began, or began then. */
  AROUND_KNOWN,
  /** None of these. */
  OTHER
}
