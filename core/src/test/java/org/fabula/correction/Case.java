package org.fabula.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fabula.Fabula;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Citation;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Utterance;
import org.fabula.story.Publication;
import org.fabula.story.Publication.Basis;
import org.fabula.story.Story;

/** Stories of an invented coast, and what a person finds in the dossier made of them. */
final class Case {
  static final Fabula FABULA = Fabula.english();

  static final Story GAZETTE =
      story(
          "gazette",
          3,
          "The old pier at Saltby collapsed on Monday in a storm. Ana Ruiz, the mayor, closed the"
              + " beach. Two fishermen were injured when the pier collapsed, she said.\n\n“Nobody"
              + " could have known,” said Lars Hansen, who runs the ferry. Hansen had repaired the"
              + " pier in 2018.");

  static final Story COURIER =
      story(
          "courier",
          4,
          "SALTBY - Mayor Ruiz wept as she saw what the sea had left of Saltby pier. The pier"
              + " collapsed on Monday morning. Ruiz closed the beach to visitors.\n\nA grain silo"
              + " burned in Orrin on Tuesday. “We heard a bang,” said Tom Ruiz, a farmer.");

  static final Story HERALD =
      story(
          "herald",
          5,
          "The collapse of the pier at Saltby on Monday has cost the town its landmark. Ana Ruiz"
              + " closed the beach, and two fishermen were injured. Police arrested Lars Hansen,"
              + " 34, on Tuesday. “I did nothing wrong,” Hansen told the court.");

  /** The words of the herald in another paper. */
  static final Story ECHO = story("echo", 6, HERALD.text().replace(" Police", "\n\nPolice"));

  static final List<Story> ALL = List.of(GAZETTE, COURIER, HERALD, ECHO);

  private Case() {}

  /** A story of February 2020, the 3rd of which was a Monday. */
  static Story story(String id, int day, String text) {
    return Story.of(id, text)
        .withPublished(Publication.on(LocalDate.of(2020, 2, day), Basis.OPTION));
  }

  static Dossier dossier(List<Story> stories) {
    return Fabula.merge(stories.stream().map(FABULA::read).toList());
  }

  static Dossier dossier(Story... stories) {
    return dossier(List.of(stories));
  }

  static Correction at(int minute, Change change) {
    return Correction.of("Una Berg", Instant.ofEpochSecond(60L * minute), null, change);
  }

  static String words(Dossier dossier, Passage words) {
    return dossier.stories().stream()
        .filter(source -> source.id().equals(words.story()))
        .findFirst()
        .map(source -> words.span().in(source.story().text()))
        .orElseThrow();
  }

  /** The row in which a story tells of an event by a word. */
  static Entry row(Dossier dossier, String story, String word) {
    return dossier.chronology().stream()
        .filter(entry -> entry.reports().stream().anyMatch(r -> tells(dossier, r, story, word)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row of " + story + " tells " + word));
  }

  private static boolean tells(Dossier dossier, Citation report, String story, String word) {
    return report.words().story().equals(story) && words(dossier, report.words()).equals(word);
  }

  static Party actor(Dossier dossier, String name) {
    return dossier.actors().stream()
        .filter(party -> party.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + dossier.actors()));
  }

  static Utterance quote(Dossier dossier, String part) {
    return dossier.quotes().stream()
        .filter(
            quote ->
                words(dossier, new Passage(quote.story(), quote.quote().cover())).contains(part))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody says " + part));
  }
}
