package org.fabula.app;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Says on standard error how far the reading is: stories read, rate, time remaining. Silent where
 * standard error is no terminal, and for a single story.
 */
final class Progress {
  private static final long EVERY_NANOS = 200_000_000;
  private static final double NANOS = 1e9;

  private final PrintStream err;
  private final boolean shown;
  private final LongSupplier nanos;
  private final long start;
  private long total = -1;
  private long done;
  private long last;
  private boolean line;

  /**
   * A progress.
   *
   * @param shown whether to say anything
   * @param nanos a clock in nanoseconds; it is read for the rate alone
   */
  Progress(PrintStream err, boolean shown, LongSupplier nanos) {
    this.err = err;
    this.shown = shown;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.last = start;
  }

  /** How many there will be, about. */
  void total(long stories) {
    total = stories;
  }

  /** One more is read. */
  void step() {
    done++;
    long now = nanos.getAsLong();
    if (shown && total != 1 && now - last >= EVERY_NANOS) {
      last = now;
      err.print("\r\u001B[K" + words(now));
      err.flush();
      line = true;
    }
  }

  private String words(long now) {
    double rate = done * NANOS / Math.max(1, now - start);
    String speed = String.format(Locale.ROOT, rate < 10 ? "%.1f" : "%.0f", rate) + " a second";
    if (total < done) {
      return done + " stories, " + speed;
    }
    long seconds = Math.round((total - done) / rate);
    return done + " of " + total + " stories, " + speed + ", " + time(seconds) + " remaining";
  }

  private static String time(long seconds) {
    if (seconds < 100) {
      return seconds + " s";
    }
    long minutes = (seconds + 30) / 60;
    return minutes < 100 ? minutes + " min" : (minutes + 30) / 60 + " h";
  }

  /** Says a line without leaving the progress in it. */
  void say(String words) {
    clear();
    err.println(words);
    err.flush();
  }

  /** Takes the progress off the terminal. */
  void clear() {
    if (line) {
      err.print("\r\u001B[K");
      err.flush();
      line = false;
    }
  }
}
