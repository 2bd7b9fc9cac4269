package org.fabula.app;

import java.time.Duration;

/** When something watched is to be read next. */
final class Turn {
  /** A feed holds the entries of some hours: who looks less often misses some. */
  private static final Duration LONGEST = Duration.ofHours(6);

  private static final int MOST_DOUBLED = 10;

  private long next;
  private int failures;

  /** Whether it is to be read now. */
  boolean isDue(long millis) {
    return next <= millis;
  }

  /** How long it is until then; 0 where it is to be read now. */
  long left(long millis) {
    return Math.max(0, next - millis);
  }

  /** It was read, and is again then. */
  void read(long again) {
    failures = 0;
    next = again;
  }

  /** It could not be read; is tried again after a pause, which doubles each time. */
  void failed(long millis, Duration every) {
    next = millis + pause(every).toMillis();
    failures++;
  }

  /** The pause after the next failure. */
  Duration pause(Duration every) {
    Duration most = every.compareTo(LONGEST) > 0 ? every : LONGEST;
    Duration pause = every.multipliedBy(1L << Math.min(failures, MOST_DOUBLED));
    return pause.compareTo(most) > 0 ? most : pause;
  }
}
