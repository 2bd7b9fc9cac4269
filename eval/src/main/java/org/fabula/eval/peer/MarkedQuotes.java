package org.fabula.eval.peer;

import java.util.ArrayList;
import java.util.List;
import org.fabula.quote.Quote;
import org.fabula.text.Span;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** Quotations of a system that gives one by one what stands between quotation marks. */
public final class MarkedQuotes {

  /**
   * What stands between two quotation marks.
   *
   * @param words with the marks
   * @param mention the words that name the speaker, or null where there are none
   */
  public record Marked(Span words, @Nullable Span mention) {}

  private MarkedQuotes() {}

  /**
   * The quotations, in text order. Neighbours that one and the same mention names the speaker of
   * are one quotation, as they are in the gold and in Fabula: {@code "...," she said, "..."}.
   * Without that, such a system would be charged with a quotation too many for every one
   * interrupted.
   */
  public static List<Quote> quotes(List<Marked> all) {
    List<Quote> quotes = new ArrayList<>();
    List<Span> words = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Marked marked = all.get(i);
      words.add(marked.words);
      if (marked.mention == null
          || i + 1 == all.size()
          || !marked.mention.equals(all.get(i + 1).mention)) {
        quotes.add(quote("q" + (quotes.size() + 1), words, marked.mention));
        words.clear();
      }
    }
    return quotes;
  }

  private static Quote quote(String id, List<Span> words, @Nullable Span mention) {
    Quote.Speaker speaker = mention == null ? null : new Quote.Speaker("", mention);
    return new Quote(
        id, Quote.Kind.DIRECT, words, null, speaker, null, null, When.UNKNOWN, "between marks");
  }
}
