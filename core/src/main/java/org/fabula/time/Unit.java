package org.fabula.time;

/** Units of time, finest first, with their letters in TIMEX3 durations. */
enum Unit {
  SECOND("S", true, 0),
  MINUTE("M", true, 0),
  HOUR("H", true, 0),
  DAY("D", false, 3_700_000),
  WEEKEND("WE", false, 500_000),
  WEEK("W", false, 500_000),
  MONTH("M", false, 120_000),
  QUARTER("Q", false, 40_000),
  HALF("Q", false, 20_000),
  SEASON("SX", false, 40_000),
  YEAR("Y", false, 10_000),
  DECADE("DE", false, 1_000),
  CENTURY("CE", false, 100),
  MILLENNIUM("ML", false, 10);

  private final String letters;
  private final boolean clock;
  private final int most;

  Unit(String letters, boolean clock, int most) {
    this.letters = letters;
    this.clock = clock;
    this.most = most;
  }

  /** Whether it is finer than a day. */
  boolean isClock() {
    return clock;
  }

  /** How many of it the calendar's years 1 to 9999 can hold; more is refused. */
  int most() {
    return most;
  }

  /** A duration of {@code count} of it in TIMEX3; {@code count} may be "X". */
  String duration(String count) {
    return (clock ? "PT" : "P") + count + letters;
  }

  /** The unit half of which is counted in whole numbers: half a year is six months. */
  String half(long whole) {
    return switch (this) {
      case MINUTE -> "PT" + whole + "M30S";
      case HOUR -> "PT" + whole + "H30M";
      case DAY -> "P" + whole + "DT12H";
      case YEAR -> "P" + whole + "Y6M";
      case DECADE -> "P" + (whole * 10 + 5) + "Y";
      case CENTURY -> "P" + (whole * 100 + 50) + "Y";
      default -> duration(whole + ".5");
    };
  }
}
