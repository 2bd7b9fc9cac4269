package org.fabula.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words in marks at the head of a story whose speaker it names only where it has them again: a
 * headline, a pull quote.
 */
final class Repeated {
  /** Fewer words than this come twice by chance. */
  private static final int SHORTEST = 2;

  private final Page page;

  Repeated(Page page) {
    this.page = page;
  }

  /** The quotes, those without a speaker given to who says the same words elsewhere. */
  List<Quote> named(List<Quote> quotes) {
    List<Quote> named = new ArrayList<>();
    Map<String, Quote> openings = openings(quotes);
    for (Quote quote : quotes) {
      boolean bare = quote.speaker() == null && quote.cue() == null && isDirect(quote);
      Quote same = bare ? openings.get(opening(quote)) : null;
      named.add(same == null || !has(same, quote) ? quote : with(quote, same.speaker()));
    }
    return named;
  }

  /** The quotes that have a speaker by their first words, so that each is looked up once. */
  private Map<String, Quote> openings(List<Quote> quotes) {
    Map<String, Quote> openings = new HashMap<>();
    for (Quote quote : quotes) {
      if (quote.speaker() != null && isDirect(quote)) {
        openings.putIfAbsent(opening(quote), quote);
      }
    }
    return openings;
  }

  private static boolean isDirect(Quote quote) {
    return quote.kind() == Quote.Kind.DIRECT;
  }

  private String opening(Quote quote) {
    List<String> words = words(quote);
    return String.join(" ", words.subList(0, Math.min(SHORTEST, words.size())));
  }

  private boolean has(Quote longer, Quote shorter) {
    List<String> all = words(longer);
    List<String> part = words(shorter);
    return part.size() >= SHORTEST
        && part.size() <= all.size()
        && all.subList(0, part.size()).equals(part);
  }

  private List<String> words(Quote quote) {
    List<String> words = new ArrayList<>();
    Span span = quote.spans().getFirst();
    int i = page.text().story().tokenAt(span.start());
    for (; i < page.size() && page.text().token(i).start() < span.end(); i++) {
      if (Character.isLetterOrDigit(page.word(i).charAt(0))) {
        words.add(page.word(i).toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  private static Quote with(Quote quote, Quote.@Nullable Speaker speaker) {
    return new Quote(
        quote.id(),
        quote.kind(),
        quote.spans(),
        quote.cue(),
        speaker,
        quote.channel(),
        quote.medium(),
        quote.when(),
        quote.rule());
  }
}
