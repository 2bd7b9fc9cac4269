package org.fabula.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fabula.text.Span;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CutterTest {

  /** Whatever the marks, the segments are the block, and each knows exactly the marks over it. */
  @RepeatedTest(200)
  void segmentsAreTheBlocksAndKnowTheirMarks(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    List<Span> blocks = blocks(random);
    List<Mark> marks = marks(random, blocks.getLast().end());
    Cutter cutter = new Cutter(marks);
    for (Span block : blocks) {
      int at = block.start();
      for (Segment segment : cutter.cut(block)) {
        assertThat(segment.span().start()).isEqualTo(at);
        assertThat(segment.span().length()).isPositive();
        assertThat(segment.marks())
            .containsExactlyInAnyOrderElementsOf(
                marks.stream().filter(mark -> mark.span().overlaps(segment.span())).toList());
        assertThat(segment.marks()).allMatch(mark -> mark.span().contains(segment.span()));
        at = segment.span().end();
      }
      assertThat(at).isEqualTo(block.end());
    }
  }

  private static List<Span> blocks(Random random) {
    List<Span> blocks = new ArrayList<>();
    int at = random.nextInt(3);
    for (int i = 0; i < 4; i++) {
      int end = at + 1 + random.nextInt(12);
      blocks.add(new Span(at, end));
      at = end + random.nextInt(3);
    }
    return blocks;
  }

  private static List<Mark> marks(Random random, int length) {
    List<Mark> marks = new ArrayList<>();
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      int start = random.nextInt(length);
      int end = start + 1 + random.nextInt(length - start);
      Mark.Kind kind = Mark.Kind.values()[random.nextInt(Mark.Kind.values().length)];
      marks.add(new Mark(new Span(start, end), kind, "x" + i, 0));
    }
    return marks;
  }

  @Test
  void theShortestComesFirst() {
    Mark quote = new Mark(new Span(0, 20), Mark.Kind.QUOTE, "q1", 0);
    Mark name = new Mark(new Span(5, 9), Mark.Kind.NAME, "a1.0", 1);
    List<Segment> segments = new Cutter(List.of(quote, name)).cut(new Span(0, 20));
    assertThat(segments).hasSize(3);
    assertThat(segments.get(1).marks()).containsExactly(name, quote);
    assertThat(segments.get(1).beginning()).containsExactly(name);
  }

  @Test
  void anEmptyMarkCutsNothing() {
    Mark empty = new Mark(new Span(3, 3), Mark.Kind.EVENT, "e1", 0);
    assertThat(new Cutter(List.of(empty)).cut(new Span(0, 9))).hasSize(1);
  }
}
