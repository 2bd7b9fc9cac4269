package org.fabula.people;

import java.util.List;
import java.util.Optional;
import org.fabula.text.Note;
import org.fabula.text.Span;

/**
 * What the people reader found in a story.
 *
 * @param actors in order of first mention
 * @param notes what it noticed and did not settle
 */
public record People(List<Actor> actors, List<Note> notes) {

  /** Copies the lists. */
  public People {
    actors = List.copyOf(actors);
    notes = List.copyOf(notes);
  }

  /** The first actor with a mention that overlaps {@code span}. */
  public Optional<Actor> at(Span span) {
    return actors.stream().filter(actor -> actor.isMentionedAt(span)).findFirst();
  }
}
