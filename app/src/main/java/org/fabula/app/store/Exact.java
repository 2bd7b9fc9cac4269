package org.fabula.app.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Words that no column of text can hold: PostgreSQL has no NUL, and UTF-8 no surrogate alone. They
 * are searched with U+FFFD in its place, which is one code unit too, and kept as UTF-16 beside.
 */
final class Exact {
  private static final char REPLACEMENT = '\uFFFD';

  private Exact() {}

  /** The words with U+FFFD for what a column cannot hold; null for null. */
  static @Nullable String column(@Nullable String words) {
    return words == null ? null : text(words);
  }

  /** The words with U+FFFD for what a column cannot hold. */
  static String text(String words) {
    int bad = bad(words, 0);
    if (bad < 0) {
      return words;
    }
    StringBuilder text = new StringBuilder(words);
    for (int at = bad; at >= 0; at = bad(words, at + 1)) {
      text.setCharAt(at, REPLACEMENT);
    }
    return text.toString();
  }

  /** The next code unit from {@code from} on that a column cannot hold, or -1. */
  private static int bad(String words, int from) {
    for (int i = from; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return i;
      }
      if (Character.isHighSurrogate(c)) {
        if (i + 1 == words.length() || !Character.isLowSurrogate(words.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /** What is kept beside the column: nothing where that holds all. */
  static byte @Nullable [] bytes(String words) {
    return bad(words, 0) < 0 ? null : Packed.of(utf16(words));
  }

  /** The words of a column and of what is kept beside it. */
  static String words(String column, byte @Nullable [] bytes) {
    if (bytes == null) {
      return column;
    }
    try {
      // No decoder: it would replace a surrogate alone.
      ByteBuffer units = ByteBuffer.wrap(Packed.open(bytes, 2 * column.length()));
      return units.asCharBuffer().toString();
    } catch (DataFormatException e) {
      throw new In.DamagedException("words");
    }
  }

  /**
   * SHA-256 of words: of their UTF-8, as any program can check, where they have one, else of their
   * UTF-16.
   */
  static String hash(String words) {
    return Sha256.hex(
        bad(words, 0) < 0 || words.indexOf(0) >= 0 && bad(words.replace('\0', ' '), 0) < 0
            ? words.getBytes(StandardCharsets.UTF_8)
            : utf16(words));
  }

  private static byte[] utf16(String words) {
    ByteBuffer units = ByteBuffer.allocate(2 * words.length());
    units.asCharBuffer().put(words);
    return units.array();
  }
}
