package org.fabula.ingest;

import java.util.List;

/**
 * Bounds on one story, so that no input can fill the memory or run for ever. What exceeds them is
 * reported as a {@link Problem}.
 *
 * @param storyBytes bytes of a plain text or of a JSONL line, after decompression; characters of a
 *     document
 * @param pageBytes bytes of a web page, after decompression
 * @param pageDepth elements inside one another that are kept apart; what lies deeper is read as if
 *     it lay at this depth, in a document refused
 * @param documentBytes bytes of a document or mail with its pictures, and of what its parts unpack
 *     to
 */
public record Limits(int storyBytes, int pageBytes, int pageDepth, int documentBytes) {
  private static final int DOCUMENT = 128 << 20;

  /** Throws when a bound is not positive. */
  public Limits {
    if (storyBytes <= 0 || pageBytes <= 0 || pageDepth <= 0 || documentBytes <= 0) {
      throw new IllegalArgumentException(
          "limits must be positive: " + List.of(storyBytes, pageBytes, pageDepth, documentBytes));
    }
  }

  /** These bounds on texts and pages, the usual one on documents. */
  public Limits(int storyBytes, int pageBytes, int pageDepth) {
    this(storyBytes, pageBytes, pageDepth, DOCUMENT);
  }

  /**
   * 64 MB a story, 16 MB a page (the largest news pages have 2 MB), 256 elements deep, 128 MB a
   * document.
   */
  public static Limits standard() {
    return new Limits(64 << 20, 16 << 20, 256);
  }
}
