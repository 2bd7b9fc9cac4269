package org.fabula.eval.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.fabula.eval.OwnGold;
import org.fabula.eval.corpus.Treebank.Mention;
import org.fabula.text.Paragraph;
import org.fabula.text.Sentence;
import org.fabula.text.Token;
import org.junit.jupiter.api.Test;

/** CoNLL-U, with words written as one, empty nodes and GUM's brackets. */
final class TreebankTest {
  private final List<Item<Treebank>> items = Treebank.items(OwnGold.folder("trees"));
  private final Treebank mill = items.getFirst().gold();

  @Test
  void documentsAreToldApart() {
    assertThat(items).extracting(i -> i.story().id()).containsExactly("mill", "pier");
    assertThat(items.getLast().gold().text().text()).isEqualTo("Rain");
  }

  @Test
  void textIsWrittenAsItWas() {
    assertThat(items.getFirst().story().text())
        .isEqualTo("Ada Quill's mill doesn't burn.\n\nShe smiled");
    assertThat(mill.text().tokens())
        .as("neither the token of two words nor the empty node is a word")
        .extracting(Token::text)
        .containsExactly("Ada", "Quill", "'s", "mill", "does", "n't", "burn", ".", "She", "smiled");
    assertThat(mill.text().tokens())
        .allMatch(token -> token.span().in(mill.text().text()).equals(token.text()));
  }

  @Test
  void sentencesAndParagraphsAreTheTreebanks() {
    assertThat(mill.text().sentences())
        .extracting(Sentence::firstToken, Sentence::endToken, Sentence::paragraph)
        .containsExactly(tuple(0, 8, 0), tuple(8, 10, 1));
    assertThat(mill.text().paragraphs())
        .extracting(Paragraph::firstSentence, Paragraph::endSentence)
        .containsExactly(tuple(0, 1), tuple(1, 2));
  }

  @Test
  void headsAreWordsOfTheStory() {
    assertThat(mill.words()).extracting(Word::head).containsExactly(3, 0, 0, 6, 6, 6, 6, 6, 9, 9);
    assertThat(mill.words().getFirst().universalRelation()).isEqualTo("nmod");
    assertThat(mill.tags()).startsWith("NNP", "NNP", "POS");
  }

  @Test
  void onlyFeaturesOfTenseNumberAndPersonAreKept() {
    assertThat(mill.words())
        .extracting(Word::features)
        .contains("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", "Number=Sing|Person=3")
        .noneMatch(features -> features.contains("Polarity"))
        .endsWith("Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin");
    assertThat(mill.words().get(5).features()).isEqualTo("_");
  }

  @Test
  void mentionsNestAndHaveHeads() {
    assertThat(mill.mentions())
        .containsExactly(
            new Mention("2", "place", 0, 4),
            new Mention("1", "person", 0, 3),
            new Mention("1", "person", 8, 9));
    assertThat(mill.mentions()).extracting(mill::headOf).containsExactly(3, 0, 8);
  }

  @Test
  void namesOfTheNewswireHaveKinds() {
    Item<List<Name>> item = Newswire.named(OwnGold.folder("newswire/dev")).getFirst();
    assertThat(item.gold())
        .extracting(name -> name.span().in(item.story().text()) + " " + name.kind())
        .containsExactly(
            "Ada Quill PERSON", "Orrin ORGANIZATION", "Bo PERSON", "Lund PERSON", "Quill PERSON");
  }
}
