package org.fabula.time;

/** Parts of the day with their TIMEX3 codes and the hours that news means by them. */
enum PartOfDay {
  MORNING("MO", 5, 12),
  MIDDAY("MI", 11, 14),
  AFTERNOON("AF", 12, 18),
  EVENING("EV", 17, 23),
  NIGHT("NI", 18, 30),
  DAYTIME("DT", 6, 19);

  private final String code;
  private final int from;
  private final int to;

  PartOfDay(String code, int from, int to) {
    this.code = code;
    this.from = from;
    this.to = to;
  }

  /** Two letters of TIMEX3. */
  String code() {
    return code;
  }

  /** First hour of the day it may begin. */
  int from() {
    return from;
  }

  /** Hour by which it is over, counted on over midnight. */
  int to() {
    return to;
  }

  /** Whether it holds an hour of its day. */
  boolean holds(int hour) {
    return from <= hour && hour < to;
  }
}
