package org.fabula.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into lines of bytes. A line longer than the limit is passed over without being
 * kept; where it does not end within {@link #PATIENCE} times the limit, the stream is given up, so
 * that a few kilobytes of gzip cannot keep the reader busy for hours.
 */
final class LineReader {
  private static final int PATIENCE = 16;

  /** A buffer longer than this is given back after the line that needed it. */
  private static final int KEPT = 1 << 20;

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] line = new byte[1 << 12];
  private int length;
  private long number;
  private boolean tooLong;

  LineReader(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Goes to the next line; false at the end. */
  boolean next() throws IOException {
    if (length > KEPT) {
      line = new byte[1 << 12];
    }
    length = 0;
    tooLong = false;
    long skipped = 0;
    boolean any = false;
    while (at < end || fill()) {
      any = true;
      int stop = lineEnd();
      skipped += keep(stop);
      if (stop < end) {
        at = stop + 1;
        break;
      }
      at = end;
      if (skipped > (long) PATIENCE * limit) {
        throw new Bytes.TooLongException(limit);
      }
    }
    number += any ? 1 : 0;
    return any;
  }

  /** Number of the line, the first being 1. */
  long number() {
    return number;
  }

  /** Whether the line was passed over because of its length. */
  boolean isTooLong() {
    return tooLong;
  }

  /** The bytes of the line, from 0 to {@link #length()}; overwritten by the next call. */
  byte[] bytes() {
    return line;
  }

  /** Number of bytes, without the line end. */
  int length() {
    return length;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private int lineEnd() {
    int stop = at;
    while (stop < end && buffer[stop] != '\n') {
      stop++;
    }
    return stop;
  }

  /** Keeps the buffer up to {@code stop}, or says how many bytes were passed over. */
  private int keep(int stop) {
    int count = stop - at;
    if (tooLong || length + (long) count > limit) {
      tooLong = true;
      length = 0;
      line = line.length > buffer.length ? new byte[buffer.length] : line;
      return count;
    }
    if (length + count > line.length) {
      long doubled = Math.max(2L * line.length, length + count);
      line = Arrays.copyOf(line, (int) Math.min(limit, doubled));
    }
    System.arraycopy(buffer, at, line, length, count);
    length += count;
    return 0;
  }
}
