package org.fabula.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.junit.jupiter.api.Test;

/** Rows of small stories: what they hold, which words they show and where they stand. */
class ChroniclerTest {
  private static final Fabula FABULA = Fabula.english();

  private static Reading read(String text) {
    Story story = Story.of("rows", text);
    return FABULA.read(
        story.withPublished(Publication.on(LocalDate.of(2019, 6, 20), Publication.Basis.OPTION)));
  }

  private static List<String> words(Reading reading) {
    return reading.chronology().stream().map(row -> row.span().in(reading.story().text())).toList();
  }

  @Test
  void rowsAreSortedByDateAndNotByText() {
    Reading reading =
        read(
            "The bridge fell on June 18, 2019.\n\n"
                + "The city opened it in 1902.\n\n"
                + "Engineers closed it in May 2019.");
    assertThat(words(reading))
        .containsExactly(
            "The city opened it in 1902.",
            "Engineers closed it in May 2019.",
            "The bridge fell on June 18, 2019.");
  }

  @Test
  void clausesOfTwoDatesAreTwoRowsOfTheirOwnWords() {
    Reading reading =
        read("The army sold the ship in 2012, and a firm from Bergen bought it in 2015.");
    assertThat(words(reading))
        .containsExactly("The army sold the ship in 2012", "a firm from Bergen bought it in 2015");
  }

  @Test
  void aRelativeClauseIsShownWithWhomItIsOf() {
    Reading reading = read("Ana Ruiz, who built the pier in 2012, sold it in May 2019.");
    assertThat(words(reading))
        .containsExactly(
            "Ana Ruiz, who built the pier in 2012",
            "Ana Ruiz, who built the pier in 2012, sold it in May 2019.");
  }

  @Test
  void aParticipleIsShownWithWhatItIsOf() {
    Reading reading = read("The firm bought the ship, built in 1994, in May 2019.");
    assertThat(words(reading).getFirst()).isEqualTo("the ship, built in 1994");
  }

  @Test
  void aPromiseInAClauseIsShownWithoutTheRest() {
    Reading reading =
        read("The council closed the baths in 2012, a year after it promised to keep them open.");
    assertThat(words(reading)).contains("it promised to keep them open");
  }

  @Test
  void twoDeedsOfOneTimeAreTwoRowsAndTheSecondNamesWhose() {
    Reading reading = read("Ruiz was arrested in May 2019 and released the same month.");
    assertThat(reading.chronology()).hasSize(2);
    assertThat(reading.chronology().getFirst().omitted()).isNull();
    assertThat(reading.chronology().getLast().omitted())
        .isEqualTo(reading.actors().getFirst().id());
  }

  @Test
  void whatIsReportedSharesTheRowOfItsReport() {
    Reading reading = read("The mayor announced on June 18, 2019, that she would resign.");
    assertThat(reading.chronology()).hasSize(1);
    assertThat(reading.chronology().getFirst().events()).hasSize(2);
  }

  @Test
  void aQuoteStandsInOneRowWithItsCue() {
    Reading reading =
        read("“The bridge was old and we knew it,” said Mary Shaw, the mayor. The bridge fell.");
    assertThat(reading.quotes()).hasSize(1);
    assertThat(reading.chronology())
        .filteredOn(row -> !row.quotes().isEmpty())
        .singleElement()
        .satisfies(row -> assertThat(row.events()).isNotEmpty());
  }

  @Test
  void anUndatedRowIsGivenAPlaceButNoDate() {
    Reading reading =
        read("The bridge fell in May 2019. Two men drowned.\n\nThe city sold it in 1902.");
    assertThat(words(reading))
        .containsExactly(
            "The city sold it in 1902.", "The bridge fell in May 2019.", "Two men drowned.");
    assertThat(reading.chronology().getLast().when().value()).isNull();
    assertThat(reading.chronology().getLast().when().time()).isNull();
  }

  @Test
  void whatIsPlannedStandsLast() {
    Reading reading = read("The city will build a bridge.\n\nThe old bridge fell in May 2019.");
    assertThat(words(reading).getLast()).isEqualTo("The city will build a bridge.");
  }

  @Test
  void aStoryMayEndInALength() {
    Reading reading = read("Mary Shaw sold the ship in 2012 after six years");
    assertThat(reading.chronology()).isNotEmpty();
  }

  @Test
  void theRowNamesItsActors() {
    Reading reading = read("Mary Shaw sold the ship in 2012.");
    String shaw =
        reading.actors().stream()
            .filter(actor -> actor.name().equals("Mary Shaw"))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(reading.chronology().getFirst().actors()).contains(shaw);
  }
}
