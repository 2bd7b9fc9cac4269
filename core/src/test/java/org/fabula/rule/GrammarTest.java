package org.fabula.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fabula.model.Analysis;
import org.fabula.model.Morphology;
import org.fabula.model.Upos;
import org.fabula.text.StoryText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GrammarTest {
  /** Sums: a language of its own, with nothing of time in it. */
  private sealed interface Term {
    record Digit(int value) implements Term {}

    record Sum(int value) implements Term {}
  }

  private static final Rule<Term> DIGIT =
      Rule.of("digit", p -> digit(p.word()), new Item.Formed<>(Form.NUMERIC));
  private static final Rule<Term> SUM =
      Rule.of(
          "sum",
          p -> new Term.Sum(value(p.values().get(0).value()) + value(p.values().get(1).value())),
          new Item.Made<>(Term.class, t -> true),
          new Item.Optional<>(Item.words("really")),
          Item.words("plus", "and"),
          new Item.Made<>(Term.Digit.class, t -> true));

  private static @Nullable Term digit(String word) {
    return word.length() == 1 ? new Term.Digit(word.charAt(0) - '0') : null;
  }

  private static int value(Term term) {
    return switch (term) {
      case Term.Digit digit -> digit.value();
      case Term.Sum sum -> sum.value();
    };
  }

  private static Analysis text(String words) {
    StoryText story = StoryText.of(words);
    List<Morphology> none =
        new ArrayList<>(Collections.nCopies(story.tokens().size(), new Morphology(Upos.X, "")));
    return new Analysis(story, none);
  }

  private static List<Found<Term>> parse(String words) {
    Analysis text = text(words);
    return new Grammar<>(List.of(DIGIT, SUM)).parse(text, 0, text.size());
  }

  @Test
  void aRuleMayBeginWithWhatItMakes() {
    List<Found<Term>> found = parse("1 plus 2 and 3");

    assertThat(found)
        .filteredOn(f -> f.first() == 0 && f.end() == 5)
        .extracting(Found::value)
        .containsExactly(new Term.Sum(6));
  }

  @Test
  void optionalElementsMayBeThereOrNot() {
    assertThat(parse("1 really plus 2")).anyMatch(f -> f.value().equals(new Term.Sum(3)));
    assertThat(parse("1 really 2")).noneMatch(f -> f.value() instanceof Term.Sum);
  }

  @Test
  void wordsAreMatchedWhateverTheirCase() {
    assertThat(parse("1 PLUS 2")).anyMatch(f -> f.value().equals(new Term.Sum(3)));
  }

  @Test
  void theDerivationHoldsThePartsDownToTheWords() {
    Found<Term> sum =
        parse("1 plus 2 and 3").stream().filter(f -> f.length() == 5).findFirst().orElseThrow();

    assertThat(sum.derivation().rule()).isEqualTo("sum");
    assertThat(sum.derivation().parts())
        .extracting(Derivation::rule)
        .containsExactly("sum", "digit");
    assertThat(sum.derivation().parts().getFirst().parts())
        .extracting(Derivation::rule)
        .containsExactly("digit", "digit");
  }

  @Test
  void aProductionMayRefuse() {
    assertThat(parse("12")).isEmpty();
  }

  @Test
  void workIsBoundedHoweverLongTheChain() {
    String chain = "1" + " plus 1".repeat(2_000);

    List<Found<Term>> found = parse(chain);

    assertThat(found.size()).isLessThan(2_001 * 40);
    assertThat(found).allMatch(f -> f.length() <= 14);
  }

  @Test
  void twoRulesMayNotShareAName() {
    assertThatThrownBy(() -> new Grammar<>(List.of(DIGIT, DIGIT)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("digit");
  }

  @Test
  void aRuleMayNotBeginWithWhatMayBeMissing() {
    assertThatThrownBy(
            () ->
                Rule.<Term>of(
                    "loose", p -> null, new Item.Optional<>(Item.words("a")), Item.words("b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("loose");
  }
}
