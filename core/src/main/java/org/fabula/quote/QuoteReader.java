package org.fabula.quote;

import java.util.List;
import org.fabula.model.Analysis;
import org.fabula.people.People;
import org.fabula.time.Times;

/** Finds quotations and who said them. Immutable; shared between threads. */
public final class QuoteReader {

  /** A reader of English. */
  public static QuoteReader english() {
    return new QuoteReader();
  }

  private QuoteReader() {}

  /**
   * Reads the quotations of a story.
   *
   * @param text the story
   * @param times its time expressions
   * @param people its actors
   */
  public Quotes read(Analysis text, Times times, People people) {
    return new Quotes(List.of(), List.of());
  }
}
