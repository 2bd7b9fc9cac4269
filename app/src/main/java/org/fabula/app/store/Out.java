package org.fabula.app.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bytes being written: numbers in as few as they need, each string once. Used once. */
final class Out {
  private static final int SEVEN = 7;
  private static final int MORE = 0x80;

  private final Map<String, Integer> strings = new HashMap<>();
  private final List<? extends Object> known;
  private byte[] bytes = new byte[1 << 12];
  private int size;

  /**
   * Nothing written yet.
   *
   * @param known values that the reader has already, strings among them; they are named, not
   *     written
   */
  Out(List<? extends Object> known) {
    this.known = known;
    for (Object value : known) {
      if (value instanceof String string) {
        strings.put(string, strings.size());
      }
    }
  }

  void octet(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = (byte) value;
  }

  /** A number from 0 on: small ones are short. */
  void count(long value) {
    long left = value;
    while ((left & -MORE) != 0) {
      octet((int) left | MORE);
      left >>>= SEVEN;
    }
    octet((int) left);
  }

  /** Any number: those near 0 are short. */
  void number(long value) {
    count(value << 1 ^ value >> Long.SIZE - 1);
  }

  /** All bits of a number. */
  void bits(long value, int octets) {
    for (int i = octets - 1; i >= 0; i--) {
      octet((int) (value >> Byte.SIZE * i));
    }
  }

  /** 0 for null, 1 before one that was not written yet, else its number. */
  void string(@Nullable String value) {
    if (value == null) {
      octet(0);
      return;
    }
    Integer seen = strings.putIfAbsent(value, strings.size());
    if (seen != null) {
      count(seen + 2L);
      return;
    }
    octet(1);
    count(value.length());
    for (int i = 0; i < value.length(); i++) {
      letter(value.charAt(i));
    }
  }

  /** As UTF-8 but for characters of two code units, of which each is written by itself. */
  private void letter(char c) {
    if (c < 0x80) {
      octet(c);
    } else if (c < 0x800) {
      octet(0xC0 | c >> 6);
      octet(0x80 | c & 0x3F);
    } else {
      octet(0xE0 | c >> 12);
      octet(0x80 | c >> 6 & 0x3F);
      octet(0x80 | c & 0x3F);
    }
  }

  /** The place of a value among those that the reader has, or -1. */
  int known(Object value) {
    for (int i = 0; i < known.size(); i++) {
      Object other = known.get(i);
      if (other.getClass() == value.getClass() && other.equals(value)) {
        return i;
      }
    }
    return -1;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
