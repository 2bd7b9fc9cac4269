package org.fabula.dossier;

import java.util.Collections;
import java.util.Set;
import org.fabula.event.Event;

/**
 * An event of one story on its way into a dossier.
 *
 * @param story index of the story, in an order that does not depend on how stories were given
 * @param event the event
 * @param telling what the story's words say of it
 * @param agents those who do it
 * @param patients those to whom it is done
 * @param days the days on which it may lie
 */
record Occurrence(int story, Event event, Telling telling, Side agents, Side patients, Days days) {

  /**
   * Those who take part in one way.
   *
   * @param ids ids in the dossier
   * @param named ids of those who are called by name
   * @param words of what they are called
   */
  record Side(Set<String> ids, Set<String> named, Set<String> words) {
    /** Whether both sides are named, and nobody is on both. */
    boolean isOther(Side other) {
      return !named.isEmpty() && !other.named.isEmpty() && Collections.disjoint(ids, other.ids);
    }
  }
}
