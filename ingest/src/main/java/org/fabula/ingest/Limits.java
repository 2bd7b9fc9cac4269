package org.fabula.ingest;

/**
 * Bounds on one story, so that no input can fill the memory or run for ever. What exceeds them is
 * reported as a {@link Problem}.
 *
 * @param storyBytes bytes of a plain text or of a JSONL line, after decompression
 * @param pageBytes bytes of a web page, after decompression
 * @param pageDepth elements inside one another that are kept apart; what lies deeper is read as if
 *     it lay at this depth
 */
public record Limits(int storyBytes, int pageBytes, int pageDepth) {

  /** Throws when a bound is not positive. */
  public Limits {
    if (storyBytes <= 0 || pageBytes <= 0 || pageDepth <= 0) {
      throw new IllegalArgumentException(
          "limits must be positive: " + storyBytes + ", " + pageBytes + ", " + pageDepth);
    }
  }

  /** 64 MB a story, 16 MB a page (the largest news pages have 2 MB), 256 elements deep. */
  public static Limits standard() {
    return new Limits(64 << 20, 16 << 20, 256);
  }
}
