package org.fabula;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Citation;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Party;
import org.fabula.dossier.Reason;
import org.fabula.story.Publication;
import org.fabula.story.Publication.Basis;
import org.fabula.story.Story;
import org.junit.jupiter.api.Test;

/**
 * Whole stories of an invented coast: what several of them tell is one, what only sounds so is not.
 */
class DossiersTest {
  private static final Fabula FABULA = Fabula.english();
  private static final Map<Story, Reading> READINGS = new HashMap<>();

  private static final List<Story> PIER =
      List.of(
          story(
              "gazette",
              3,
              "The old pier at Saltby collapsed on Monday in a storm. Ana Ruiz, the mayor, closed"
                  + " the beach. Two fishermen were injured when the pier collapsed, she said."),
          story(
              "courier",
              4,
              "SALTBY - Mayor Ruiz wept as she saw what the sea had left of Saltby pier. The pier"
                  + " collapsed on Monday morning. Ruiz closed the beach to visitors."),
          story(
              "herald",
              5,
              "The collapse of the pier at Saltby on Monday has cost the town its landmark. Ana"
                  + " Ruiz closed the beach, and two fishermen were injured."),
          story(
              "orrin",
              4,
              "A grain silo collapsed in Orrin on Tuesday. Nobody was hurt, said Tom Ruiz, who runs"
                  + " the mill. The road to Venn was closed for an hour."));

  private static final List<Story> COURT =
      List.of(
          story(
              "gazette",
              9,
              "Police arrested Lars Hansen, 34, in Saltby on Saturday. He stole a trawler, the"
                  + " court heard. Hansen denied it."),
          story(
              "courier",
              10,
              "Lars Hansen, 34, was arrested in Saltby on Saturday and accused of stealing a"
                  + " trawler. Hansen told the court that he had borrowed it."),
          story(
              "herald",
              10,
              "Police in Venn arrested Mia Dale on Friday. She forged cheques for years, the bank"
                  + " said. Dale was a clerk at the bank."),
          story(
              "elder",
              11,
              "Lars Hansen, 61, won the chess cup of Orrin on Sunday. It was his third cup."));

  private static final List<Story> BOARD =
      List.of(
          story(
              "gazette",
              14,
              "The Harbour Board Authority dismissed its director, Erik Voss, on Thursday. The"
                  + " Harbour Board Authority named nobody in his place. Voss led it for ten years."),
          story(
              "courier",
              15,
              "HBA dismissed Voss on Thursday after a row over the Saltby lighthouse. HBA will name"
                  + " a new director in May. Erik Voss said he would sue HBA."),
          story(
              "herald",
              15,
              "The Hillside Bakers Association dismissed nobody this year, and sold more bread than"
                  + " ever in Orrin. Its director, Una Voss, was pleased."));

  private static final List<Story> FERRIES =
      List.of(
          story(
              "gazette",
              9,
              "The ferry Orrin Star hit a rock off Saltby on Saturday. Six passengers were rescued"
                  + " by the lifeboat of Saltby."),
          story(
              "courier",
              9,
              "Six passengers were rescued on Saturday by the Saltby lifeboat. Their ferry, the"
                  + " Orrin Star, hit a rock."),
          story(
              "herald",
              16,
              "The ferry Orrin Star hit a rock off Saltby on Friday. Nine passengers were rescued by"
                  + " the lifeboat of Saltby."),
          story(
              "crier",
              16,
              "Nine passengers of the ferry Orrin Star were rescued on Friday. The ferry hit a rock"
                  + " off Saltby."));

  private static final List<Story> FIRE =
      List.of(
          story(
              "agency",
              20,
              "A fire destroyed the Venn paper mill on Tuesday. The fire killed a watchman, Ola"
                  + " Berg. Forty workers lost their jobs."),
          story(
              "gazette",
              21,
              "A fire destroyed the Venn paper mill on Tuesday. The fire killed a watchman, Ola"
                  + " Berg. Forty workers lost their jobs!"),
          story(
              "courier",
              22,
              "The paper mill of Venn is no more: a fire destroyed it on Tuesday. Watchman Ola Berg"
                  + " was killed, and forty workers lost their jobs."));

  private static final List<Story> VOTES =
      List.of(
          story(
              "gazette",
              24,
              "The council of Saltby approved the new harbour wall on Wednesday. Councillor Ida Lund"
                  + " opposed it. The wall will cost nine million crowns."),
          story(
              "courier",
              25,
              "Saltby council approved a harbour wall on Wednesday, for nine million crowns. Lund"
                  + " opposed the wall, and so did two others."),
          story(
              "herald",
              26,
              "The council of Orrin approved a budget on Thursday. Peter Lund opposed it. The budget"
                  + " is smaller than last year's."));

  @Test
  void aCollapseToldByThreeIsOneRowAndThatOfAnotherTownAnother() {
    Dossier dossier = dossier(PIER);
    assertThat(together(dossier, "gazette", "collapsed"))
        .containsExactlyInAnyOrder("gazette", "courier", "herald");
    assertThat(together(dossier, "orrin", "collapsed")).containsExactly("orrin");
    assertThat(together(dossier, "gazette", "closed")).contains("courier").doesNotContain("orrin");
  }

  @Test
  void theMayorIsOneUnderAllHerNamesAndHerNamesakeAnother() {
    Dossier dossier = dossier(PIER);
    assertThat(stories(dossier, "Ana Ruiz")).containsExactly("courier", "gazette", "herald");
    assertThat(stories(dossier, "Tom Ruiz")).containsExactly("orrin");
  }

  @Test
  void twoOfOneNameAreKeptApartByAge() {
    Dossier dossier = dossier(COURT);
    assertThat(
            dossier.actors().stream()
                .filter(party -> party.name().equals("Lars Hansen"))
                .map(DossiersTest::stories))
        .containsExactly(Set.of("gazette", "courier"), Set.of("elder"));
  }

  @Test
  void twoOfOneNameAreKeptApartByWhatTheyAreCalled() {
    Dossier dossier =
        dossier(
            List.of(
                story(
                    "gazette",
                    3,
                    "Robin Voss won the regatta of Saltby on Sunday. She sailed alone, and she wept"
                        + " when she saw the pier, her father said."),
                story(
                    "courier",
                    4,
                    "Robin Voss lost the regatta of Saltby on Sunday. He sailed alone, and he wept"
                        + " when he saw the pier, his father said.")));
    assertThat(
            dossier.actors().stream()
                .filter(party -> party.name().equals("Robin Voss"))
                .map(DossiersTest::stories))
        .containsExactly(Set.of("gazette"), Set.of("courier"));
  }

  @Test
  void theArrestOfOneIsNotThatOfAnother() {
    Dossier dossier = dossier(COURT);
    assertThat(together(dossier, "gazette", "arrested"))
        .containsExactlyInAnyOrder("gazette", "courier");
    assertThat(together(dossier, "herald", "arrested")).containsExactly("herald");
  }

  @Test
  void aBodyIsOneWithItsFirstLetters() {
    Dossier dossier = dossier(BOARD);
    assertThat(stories(dossier, "Harbour Board Authority")).containsExactly("courier", "gazette");
    assertThat(stories(dossier, "Erik Voss")).containsExactly("courier", "gazette");
    assertThat(stories(dossier, "Una Voss")).containsExactly("herald");
    assertThat(together(dossier, "gazette", "dismissed"))
        .containsExactlyInAnyOrder("gazette", "courier");
  }

  @Test
  void whatHappensOnTwoDaysHappensTwice() {
    Dossier dossier = dossier(FERRIES);
    assertThat(together(dossier, "gazette", "rescued"))
        .contains("courier")
        .doesNotContain("herald", "crier");
    assertThat(together(dossier, "herald", "rescued")).contains("crier");
  }

  @Test
  void copiesAreCountedOnceAndTheFirstReportIsNamed() {
    Dossier dossier = dossier(FIRE);
    Entry destroyed = entry(dossier, "agency", "destroyed");
    assertThat(told(destroyed)).containsExactlyInAnyOrder("agency", "gazette", "courier");
    assertThat(destroyed.independentReports()).isEqualTo(2);
    assertThat(destroyed.firstReport()).isEqualTo("agency");
  }

  @Test
  void aVoteOfOneCouncilIsNotThatOfAnother() {
    Dossier dossier = dossier(VOTES);
    assertThat(together(dossier, "gazette", "approved"))
        .containsExactlyInAnyOrder("gazette", "courier");
    assertThat(together(dossier, "herald", "approved")).containsExactly("herald");
    assertThat(stories(dossier, "Ida Lund")).containsExactly("courier", "gazette");
    assertThat(stories(dossier, "Peter Lund")).containsExactly("herald");
  }

  @Test
  void everyMergeSaysWhy() {
    Entry collapsed = entry(dossier(PIER), "gazette", "collapsed");
    Citation other =
        collapsed.reports().stream()
            .filter(report -> report.words().story().equals("herald"))
            .filter(report -> !report.reasons().isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(other.reasons())
        .extracting(Reason::kind)
        .contains(Reason.Kind.WORD, Reason.Kind.DAY, Reason.Kind.STORY);
    assertThat(other.reasons()).contains(new Reason(Reason.Kind.DAY, "2020-02-03"));
  }

  @Test
  void theOrderOfTheStoriesDoesNotMatter() {
    List<Reading> readings = new ArrayList<>();
    int number = 0;
    for (List<Story> stories : List.of(PIER, COURT, BOARD, FERRIES, FIRE, VOTES)) {
      number++;
      for (Story story : stories) {
        readings.add(
            FABULA.read(
                Story.of(number + story.id(), story.text()).withPublished(story.published())));
      }
    }
    Set<String> expected = merged(Fabula.merge(readings));
    assertThat(expected).hasSizeGreaterThan(20);
    Random random = new Random(11);
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(readings, random);
      assertThat(merged(Fabula.merge(readings))).isEqualTo(expected);
    }
  }

  /** What is one, written so that it does not depend on the order of stories. */
  private static Set<String> merged(Dossier dossier) {
    Set<String> merged = new TreeSet<>();
    for (Entry entry : dossier.chronology()) {
      Set<String> reports = new TreeSet<>();
      entry.reports().forEach(r -> reports.add(r.words() + " " + r.reasons()));
      merged.add("row " + entry.what() + reports + entry.firstReport());
    }
    for (Party party : dossier.actors()) {
      Set<String> found = new TreeSet<>();
      party.appearances().forEach(a -> found.add(a.story() + " " + a.actor()));
      merged.add("actor " + found);
    }
    dossier.merges().forEach(merge -> merged.add("event " + merge));
    return merged;
  }

  /** A story read; kept, since several tests ask. */
  private static Reading read(Story story) {
    return READINGS.computeIfAbsent(story, FABULA::read);
  }

  private static Dossier dossier(List<Story> stories) {
    return Fabula.merge(stories.stream().map(DossiersTest::read).toList());
  }

  /** The stories of the row in which a story tells of an event by a word. */
  private static Set<String> together(Dossier dossier, String story, String word) {
    return told(entry(dossier, story, word));
  }

  private static Set<String> told(Entry entry) {
    return entry.reports().stream().map(r -> r.words().story()).collect(Collectors.toSet());
  }

  private static Entry entry(Dossier dossier, String story, String word) {
    Map<String, String> texts = new HashMap<>();
    dossier.stories().forEach(source -> texts.put(source.id(), source.story().text()));
    return dossier.chronology().stream()
        .filter(
            entry ->
                entry.reports().stream()
                    .filter(report -> report.words().story().equals(story))
                    .anyMatch(
                        report ->
                            report.words().span().in(texts.getOrDefault(story, "")).equals(word)))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> stories(Dossier dossier, String name) {
    return dossier.actors().stream()
        .filter(party -> party.name().equals(name))
        .map(DossiersTest::stories)
        .findFirst()
        .orElse(Set.of());
  }

  private static Set<String> stories(Party party) {
    Set<String> stories = new TreeSet<>();
    party.appearances().forEach(appearance -> stories.add(appearance.story()));
    return stories;
  }

  /** A story of February 2020, the 3rd of which was a Monday. */
  private static Story story(String id, int day, String text) {
    return Story.of(id, text)
        .withPublished(Publication.on(LocalDate.of(2020, 2, day), Basis.OPTION));
  }
}
