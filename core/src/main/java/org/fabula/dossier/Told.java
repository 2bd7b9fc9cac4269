package org.fabula.dossier;

import java.util.Set;
import org.fabula.dossier.SameEvents.Node;
import org.fabula.event.Event;
import org.fabula.event.Event.Role;

/**
 * An event with the story that tells it.
 *
 * @param story index of the story as given
 * @param rank where its story stands among all, whatever the order in which they were given
 * @param node by which it is remembered
 * @param report what was read in the story
 * @param event the event
 * @param telling what the story's words say of it
 */
record Told(int story, Rank rank, Node node, Report report, Event event, Telling telling) {

  /** The words of what those are called who take part in one way. */
  Set<String> words(Role role) {
    return TraceReader.words(report, event, role);
  }
}
