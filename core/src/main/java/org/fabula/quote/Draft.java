package org.fabula.quote;

import java.util.ArrayList;
import java.util.List;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A quotation whose speaker is not yet looked up.
 *
 * @param kind direct, indirect or mixed
 * @param spans its words
 * @param unit index of the unit of its cue, or of its first words where it has none
 * @param lastUnit index of the unit of its last words
 * @param cue what attributes it, or null
 * @param zone the clause of that cue, or null where the quotation stands alone
 * @param rule the sieve that decided
 */
record Draft(
    Quote.Kind kind,
    List<Span> spans,
    int unit,
    int lastUnit,
    @Nullable Cue cue,
    @Nullable Zone zone,
    String rule) {

  Draft {
    spans = apart(spans);
  }

  /** Two marks may share one token; no words are counted twice. */
  private static List<Span> apart(List<Span> spans) {
    List<Span> apart = new ArrayList<>();
    int end = 0;
    for (Span span : spans) {
      int start = Math.max(end, span.start());
      if (start < span.end()) {
        apart.add(new Span(start, span.end()));
        end = span.end();
      }
    }
    return List.copyOf(apart);
  }

  /** The same with more words, those of a later unit. */
  Draft with(Quote.Kind moreKind, List<Span> more, int moreUnit) {
    List<Span> all = new ArrayList<>(spans);
    all.addAll(more);
    Quote.Kind allKind = kind == moreKind ? kind : Quote.Kind.MIXED;
    return new Draft(allKind, all, unit, moreUnit, cue, zone, rule);
  }

  /** The same cue with other words. */
  Draft saying(Quote.Kind otherKind, List<Span> others) {
    return new Draft(otherKind, others, unit, lastUnit, cue, zone, rule);
  }

  int start() {
    return spans.getFirst().start();
  }
}
