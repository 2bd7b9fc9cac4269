package org.fabula.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fabula.quote.Quote;
import org.fabula.quote.Quotes;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/** Which quote a place in the text stands in, and which quotes a cue introduces. */
final class QuoteIndex {

  private record Place(Span span, Quote quote) {}

  private final List<Place> contents = new ArrayList<>();
  private final List<Place> cues = new ArrayList<>();

  QuoteIndex(Quotes quotes) {
    for (Quote quote : quotes.quotes()) {
      quote.spans().forEach(span -> contents.add(new Place(span, quote)));
      if (quote.cue() != null) {
        cues.add(new Place(quote.cue(), quote));
      }
    }
    contents.sort(Comparator.comparing(Place::span));
    cues.sort(Comparator.comparing(Place::span));
  }

  /** The innermost quote whose words hold {@code span}, or null. */
  @Nullable Quote around(Span span) {
    return find(contents, span);
  }

  /** The quote whose cue {@code span} is, or null. */
  @Nullable Quote cuedBy(Span span) {
    return find(cues, span);
  }

  private static @Nullable Quote find(List<Place> places, Span span) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.get(middle).span.start() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    // Quotes nest at most a few deep, so the one wanted is among the last few that start before.
    for (int i = low - 1; i >= Math.max(0, low - 4); i--) {
      if (places.get(i).span.overlaps(span)) {
        return places.get(i).quote;
      }
    }
    return null;
  }
}
