package org.fabula.text;

/**
 * A stretch of a story's text: UTF-16 offsets, the end exclusive, never empty of meaning but
 * possibly of words. Ordered by start, then by end.
 *
 * @param start first code unit, at least 0
 * @param end one past the last code unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Checks the offsets. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: start " + start + ", end " + end);
    }
  }

  /** Number of code units. */
  public int length() {
    return end - start;
  }

  /** The words of this span in {@code text}. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** Whether the two share at least one code unit. */
  public boolean overlaps(Span other) {
    return Math.max(start, other.start) < Math.min(end, other.end);
  }

  /** Whether {@code other} lies within this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the code unit at {@code offset} lies within this span. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** The smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
