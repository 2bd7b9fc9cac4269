package org.fabula.app.page;

import java.util.List;
import java.util.stream.Stream;
import org.fabula.text.Span;

/**
 * A stretch of text all of which belongs to the same things.
 *
 * @param span where it stands
 * @param marks all it belongs to, the shortest first
 */
record Segment(Span span, List<Mark> marks) {

  /** Copies the list. */
  Segment {
    marks = List.copyOf(marks);
  }

  /** Whether {@code mark} begins here. */
  boolean begins(Mark mark) {
    return mark.span().start() == span.start();
  }

  /** The marks that begin here. */
  Stream<Mark> beginning() {
    return marks.stream().filter(this::begins);
  }
}
