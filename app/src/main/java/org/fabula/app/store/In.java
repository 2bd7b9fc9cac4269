package org.fabula.app.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Out} wrote. Whatever the bytes, it reads no further than their end. */
final class In {
  private static final int LOW = 0x7F;
  private static final int SEVEN = 7;

  private final byte[] bytes;
  private final List<? extends Object> known;
  private final List<String> strings = new ArrayList<>();
  private int at;

  /**
   * At the first byte.
   *
   * @param known what was given to {@link Out}
   */
  In(byte[] bytes, List<? extends Object> known) {
    this.bytes = bytes;
    this.known = known;
    for (Object value : known) {
      if (value instanceof String string) {
        strings.add(string);
      }
    }
  }

  /** These bytes are none that were written. */
  static final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DamagedException(String message) {
      super(message);
    }
  }

  int octet() {
    if (at == bytes.length) {
      throw new DamagedException("cut short");
    }
    return bytes[at++] & 0xFF;
  }

  long count() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += SEVEN) {
      int next = octet();
      value |= (long) (next & LOW) << shift;
      if (next <= LOW) {
        return value;
      }
    }
    throw new DamagedException("a number without end");
  }

  /**
   * A count of things that take a byte each at least, or one more than that, so that no damage
   * fills the memory.
   */
  int size() {
    long value = count();
    if (value < 0 || value > bytes.length - at + 1L) {
      throw new DamagedException("more things than bytes");
    }
    return (int) value;
  }

  long number() {
    long value = count();
    return value >>> 1 ^ -(value & 1);
  }

  long bits(int octets) {
    long value = 0;
    for (int i = 0; i < octets; i++) {
      value = value << Byte.SIZE | octet();
    }
    return value;
  }

  @Nullable String string() {
    long first = count();
    if (first == 0) {
      return null;
    }
    if (first > 1) {
      return at(first - 2, strings);
    }
    char[] letters = new char[size()];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = letter();
    }
    String value = new String(letters);
    strings.add(value);
    return value;
  }

  private char letter() {
    int first = octet();
    if (first < 0x80) {
      return (char) first;
    }
    if (first < 0xE0) {
      return (char) ((first & 0x1F) << 6 | octet() & 0x3F);
    }
    int second = octet();
    return (char) ((first & 0xF) << 12 | (second & 0x3F) << 6 | octet() & 0x3F);
  }

  /** A value that was given to the writer. */
  Object known(long place) {
    return at(place, known);
  }

  private static <T> T at(long place, List<T> values) {
    if (place < 0 || place >= values.size()) {
      throw new DamagedException("no such value");
    }
    return values.get((int) place);
  }

  /** Throws unless all is read. */
  void end() {
    if (at != bytes.length) {
      throw new DamagedException("more than was asked for");
    }
  }
}
