package org.fabula.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.fabula.Reading;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads every row of the tables: exactly the claims named must be found. */
class StateCorpusTest {

  @TestFactory
  Stream<DynamicTest> claims() {
    return StateTables.rows("claims").stream()
        .map(row -> dynamicTest(row[2] + ": " + row[0], () -> claims(row)));
  }

  @TestFactory
  Stream<DynamicTest> noClaims() {
    return StateTables.rows("none").stream().map(row -> dynamicTest(row[0], () -> claims(row)));
  }

  @TestFactory
  Stream<DynamicTest> supersession() {
    return StateTables.rows("supersession").stream()
        .map(row -> dynamicTest(row[2] + ": " + row[0], () -> successions(row)));
  }

  private static void claims(String[] row) {
    List<String> found = StateTables.claims(StateTables.read(row[0], row[1]));
    if (row[2].equals("none")) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).containsExactly(row[2].split("; ", -1));
    }
  }

  private static void successions(String[] row) {
    assertThat(StateTables.successions(StateTables.read(row[0], row[1])))
        .containsExactly(row[2].split("; ", -1));
  }

  @Test
  void theTablesAreAsLongAsTheyShouldBe() {
    assertThat(StateTables.rows("claims")).hasSizeGreaterThanOrEqualTo(60);
    assertThat(StateTables.rows("none")).hasSizeGreaterThanOrEqualTo(40);
    assertThat(StateTables.rows("supersession")).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void aClaimNamesItsEventAndTime() {
    Reading reading =
        StateTables.read("The death toll rose to 19 on Tuesday, officials said.", "2019-05-15");
    assertThat(reading.states())
        .singleElement()
        .satisfies(
            state -> {
              assertThat(state.span().in(reading.story().text())).isEqualTo("toll rose to 19");
              assertThat(state.when().value()).isEqualTo("2019-05-14");
              assertThat(reading.events())
                  .filteredOn(event -> event.id().equals(state.event()))
                  .singleElement()
                  .satisfies(
                      event ->
                          assertThat(event.span().in(reading.story().text())).isEqualTo("rose"));
            });
  }

  @Test
  void aClaimWithoutADateHasTheTimeOfItsTelling() {
    Reading reading =
        StateTables.read(
            "Police said on Monday that at least 14 people had been killed.", "2019-05-15");
    assertThat(reading.states())
        .singleElement()
        .satisfies(state -> assertThat(state.when().value()).isEqualTo("2019-05-13"));
  }

  @Test
  void aStoryWithoutADateIsReadAllTheSame() {
    Reading reading = StateTables.read("Hansen is critical. The toll rose from 14 to 19.", "-");
    assertThat(StateTables.successions(reading))
        .containsExactlyInAnyOrder("CONDITION critical", "TOLL_DEAD 14 < 19", "TOLL_DEAD 19");
  }
}
