package org.fabula.state;

import java.time.LocalDate;
import java.util.List;
import org.fabula.CorpusTable;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.people.Actor;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.jspecify.annotations.Nullable;

/** Rows of the tables of this package's corpus, and their stories read. */
final class StateTables {
  private static final Fabula FABULA = Fabula.english();

  private StateTables() {}

  static List<String[]> rows(String table) {
    return CorpusTable.rows("state/en/" + table);
  }

  /** Reads a story in which {@code //} parts paragraphs; "-" for a date is none. */
  static Reading read(String text, String published) {
    Story story = Story.of("state", text.replace(" // ", "\n\n"));
    return FABULA.read(
        published.equals("-")
            ? story
            : story.withPublished(
                Publication.on(LocalDate.parse(published), Publication.Basis.OPTION)));
  }

  /** "CONDITION critical of Ana Ruiz", "TOLL_DEAD 14": what is claimed, in text order. */
  static List<String> claims(Reading reading) {
    return reading.states().stream().map(state -> claim(reading, state)).toList();
  }

  private static String claim(Reading reading, State state) {
    String said = state.kind() + " " + state.value();
    boolean personal = state.kind() == State.Kind.CONDITION || state.kind() == State.Kind.AGE;
    return personal ? said + " of " + name(reading, state.actor()) : said;
  }

  private static String name(Reading reading, @Nullable String id) {
    return reading.actors().stream()
        .filter(actor -> actor.id().equals(id))
        .map(Actor::name)
        .findFirst()
        .orElse("nobody");
  }

  /** "TOLL_DEAD 14 < 19": each claim, and the value of what took its place. */
  static List<String> successions(Reading reading) {
    return reading.states().stream().map(state -> succession(reading, state)).toList();
  }

  private static String succession(Reading reading, State state) {
    String said = state.kind() + " " + state.value();
    return reading.states().stream()
        .filter(other -> other.id().equals(state.supersededBy()))
        .map(other -> said + " < " + other.value())
        .findFirst()
        .orElse(said);
  }
}
