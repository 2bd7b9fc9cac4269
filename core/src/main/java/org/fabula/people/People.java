package org.fabula.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fabula.text.Note;
import org.fabula.text.Span;

/**
 * What the people reader found in a story.
 *
 * @param actors in order of first mention
 * @param notes what it noticed and did not settle
 * @param mentions the mentions of all actors, asked by place
 * @param relatives who is told to be whose relative, by the ids of actors
 */
public record People(
    List<Actor> actors, List<Note> notes, MentionIndex mentions, Kinship<String> relatives) {

  /** Copies the lists. */
  public People {
    actors = List.copyOf(actors);
    notes = List.copyOf(notes);
  }

  /** Builds the index of mentions; nobody is told to be another's relative. */
  public People(List<Actor> actors, List<Note> notes) {
    this(
        actors,
        notes,
        MentionIndex.of(actors),
        new Kinship<>(noun -> Gender.UNKNOWN, id -> Gender.UNKNOWN));
  }

  /** The same with more told of the actors, who stay as many and keep their ids. */
  public People with(List<Actor> others) {
    return new People(others, notes, MentionIndex.of(others), relatives);
  }

  /**
   * The same under other ids.
   *
   * @param others the actors under their new ids, fewer where one turned out to be another
   * @param ids the new id for each old one
   */
  public People numbered(List<Actor> others, Map<String, String> ids) {
    return new People(others, notes, MentionIndex.of(others), relatives.keyed(ids::get));
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
