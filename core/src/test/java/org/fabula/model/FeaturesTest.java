package org.fabula.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeaturesTest {
  @Test
  void readsTheNotationOfConllU() {
    Features said = Features.parse("Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin");
    assertThat(said)
        .isEqualTo(
            new Features(
                Features.VerbForm.FIN,
                Features.Mood.IND,
                Features.Tense.PAST,
                Features.Number.SING,
                Features.Person.THIRD,
                Features.Voice.NONE,
                Features.Degree.NONE));
    assertThat(Features.parse("Tense=Past|VerbForm=Part|Voice=Pass").voice())
        .isEqualTo(Features.Voice.PASS);
    assertThat(Features.parse("Degree=Cmp").degree()).isEqualTo(Features.Degree.CMP);
  }

  @Test
  void passesOverWhatItDoesNotKnow() {
    assertThat(Features.parse("_")).isEqualTo(Features.NONE);
    assertThat(Features.parse("")).isEqualTo(Features.NONE);
    assertThat(Features.parse("Case=Nom|Person=0|Tense=Aorist|Voice")).isEqualTo(Features.NONE);
  }
}
