package org.fabula.eval.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabula.eval.OwnGold;
import org.fabula.eval.corpus.Name;
import org.fabula.eval.corpus.Treebank;
import org.fabula.eval.corpus.Word;
import org.fabula.text.Span;
import org.junit.jupiter.api.Test;

/** The gold as the answer is 100, and each mistake costs what it should. */
final class TrialsTest {
  private final List<Word> gold = Treebank.items(OwnGold.folder("trees")).getFirst().gold().words();

  private static Map<String, Double> values(Stream<HeadFigure> figures) {
    return figures.collect(Collectors.toMap(HeadFigure::head, f -> f.figure().value()));
  }

  private Map<String, Double> words(int index, Word found) {
    List<Word> answer = new ArrayList<>(gold);
    answer.set(index, found);
    WordTrials trials = new WordTrials();
    trials.add(gold, answer);
    return values(trials.figures());
  }

  @Test
  void goldWordsAreAllRight() {
    assertThat(words(0, gold.getFirst()).values()).hasSize(6).containsOnly(100.0);
  }

  @Test
  void anotherSubtypeIsTheSameUniversalRelation() {
    Word ada = gold.getFirst();
    assertThat(words(0, new Word("X", "ADA", "_", ada.head(), "nmod")))
        .containsOnly(
            entry(WordTrials.POS, 90.0),
            entry(WordTrials.FEATURES, 90.0),
            entry(WordTrials.LEMMA, 100.0),
            entry(WordTrials.HEAD, 100.0),
            entry(WordTrials.RELATION, 100.0),
            entry(WordTrials.SUBTYPE, 90.0));
  }

  @Test
  void rightRelationToAnotherHeadIsWrong() {
    Word ada = gold.getFirst();
    assertThat(words(0, new Word(ada.pos(), ada.lemma(), ada.features(), 1, ada.relation())))
        .contains(
            entry(WordTrials.POS, 100.0),
            entry(WordTrials.HEAD, 90.0),
            entry(WordTrials.RELATION, 90.0),
            entry(WordTrials.SUBTYPE, 90.0));
  }

  @Test
  void everyWordMustBeAnswered() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WordTrials().add(gold, gold.subList(1, gold.size())))
        .withMessageContaining("9 labels for 10");
  }

  @Test
  void namesMustBeExactAndOfTheirKind() {
    Name ada = new Name(new Span(0, 9), "PERSON");
    Name orrin = new Name(new Span(14, 19), "PLACE");
    Name late = new Name(new Span(30, 34), "WORK");
    NameTrials trials = new NameTrials();
    trials.add(
        List.of(ada, orrin),
        List.of(new Name(new Span(0, 3), "PERSON"), orrin, new Name(ada.span(), "GROUP"), late));
    assertThat(values(trials.figures()))
        .as("kinds without gold have no figure, kinds the corpus does not know cost nothing")
        .containsOnly(
            entry("names, all", 40.0), entry("names, PERSON", 0.0), entry("names, PLACE", 100.0));
  }

  @Test
  void itemsAreThoseOfTheGold() {
    NameTrials trials = new NameTrials();
    trials.add(List.of(new Name(new Span(0, 3), "PERSON")), List.of());
    trials.add(List.of(new Name(new Span(0, 5), "PERSON")), List.of());
    assertThat(trials.figures()).extracting(HeadFigure::items).containsOnly(2);
  }
}
