package org.fabula.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known verbs are told by any of their forms; of others the tagger's lemma stands. */
class VerbFormsTest {
  private static final VerbForms FORMS =
      VerbForms.english(Set.of("deny", "cancel", "refuse", "commit", "agree", "push", "play"));

  @ParameterizedTest
  @CsvSource({
    "denied, deny",
    "denies, deny",
    "denying, deny",
    "canceled, cancel",
    "cancelled, cancel",
    "Refused, refuse",
    "refusing, refuse",
    "committing, commit",
    "agreed, agree",
    "agreeing, agree",
    "pushes, push",
    "plays, play",
    "bought, buy",
    "buying, buy"
  })
  void aKnownVerbIsToldByItsForm(String word, String lemma) {
    assertThat(FORMS.lemma(word, "x")).isEqualTo(lemma);
  }

  @Test
  void theTaggerHasTheLemmaOfOthers() {
    assertThat(FORMS.lemma("sailed", "sail")).isEqualTo("sail");
  }

  @Test
  void formsTellTense() {
    assertThat(FORMS.kinds("denied", "x")).isEqualTo(VerbForms.PAST | VerbForms.PARTICIPLE);
    assertThat(FORMS.kinds("bought", "x")).isEqualTo(VerbForms.PAST | VerbForms.PARTICIPLE);
    assertThat(FORMS.kinds("began", "x")).isEqualTo(VerbForms.PAST);
    assertThat(FORMS.kinds("plays", "x")).isEqualTo(VerbForms.THIRD);
  }
}
