package org.fabula.quote;

import java.util.ArrayList;
import java.util.List;
import org.fabula.model.Upos;
import org.fabula.text.Span;
import org.fabula.text.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * A cue within its unit: what stands before it and after it that could be its words.
 *
 * @param page the story
 * @param unit the unit
 * @param cue the cue
 * @param low index of the first token that could be its words
 * @param high one past the last
 * @param lead how the words after the cue begin
 */
record Clause(Page page, Unit unit, Cue cue, int low, int high, Lead lead) {

  /** The stretch that ends right before the attribution, a comma or dash between; null if none. */
  @Nullable Stretch stretchBefore() {
    int i = cue.start() - 1;
    if (i > low && (page.isComma(i) || page.isDash(i))) {
      i--;
    }
    Stretch stretch = i >= low ? page.stretch(i) : null;
    return stretch != null && stretch.endToken() == i + 1 ? stretch : null;
  }

  boolean commaBefore() {
    int i = cue.start() - 1;
    return i >= low && (page.isComma(i) || page.isDash(i));
  }

  /** First token of the words that end before the attribution, connectives left out. */
  int leftStart() {
    int i = low;
    int end = cue.start();
    while (i < end && !page.quoted(i) && isConnective(i)) {
      i++;
    }
    return i;
  }

  private boolean isConnective(int i) {
    Upos pos = page.pos(i);
    return pos == Upos.CCONJ
        || pos == Upos.PUNCT
        || page.is(i, "that")
        || pos == Upos.ADV && (page.isComma(i + 1) || page.quoted(i + 1));
  }

  /** Whether a verb stands outside quotation marks from {@code first} up to {@code end}. */
  boolean hasVerb(int first, int end) {
    for (int i = first; i < end; i++) {
      Upos pos = page.pos(i);
      if (!page.quoted(i) && (pos == Upos.VERB || pos == Upos.AUX)) {
        return true;
      }
    }
    return false;
  }

  boolean hasStretch(int first, int end) {
    for (int i = first; i < end; i++) {
      if (page.quoted(i)) {
        return true;
      }
    }
    return false;
  }

  /** A draft of the words from {@code first} up to {@code end}; null where there are none. */
  @Nullable Draft words(int first, int end, String rule) {
    Words words = Words.of(page, first, end);
    return words == null ? null : draft(words.kind(), List.of(words.span()), rule);
  }

  /** A draft of two runs of words. */
  @Nullable Draft words(int first, int end, int first2, int end2, String rule) {
    Words left = Words.of(page, first, end);
    Words right = Words.of(page, first2, end2);
    if (left == null || right == null) {
      return left == null ? words(first2, end2, rule) : words(first, end, rule);
    }
    Quote.Kind kind = left.kind() == right.kind() ? left.kind() : Quote.Kind.MIXED;
    List<Span> spans = new ArrayList<>();
    spans.add(left.span());
    spans.add(right.span());
    return draft(kind, spans, rule);
  }

  private Draft draft(Quote.Kind kind, List<Span> spans, String rule) {
    int first = cue.place() == Cue.Place.SHARED ? unit.first() : low;
    Zone zone = new Zone(first, high);
    return new Draft(kind, spans, unit.index(), unit.index(), cue, zone, rule);
  }
}
