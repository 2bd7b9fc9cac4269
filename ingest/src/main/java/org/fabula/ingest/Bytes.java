package org.fabula.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Reads bytes without trusting their number. */
final class Bytes {
  private static final int BUFFER = 1 << 16;

  private Bytes() {}

  /** The decompressed stream where the name ends in {@code .gz}, the stream itself elsewhere. */
  static InputStream unpacked(String name, InputStream packed) throws IOException {
    boolean gzip = name.regionMatches(true, name.length() - 3, ".gz", 0, 3);
    return gzip ? new GZIPInputStream(packed, BUFFER) : packed;
  }

  /**
   * All bytes up to the limit.
   *
   * @throws TooLongException when there are more
   */
  static byte[] upTo(int limit, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(limit);
    if (bytes.length == limit && in.read() >= 0) {
      throw new TooLongException(limit);
    }
    return bytes;
  }

  /** An input is longer than its limit. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;

    TooLongException(int limit) {
      this(megabytes(limit));
    }

    TooLongException(String limit) {
      super("longer than " + limit);
    }
  }

  /** A number of bytes as people read it. */
  static String megabytes(long bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
  }
}
