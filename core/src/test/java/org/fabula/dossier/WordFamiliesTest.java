package org.fabula.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFamiliesTest {
  private final WordFamilies families = WordFamilies.english();

  @ParameterizedTest
  @CsvSource({
    "explode, explosion",
    "explode, blast",
    "acquire, acquisition",
    "decide, decision",
    "arrest, arrest",
    "invade, invasion",
    "produce, production",
    "announce, announcement",
    "resign, resignation",
    "nominate, nomination",
    "investigate, investigation",
    "convict, conviction",
    "injure, injury",
    "marry, marriage",
    "marry, wedding",
    "bury, burial",
    "survive, survival",
    "depart, departure",
    "shoot, shooting",
    "hit, hitting",
    "suspend, suspension",
    "sentence, sentencing",
    "rob, robbery",
    "admit, admission",
    "die, death",
    "sell, sale",
    "try, trial"
  })
  void verbAndNounOfOneDeedAreOneFamily(String verb, String noun) {
    assertThat(families.of(noun)).isEqualTo(families.of(verb));
  }

  @ParameterizedTest
  @CsvSource({
    "collapse, explode",
    "sign, signal",
    "arrest, arrive",
    "part, depart",
    "die, kill",
    "sell, buy",
    "appeal, appear",
    "sing, say"
  })
  void otherDeedsAreOthers(String one, String other) {
    assertThat(families.of(one)).isNotEqualTo(families.of(other));
  }
}
