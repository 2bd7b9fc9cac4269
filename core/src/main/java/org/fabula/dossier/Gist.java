package org.fabula.dossier;

import java.util.List;
import java.util.Map;
import org.fabula.event.Event;
import org.fabula.model.Analysis;

/**
 * What a reading keeps of a story's words so that other stories can be held against it when the
 * words themselves have been analysed and forgotten.
 *
 * @param words lemmas of nouns, verbs, adjectives, names and figures with their weights, the
 *     squares of which add up to 1; names and figures weigh more, for they tell stories apart
 * @param tellings one for each event, in the order of the events
 */
public record Gist(Map<String, Double> words, List<Telling> tellings) {
  /** Nothing was kept; no event of such a story is merged with one of another. */
  public static final Gist NONE = new Gist(Map.of(), List.of());

  /** Copies both. */
  public Gist {
    words = Map.copyOf(words);
    tellings = List.copyOf(tellings);
  }

  /** Takes down what is to be kept of a story. */
  public static Gist of(Analysis text, List<Event> events) {
    return new GistReader(text).read(events);
  }
}
