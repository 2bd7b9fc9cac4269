package org.fabula.quote;

import java.util.List;
import org.fabula.model.Analysis;
import org.fabula.text.QuotationMarks;
import org.fabula.text.Span;
import org.fabula.text.Stretch;
import org.jspecify.annotations.Nullable;

/** Which quotation each word between quotation marks, or of an interview, is of: the innermost. */
final class Talk {
  private final @Nullable Quote[] innermost;

  Talk(Analysis text, List<Quote> quotes) {
    boolean[] marked = new boolean[text.size()];
    for (Stretch stretch : QuotationMarks.find(text.story()).stretches()) {
      for (int i = stretch.firstToken(); i < stretch.endToken(); i++) {
        marked[i] = true;
      }
    }
    innermost = new Quote[text.size()];
    // What is quoted within a quotation comes after it, and has its words from then on.
    for (Quote quote : quotes) {
      for (Span span : quote.kind() == Quote.Kind.INDIRECT ? List.<Span>of() : quote.spans()) {
        int i = text.story().tokenAt(span.start());
        for (; i < text.size() && text.token(i).start() < span.end(); i++) {
          boolean talk = marked[i] || quote.isTurn();
          innermost[i] = talk ? quote : innermost[i];
        }
      }
    }
  }

  /** The quotation that the token is of; null where it is of none. */
  @Nullable Quote of(int token) {
    return innermost[token];
  }
}
