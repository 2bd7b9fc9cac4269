package org.fabula.order;

import java.util.List;
import org.fabula.event.Event;

/**
 * The order of a story's events, and the events as that order leaves them.
 *
 * @param links how events lie to each other, at least every two of the same or of neighbouring
 *     sentences
 * @param events the events, in text order; bounds that the links narrow are narrowed
 */
public record Order(List<OrderLink> links, List<Event> events) {

  /** Copies the lists. */
  public Order {
    links = List.copyOf(links);
    events = List.copyOf(events);
  }
}
