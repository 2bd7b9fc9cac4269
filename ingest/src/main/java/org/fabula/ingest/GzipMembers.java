package org.fabula.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks the members of a gzip file one by one (RFC 1952). Each is a stream of its own that ends
 * where the member ends, so that one that is damaged does not take the next with it. Unlike {@link
 * java.util.zip.GZIPInputStream} it takes nothing of what follows a member.
 */
final class GzipMembers extends InputStream {
  /** The name of a file, or a comment, in the head of a member. */
  private static final int LONGEST_NAME = 1 << 10;

  /** Text that is packed better than this is not text. */
  static final int MOST_RATIO = 100;

  private final Window packed;
  private final long patience;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private boolean ended = true;

  /**
   * Reads from a window.
   *
   * @param patience bytes of a member that are unpacked whatever their ratio
   */
  GzipMembers(Window packed, long patience) {
    this.packed = packed;
    this.patience = patience;
  }

  /** Whether a member seems to begin at the next byte. */
  static boolean begins(Window window) throws IOException {
    return window.has(10)
        && window.ahead(0) == 0x1F
        && window.ahead(1) == 0x8B
        && window.ahead(2) == 8
        && (window.ahead(3) & 0xE0) == 0;
  }

  /** Goes into the member that begins at the next byte of the window. */
  void open() throws IOException {
    if (!begins(packed)) {
      throw new ZipException("no gzip member begins here");
    }
    int flags = packed.ahead(3);
    packed.advance(10);
    if ((flags & 4) != 0) {
      int length = packed.next() | packed.next() << 8;
      if (!packed.skip(length)) {
        throw new EOFException();
      }
    }
    for (int words = flags & 0x18; words != 0; words &= words - 1) {
      long start = packed.place();
      while (packed.next() != 0) {
        if (packed.place() - start > LONGEST_NAME) {
          throw new ZipException("the head of the gzip member does not end");
        }
      }
    }
    if ((flags & 2) != 0) {
      packed.next();
      packed.next();
    }
    inflater.reset();
    checksum.reset();
    ended = false;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (ended) {
      return -1;
    }
    try {
      int count = 0;
      while (count == 0 && length > 0) {
        count = inflate(into, from, length);
        if (count == 0 && inflater.finished()) {
          finish();
          return -1;
        }
      }
      return count;
    } catch (DataFormatException e) {
      throw new ZipException("damaged gzip data");
    }
  }

  private int inflate(byte[] into, int from, int length) throws IOException, DataFormatException {
    if (inflater.needsDictionary()) {
      throw new ZipException("damaged gzip data");
    }
    if (!inflater.finished() && !packed.has(1)) {
      throw new EOFException();
    }
    inflater.setInput(packed.array(), packed.index(), packed.ready());
    int count = inflater.inflate(into, from, length);
    packed.advance(packed.ready() - inflater.getRemaining());
    checksum.update(into, from, count);
    long unpacked = inflater.getBytesWritten();
    if (unpacked > patience && unpacked > MOST_RATIO * inflater.getBytesRead()) {
      throw new ZipException(
          "unpacks to more than " + Bytes.megabytes(patience) + " and " + MOST_RATIO + " times");
    }
    return count;
  }

  private void finish() throws IOException {
    ended = true;
    long sum = 0;
    long size = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      sum |= (long) packed.next() << shift;
    }
    for (int shift = 0; shift < 32; shift += 8) {
      size |= (long) packed.next() << shift;
    }
    if (sum != checksum.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new ZipException("damaged gzip data: the checksum differs");
    }
  }

  /** Frees what the unpacking holds. */
  @Override
  public void close() {
    ended = true;
    inflater.end();
  }
}
