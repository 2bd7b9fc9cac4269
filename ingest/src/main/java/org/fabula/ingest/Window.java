package org.fabula.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes of a stream with their place in it. Looks a little ahead, and goes back as far as it was
 * told to keep, so that what looked like a record and is none can be read again as something else.
 */
final class Window {
  /** How far ahead can be looked. */
  static final int AHEAD = 1 << 16;

  private final int kept;
  private final byte[] bytes;
  private InputStream in = InputStream.nullInputStream();
  private int at;
  private int end;
  private long place;

  /** A window on nothing yet that keeps so many bytes behind itself. */
  Window(int kept) {
    this.kept = kept;
    this.bytes = new byte[2 * kept + 2 * AHEAD];
  }

  /** Starts on another stream; what was kept is forgotten. */
  void open(InputStream stream) {
    in = stream;
    at = 0;
    end = 0;
    place = 0;
  }

  /** Number of bytes before the next one. */
  long place() {
    return place;
  }

  /** Whether so many bytes follow, {@link #AHEAD} at most. */
  boolean has(int count) throws IOException {
    while (end - at < count) {
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  /** One of the bytes that {@link #has} found, 0 being the next. */
  int ahead(int index) {
    return bytes[at + index] & 0xFF;
  }

  /** Whether these bytes come next. */
  boolean starts(byte[] wanted) throws IOException {
    if (!has(wanted.length)) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** The array that holds the bytes; the next one is at {@link #index}. */
  byte[] array() {
    return bytes;
  }

  int index() {
    return at;
  }

  /** Bytes that are in the array already. */
  int ready() {
    return end - at;
  }

  /** Passes over bytes that are in the array. */
  void advance(int count) {
    at += count;
    place += count;
  }

  /** The next byte. */
  int next() throws IOException {
    if (!has(1)) {
      throw new EOFException();
    }
    int next = ahead(0);
    advance(1);
    return next;
  }

  /** As many bytes as there are, up to the length. */
  int read(byte[] into, int from, int length) throws IOException {
    int done = 0;
    while (done < length && has(1)) {
      int count = Math.min(length - done, ready());
      System.arraycopy(bytes, at, into, from + done, count);
      advance(count);
      done += count;
    }
    return done;
  }

  /** Passes over so many bytes; false where the stream ends before. */
  boolean skip(long count) throws IOException {
    long left = count;
    while (left > 0 && has(1)) {
      int step = (int) Math.min(left, ready());
      advance(step);
      left -= step;
    }
    return left == 0;
  }

  /** Goes back to a place, or as near to it as is kept. */
  void back(long wanted) {
    int steps = (int) Math.max(0, Math.min(place - wanted, at));
    at -= steps;
    place -= steps;
  }

  private boolean fill() throws IOException {
    if (end == bytes.length) {
      int from = Math.max(0, at - kept);
      System.arraycopy(bytes, from, bytes, 0, end - from);
      at -= from;
      end -= from;
    }
    int count = in.read(bytes, end, Math.min(AHEAD, bytes.length - end));
    end += Math.max(0, count);
    return count > 0;
  }
}
