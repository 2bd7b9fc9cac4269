package org.fabula.event;

import java.util.List;
import org.fabula.model.Analysis;
import org.fabula.people.People;
import org.fabula.quote.Quotes;
import org.fabula.story.Publication;
import org.fabula.time.Times;
import org.jspecify.annotations.Nullable;

/** Finds events, who takes part and when they happened. Immutable; shared between threads. */
public final class EventReader {

  /** A reader of English. */
  public static EventReader english() {
    return new EventReader();
  }

  private EventReader() {}

  /**
   * Reads the events of a story, in text order.
   *
   * @param text the story
   * @param times its time expressions
   * @param people its actors
   * @param quotes its quotations
   * @param published when it was published, or null where that is not known
   */
  public List<Event> read(
      Analysis text, Times times, People people, Quotes quotes, @Nullable Publication published) {
    return List.of();
  }
}
