package org.fabula.copies;

import java.util.ArrayList;
import java.util.List;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * Takes the stories of a run one by one and says of each whether it is a copy or a version of one
 * before it. The same stories in the same order give the same answers. Not for several threads.
 *
 * <p>Stories that have shingles in common are found by a sketch (see {@link Sketch}) and compared
 * word by word (see {@link Alignment}). What is remembered of a story of 500 words are about 2,500
 * bytes; no more than the last {@value #SHELF_WORDS} words, 50,000 such stories, and as many before
 * them are remembered, so that memory is bounded however long the run.
 */
public final class Index {
  /** Words of a shelf: with its table 90 MB where stories are long, less where they are copies. */
  static final long SHELF_WORDS = 25_000_000;

  /**
   * Fewer words make no story to be told from another: a caption, a result, a notice of the same
   * kind. With fewer, one sentence in common is the half.
   */
  static final int FEWEST_WORDS = 40;

  /** Stories compared in full; the one meant is nearly always the first. */
  private static final int MOST_COMPARED = 8;

  private final long shelfWords;
  private Shelf shelf = new Shelf();
  private @Nullable Shelf before;
  private int count;

  /** An index of no stories. */
  public Index() {
    this(SHELF_WORDS);
  }

  Index(long shelfWords) {
    this.shelfWords = shelfWords;
  }

  /**
   * Takes the next story.
   *
   * @return the earlier story of which it is a copy, else the one of which it is a version, or null
   */
  public @Nullable Match add(Story story) {
    int number = count++;
    Words words = Words.of(story.text(), Edges.body(story.text()));
    if (words.size() < FEWEST_WORDS) {
      return null;
    }
    int[] sketch = Sketch.of(words);
    Print print = Print.of(story, number, words);
    Match match = best(print, sketch);
    if (match == null || match.kind() != Match.Kind.COPY) {
      // A copy says nothing by which one that comes after it would not be found with the first.
      keep(print, sketch);
    }
    return match;
  }

  private void keep(Print print, int[] sketch) {
    if (shelf.words() >= shelfWords) {
      before = shelf;
      shelf = new Shelf();
    }
    shelf.put(print, sketch);
  }

  private @Nullable Match best(Print print, int[] sketch) {
    List<Print> near = new ArrayList<>();
    if (before != null) {
      near.addAll(before.nearest(sketch, MOST_COMPARED));
    }
    near.addAll(shelf.nearest(sketch, MOST_COMPARED));
    Match best = null;
    for (Print earlier : near) {
      Match match = Verdict.of(print, earlier);
      if (match != null && (best == null || isCloser(match, best))) {
        best = match;
      }
    }
    return best;
  }

  private static boolean isCloser(Match match, Match best) {
    if (match.kind() != best.kind()) {
      return match.kind() == Match.Kind.COPY;
    }
    double more = match.share() + match.held() - best.share() - best.held();
    return more > 0 || more == 0 && match.number() < best.number();
  }
}
