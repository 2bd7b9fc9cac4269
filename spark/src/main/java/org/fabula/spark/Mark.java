package org.fabula.spark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short marks that are the same for the same values, and for no others. */
final class Mark {
  /** Bytes of a mark; two of a billion different values have the same by chance never. */
  private static final int BYTES = 16;

  private Mark() {}

  /** The mark of some values in their order. */
  static String of(Object... values) {
    MessageDigest digest = digest();
    for (Object value : values) {
      byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
      digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) ' ');
      digest.update(bytes);
    }
    return hex(digest);
  }

  /** The mark of bytes. */
  static String of(byte[] bytes) {
    MessageDigest digest = digest();
    digest.update(bytes);
    return hex(digest);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
