package org.fabula.event;

import java.util.List;
import org.fabula.text.Span;

/**
 * What an event shows of what is asked of it: its class, or how it lies to the day of publication.
 * What it weighs is learnt; this is what there is to learn from.
 *
 * @param trigger the event's word
 * @param list in a fixed order
 */
public record Clues(Span trigger, List<Clue> list) {

  public Clues {
    list = List.copyOf(list);
  }
}
