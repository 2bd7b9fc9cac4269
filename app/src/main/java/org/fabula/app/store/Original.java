package org.fabula.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/**
 * What stories were read from: a page, a document, a file of many stories. Its bytes are kept once,
 * however many stories come of it. Of one larger than {@link #MOST_BYTES}, such as a web archive,
 * only path, size and hash are kept.
 *
 * @param sha256 of its bytes
 * @param size in bytes
 * @param path where it was
 * @param packed its bytes deflated, or null where there are too many
 */
public record Original(String sha256, long size, String path, byte @Nullable [] packed) {
  /** More bytes than these are not kept. */
  public static final long MOST_BYTES = 64L << 20;

  /** Reads a file. */
  public static Original of(Path file) throws IOException {
    long size = Files.size(file);
    if (size > MOST_BYTES) {
      try (InputStream in = Files.newInputStream(file)) {
        return new Original(Sha256.hex(in), size, Exact.text(file.toString()), null);
      }
    }
    byte[] bytes = Files.readAllBytes(file);
    return new Original(
        Sha256.hex(bytes), bytes.length, Exact.text(file.toString()), Packed.of(bytes));
  }

  /** The same under another path. */
  public Original at(String other) {
    return new Original(sha256, size, Exact.text(other), packed);
  }

  /**
   * Its bytes, or null where they are not kept.
   *
   * @throws StoreException where they are damaged
   */
  public byte @Nullable [] bytes() {
    if (packed == null) {
      return null;
    }
    try {
      return Packed.open(packed, Math.toIntExact(size));
    } catch (DataFormatException e) {
      throw new StoreException(
          path + ": what is kept of it is damaged; dossier verify says more", e);
    }
  }
}
