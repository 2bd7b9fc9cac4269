package org.fabula.dossier;

import java.util.Set;

/**
 * What a story's words say of an event beside who takes part and when: enough to hold it against
 * the events of other stories.
 *
 * @param event id of the event in the story's reading
 * @param lemma of the word that tells of it
 * @param family stands for all words of its family: "explode", "explosion"
 * @param light whether the word says so little that only what stands with it tells what happened
 * @param depth how many words it hangs on, one on the other, up to that of the sentence
 * @param arguments lemmas of what depends on it
 * @param names words of the names in its sentence, in lower case
 */
public record Telling(
    String event,
    String lemma,
    String family,
    boolean light,
    int depth,
    Set<String> arguments,
    Set<String> names) {

  /** Copies the sets. */
  public Telling {
    arguments = Set.copyOf(arguments);
    names = Set.copyOf(names);
  }
}
