package org.fabula.app.output;

import java.util.Arrays;
import org.fabula.text.Span;

/**
 * Selects words of a text as the Web Annotation Data Model does (4.2.4, 4.2.5): by the words with
 * what stands around them, and by their place counted in Unicode code points, where Fabula counts
 * UTF-16 code units.
 */
final class Selectors {
  /** Code units of context on each side: enough to tell most repeated words apart. */
  static final int CONTEXT = 32;

  private final String text;

  /** Offsets of the characters that take two code units, in order. */
  private final int[] pairs;

  Selectors(String text) {
    this.text = text;
    this.pairs = pairs(text);
  }

  private static int[] pairs(String text) {
    int[] found = new int[16];
    int count = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        found[count++] = i++;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Code points before an offset; a pair cut in two counts as one. */
  int codePoints(int offset) {
    int at = Arrays.binarySearch(pairs, offset - 1);
    int before = at >= 0 ? at : -at - 1;
    return offset - before;
  }

  /** What stands before a span, as far as it goes, no character cut in two. */
  String prefix(Span span) {
    int from = Math.max(0, span.start() - CONTEXT);
    return text.substring(isCut(from) ? from + 1 : from, span.start());
  }

  /** What stands behind a span. */
  String suffix(Span span) {
    int to = Math.min(text.length(), span.end() + CONTEXT);
    return text.substring(span.end(), isCut(to) ? to - 1 : to);
  }

  private boolean isCut(int offset) {
    return Arrays.binarySearch(pairs, offset - 1) >= 0;
  }

  /** Writes the two selectors of a span. */
  void write(Span span, Json json) {
    json.object(
        () -> {
          json.string("type", "TextQuoteSelector");
          json.string("exact", span.in(text));
          json.string("prefix", prefix(span));
          json.string("suffix", suffix(span));
        });
    json.object(
        () -> {
          json.string("type", "TextPositionSelector");
          json.number("start", codePoints(span.start()));
          json.number("end", codePoints(span.end()));
        });
  }
}
