package org.fabula.eval.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A web page as it was stored.
 *
 * @param file where it lies
 * @param bytes all of it, not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record WebPage(Path file, byte[] bytes) {

  /** Reads a page into memory. */
  static WebPage read(Path file) {
    try {
      return new WebPage(file, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
