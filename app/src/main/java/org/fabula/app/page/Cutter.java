package org.fabula.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fabula.text.Span;

/**
 * Cuts a text wherever a mark begins or ends: elements of HTML nest, what is found in a story does
 * not, so each piece is told all it belongs to. One pass over blocks in text order.
 */
final class Cutter {
  private static final Comparator<Mark> SHORTEST_FIRST =
      Comparator.comparingInt((Mark mark) -> mark.span().length())
          .thenComparing(Mark::span)
          .thenComparing(Mark::kind)
          .thenComparing(Mark::ref);

  private final List<Mark> coming;
  private final int[] cuts;
  private final List<Mark> open = new ArrayList<>();
  private int nextMark = 0;
  private int nextCut = 0;

  /** A cutter at the bounds of {@code marks}, in any order; empty marks are left out. */
  Cutter(List<Mark> marks) {
    coming =
        marks.stream()
            .filter(mark -> mark.span().length() > 0)
            .sorted(Comparator.comparing(Mark::span))
            .toList();
    cuts =
        coming.stream()
            .map(Mark::span)
            .flatMapToInt(span -> IntStream.of(span.start(), span.end()))
            .sorted()
            .distinct()
            .toArray();
  }

  /** The segments of a block, which together are the block; blocks come in text order. */
  List<Segment> cut(Span block) {
    List<Segment> segments = new ArrayList<>();
    int start = block.start();
    while (start < block.end()) {
      while (nextCut < cuts.length && cuts[nextCut] <= start) {
        nextCut++;
      }
      int end = nextCut < cuts.length ? Math.min(cuts[nextCut], block.end()) : block.end();
      openAt(start);
      segments.add(new Segment(new Span(start, end), open));
      start = end;
    }
    return segments;
  }

  private void openAt(int offset) {
    open.removeIf(mark -> mark.span().end() <= offset);
    int before = open.size();
    while (nextMark < coming.size() && coming.get(nextMark).span().start() <= offset) {
      Mark mark = coming.get(nextMark++);
      if (mark.span().end() > offset) {
        open.add(mark);
      }
    }
    if (open.size() > before) {
      open.sort(SHORTEST_FIRST);
    }
  }
}
