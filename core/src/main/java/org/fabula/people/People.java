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
 * @param mentions the mentions of all actors, asked by place
 */
public record People(List<Actor> actors, List<Note> notes, MentionIndex mentions) {

  /** Copies the lists. */
  public People {
    actors = List.copyOf(actors);
    notes = List.copyOf(notes);
  }

  /** Builds the index of mentions. */
  public People(List<Actor> actors, List<Note> notes) {
    this(actors, notes, MentionIndex.of(actors));
  }

  /** The actor of the mention that fits {@code span} best, if one overlaps it. */
  public Optional<Actor> at(Span span) {
    return mentions.at(span).map(MentionIndex.Placed::actor);
  }

  /**
   * Who tells the story in the first person and says so, as in the statement of a witness; empty
   * for most stories.
   */
  public Optional<Actor> narrator() {
    return actors.stream()
        .filter(
            actor ->
                actor.mentions().stream().anyMatch(mention -> mention.rule().equals(Narrator.RULE)))
        .findFirst();
  }
}
