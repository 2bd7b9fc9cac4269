package org.fabula.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LemmaRuleTest {
  @ParameterizedTest
  @CsvSource({
    "=,The,the",
    "^,Ostermark,Ostermark",
    "-1+,Mayors,mayor",
    "-3+y,Cities,city",
    "-0+e,hav,have",
    "-4+go,went,go",
    "!be,Was,be",
    "!-,—,-",
    // Rules that do not fit the form.
    "-9+y,Cat,cat",
    "-3+,Cat,cat",
    // Both halves of a character go together.
    "-1+,a\uD83D\uDDA4,a",
  })
  void makesTheLemma(String rule, String form, String lemma) {
    assertThat(LemmaRule.parse(rule).apply(form)).isEqualTo(lemma);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "-", "-3", "-x+y", "go"})
  void refusesWhatIsNoRule(String rule) {
    assertThatThrownBy(() -> LemmaRule.parse(rule)).isInstanceOf(IllegalArgumentException.class);
  }
}
