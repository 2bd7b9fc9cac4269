package org.fabula.app.store;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Bytes deflated (RFC 1950), with words that both sides have to make them short. */
final class Packed {
  /** Faster than the usual, and hardly longer. */
  private static final int LEVEL = 4;

  private static final int SPARE = 64;

  private Packed() {}

  static byte[] of(byte[] raw) {
    return of(raw, null);
  }

  static byte[] of(byte[] raw, byte @Nullable [] dictionary) {
    Deflater deflater = new Deflater(LEVEL);
    try {
      if (dictionary != null) {
        deflater.setDictionary(dictionary);
      }
      deflater.setInput(raw);
      deflater.finish();
      byte[] packed = new byte[raw.length / 2 + SPARE];
      int size = 0;
      while (!deflater.finished()) {
        if (size == packed.length) {
          packed = Arrays.copyOf(packed, 2 * size);
        }
        size += deflater.deflate(packed, size, packed.length - size);
      }
      return Arrays.copyOf(packed, size);
    } finally {
      deflater.end();
    }
  }

  /**
   * What was packed.
   *
   * @param size of it
   * @throws DataFormatException where it is damaged or of another size
   */
  static byte[] open(byte[] packed, int size) throws DataFormatException {
    return open(packed, 0, size, null);
  }

  static byte[] open(byte[] packed, int from, int size, byte @Nullable [] dictionary)
      throws DataFormatException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed, from, packed.length - from);
      byte[] raw = new byte[size];
      int done = inflater.inflate(raw);
      if (inflater.needsDictionary() && dictionary != null) {
        inflater.setDictionary(dictionary);
        done = inflater.inflate(raw);
      }
      // The sum at the end is read, and checked, only where more is asked for.
      if (done != size || inflater.inflate(new byte[1]) > 0 || !inflater.finished()) {
        throw new DataFormatException("not what was packed");
      }
      return raw;
    } finally {
      inflater.end();
    }
  }
}
