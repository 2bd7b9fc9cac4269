package org.fabula.eval.peer;

import java.util.List;
import org.fabula.Fabula;
import org.fabula.quote.Quote;
import org.fabula.story.Story;

/** Fabula's whole reading, of which the quotations are given. */
final class FabulaReadingQuotes implements QuoteFinder {
  private final Fabula fabula = Fabula.english();

  @Override
  public String description() {
    return "Fabula, whole reading";
  }

  @Override
  public List<Quote> find(Story story) {
    return fabula.read(story).quotes();
  }
}
