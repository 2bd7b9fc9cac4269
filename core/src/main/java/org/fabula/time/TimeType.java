package org.fabula.time;

/** The four types of TIMEX3 (TimeML 1.2.1). */
public enum TimeType {
  /** A calendar time of a day or coarser. */
  DATE,
  /** A time of day. */
  TIME,
  /** An amount of time. */
  DURATION,
  /** A recurring time. */
  SET
}
