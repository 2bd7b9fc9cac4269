package org.fabula.chronology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fabula.event.Event;
import org.fabula.model.Analysis;
import org.fabula.order.OrderLink;
import org.fabula.people.People;
import org.fabula.quote.Quotes;

/** Puts what happened in the order it happened. Immutable; shared between threads. */
public final class Chronicler {

  /**
   * Makes the rows of a story's chronology, sorted by their bounds; undated rows stand where the
   * order of events puts them.
   *
   * @param text the story
   * @param people its actors
   * @param quotes its quotations
   * @param events its events, in text order
   * @param order the order of its events
   */
  public List<Row> chronicle(
      Analysis text, People people, Quotes quotes, List<Event> events, List<OrderLink> order) {
    List<Happening> happenings = new Happenings(text, quotes, events).all();
    Placement.place(text, happenings);
    List<Happening> sorted = new ArrayList<>(happenings);
    sorted.sort(
        Comparator.comparing((Happening happening) -> happening.key)
            .thenComparing(happening -> happening.rank)
            .thenComparing(happening -> happening.first));
    Spans spans = new Spans(text, happenings);
    return sorted.stream().map(happening -> happening.row(spans.of(happening))).toList();
  }
}
