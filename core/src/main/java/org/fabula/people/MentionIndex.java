package org.fabula.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fabula.text.Span;

/**
 * All mentions of a story in text order, each with its actor; asked by place in logarithmic time.
 */
public final class MentionIndex {
  private final List<Placed> placed;
  private final int[] furthestEnd;

  /**
   * A mention and whom it is of.
   *
   * @param mention the words
   * @param actor the actor
   */
  public record Placed(Mention mention, Actor actor) {}

  private MentionIndex(List<Placed> placed) {
    this.placed = List.copyOf(placed);
    furthestEnd = new int[placed.size()];
    int end = 0;
    for (int i = 0; i < placed.size(); i++) {
      end = Math.max(end, placed.get(i).mention().span().end());
      furthestEnd[i] = end;
    }
  }

  static MentionIndex of(List<Actor> actors) {
    List<Placed> placed = new ArrayList<>();
    for (Actor actor : actors) {
      actor.mentions().forEach(mention -> placed.add(new Placed(mention, actor)));
    }
    placed.sort(Comparator.comparing(p -> p.mention().span()));
    return new MentionIndex(placed);
  }

  /** All mentions, by start, then by end. */
  public List<Placed> all() {
    return placed;
  }

  /** The mentions that share at least one code unit with {@code span}, in text order. */
  public List<Placed> overlapping(Span span) {
    List<Placed> found = new ArrayList<>();
    for (int i = firstEndingAfter(span.start()); i < placed.size(); i++) {
      Span here = placed.get(i).mention().span();
      if (here.start() >= span.end()) {
        break;
      }
      if (here.overlaps(span)) {
        found.add(placed.get(i));
      }
    }
    return found;
  }

  /** The mention that fits {@code span} best: most of it shared, least beside it. */
  public Optional<Placed> at(Span span) {
    Comparator<Placed> byShare = Comparator.comparingInt(p -> shared(p, span));
    Comparator<Placed> byLength = Comparator.comparingInt(p -> -p.mention().span().length());
    return overlapping(span).stream().max(byShare.thenComparing(byLength));
  }

  private static int shared(Placed placed, Span span) {
    Span here = placed.mention().span();
    return Math.min(here.end(), span.end()) - Math.max(here.start(), span.start());
  }

  private int firstEndingAfter(int offset) {
    int low = 0;
    int high = placed.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (furthestEnd[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
