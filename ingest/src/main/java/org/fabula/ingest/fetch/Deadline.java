package org.fabula.ingest.fetch;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** When an address must be read, so that a server that sends a byte a second ends too. */
final class Deadline {
  private final Duration whole;
  private final long end;

  Deadline(Duration whole) {
    this.whole = whole;
    this.end = System.nanoTime() + whole.toNanos();
  }

  /**
   * Milliseconds to wait for something that may take so long by itself.
   *
   * @throws SocketTimeoutException when nothing is left
   */
  int millis(Duration most) throws SocketTimeoutException {
    long left = (end - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new PassedException(whole);
    }
    return (int) Math.min(left, most.toMillis());
  }

  /** The time for the whole is over. */
  static final class PassedException extends SocketTimeoutException {
    private static final long serialVersionUID = 1;

    PassedException(Duration whole) {
      super("not read within " + whole.toSeconds() + " seconds");
    }
  }
}
