package org.fabula.ingest;

import org.fabula.story.Place;

/**
 * Glyphs side by side on one line of a page, with the spaces between them.
 *
 * @param text the words
 * @param left where they begin, in points from the left edge
 * @param right where they end
 * @param y their baseline, in points from the top
 * @param size of the type, in points
 */
record PdfRun(String text, float left, float right, float y, float size) {

  /** The box of the line on this page; type reaches a fifth of its size below the baseline. */
  Place place(int page) {
    return new Place.Box(page, left, y - 0.8f * size, width(), size);
  }

  float width() {
    return right - left;
  }

  /**
   * Whether both stand on one line. An exponent stands a third of the size above it; type far
   * larger is an initial beside several lines.
   */
  boolean isLevelWith(PdfRun other) {
    float larger = Math.max(size, other.size);
    boolean alike = larger < PdfInitials.LARGE * Math.min(size, other.size);
    return alike && Math.abs(y - other.y) < 0.4f * larger;
  }

  /** This run and one to the right of it. */
  PdfRun with(PdfRun next) {
    boolean apart =
        next.left - right > 0.15f * size && !text.endsWith(" ") && !next.text.startsWith(" ");
    return new PdfRun(
        text + (apart ? " " : "") + next.text,
        Math.min(left, next.left),
        Math.max(right, next.right),
        width() >= next.width() ? y : next.y,
        width() >= next.width() ? size : next.size);
  }
}
