package org.fabula.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the phrase for one who may speak begins and ends, by parts of speech. */
class NounPhrasesTest {

  /** The words of a phrase, a stroke behind its head where more follows. */
  private static @Nullable String words(Page page, @Nullable Phrase phrase) {
    if (phrase == null) {
      return null;
    }
    String head = page.text().words(page.cover(phrase.first(), phrase.headLast()));
    String whole = page.text().words(page.cover(phrase.first(), phrase.last()));
    return head.equals(whole) ? whole : head + " |" + whole.substring(head.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "the/DET mayor/NOUN spoke/VERB = the mayor",
        "the/DET old/ADJ mayor/NOUN spoke/VERB = the old mayor",
        "she/PRON spoke/VERB = she",
        "her/PRON lawyer/NOUN spoke/VERB = her lawyer",
        "her/PRON old/ADJ lawyer/NOUN spoke/VERB = her old lawyer",
        "her/PRON spoke/VERB = her",
        "his/PRON lawyer/NOUN spoke/VERB = his lawyer",
        "his/PRON spoke/VERB =",
        "that/PRON was/AUX so/ADV =",
        "who/PRON spoke/VERB =",
        "the/DET mayor/NOUN of/ADP Saltby/PROPN spoke/VERB = the mayor | of Saltby",
        "the/DET head/NOUN of/ADP the/DET port/NOUN of/ADP Venn/PROPN spoke/VERB = the head | of the port of Venn",
        "the/DET mayor/NOUN of/ADP spoke/VERB = the mayor",
        "the/DET mayor/NOUN in/ADP Saltby/PROPN spoke/VERB = the mayor",
        "the/DET injured/ADJ spoke/VERB = the injured",
        "the/DET injured/ADJ man/NOUN spoke/VERB = the injured man",
        "reporters/NOUN Ruiz/PROPN spoke/VERB = reporters",
        "harbour/NOUN Ruiz/PROPN spoke/VERB = harbour Ruiz",
        "sports/NOUN reporters/NOUN spoke/VERB = sports reporters",
        "the/DET crews/NOUN '/PART captain/NOUN spoke/VERB = the crews ' captain",
        "the/DET mayor/NOUN 's/PART lawyer/NOUN spoke/VERB = the mayor's lawyer",
        "men/NOUN and/CCONJ women/NOUN spoke/VERB = men and women",
        "men/NOUN or/CCONJ women/NOUN spoke/VERB = men",
        "the/DET man/NOUN and/CCONJ the/DET boy/NOUN spoke/VERB = the man",
        "Ruiz/PROPN the/DET truth/NOUN = Ruiz",
        "Ruiz/PROPN his/PRON lawyer/NOUN = Ruiz",
        "all/DET the/DET men/NOUN spoke/VERB = all the men",
        "twenty/NUM men/NOUN spoke/VERB = twenty men",
        "the/DET quickly/ADV spoke/VERB =",
        "of/ADP Saltby/PROPN =",
        "a/DET burned/VERB man/NOUN spoke/VERB = a burned man",
        "burned/VERB man/NOUN spoke/VERB =",
        "the/DET co/NOUN -/PUNCT owner/NOUN spoke/VERB = the co - owner",
        "the/DET co/NOUN ,/PUNCT owner/NOUN spoke/VERB = the co",
        "xylo/X spoke/VERB = xylo",
      })
  void aPhraseGoesOnToItsLastNoun(String tagged, @Nullable String expected) {
    Page page = Tagged.page(tagged);
    assertThat(words(page, new NounPhrases(page).startingAt(0, page.size()))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "said/VERB the/DET mayor/NOUN = the mayor",
        "said/VERB the/DET old/ADJ mayor/NOUN = the old mayor",
        "said/VERB she/PRON = she",
        "said/VERB that/PRON =",
        "said/VERB his/PRON =",
        "said/VERB quickly/ADV =",
        "said/VERB the/DET mayor/NOUN of/ADP Saltby/PROPN = the mayor | of Saltby",
        "the/DET head/NOUN of/ADP the/DET port/NOUN in/ADP Venn/PROPN = the head | of the port in Venn",
        "the/DET mayor/NOUN during/ADP lunch/NOUN = lunch",
        "spoke/VERB of/ADP Saltby/PROPN = Saltby",
        "of/ADP Saltby/PROPN = Saltby",
        "said/VERB Ruiz/PROPN (/PUNCT 41/NUM )/PUNCT = Ruiz | ( 41 )",
        "41/NUM )/PUNCT =",
        "said/VERB some/DET = some",
        "said/VERB several/ADJ = several",
        "said/VERB the/DET injured/ADJ = the injured",
        "Saltby/PROPN 's/PART mayor/NOUN = Saltby's mayor",
        "said/VERB Ruiz/PROPN and/CCONJ Dale/PROPN = Ruiz and Dale",
        "spoke/VERB and/CCONJ Dale/PROPN = Dale",
        "Ruiz/PROPN or/CCONJ Dale/PROPN = Dale",
        "told/VERB that/DET man/NOUN = man",
        "told/VERB his/PRON lawyer/NOUN = his lawyer",
        "told/VERB him/PRON lawyer/NOUN = lawyer",
        "told/VERB a/DET burned/VERB man/NOUN = a burned man",
        "told/VERB burned/VERB man/NOUN = man",
      })
  void aPhraseBeginsWithItsArticle(String tagged, @Nullable String expected) {
    Page page = Tagged.page(tagged);
    Phrase phrase = new NounPhrases(page).endingAt(page.size() - 1, 0);
    assertThat(words(page, phrase)).isEqualTo(expected);
  }

  @Test
  void aPhraseStaysWithinItsBounds() {
    Page page = Tagged.page("the/DET old/ADJ mayor/NOUN of/ADP Saltby/PROPN spoke/VERB");
    NounPhrases phrases = new NounPhrases(page);
    assertThat(words(page, phrases.startingAt(0, 3))).isEqualTo("the old mayor");
    assertThat(words(page, phrases.startingAt(0, 4))).isEqualTo("the old mayor");
    assertThat(words(page, phrases.startingAt(0, 5))).isEqualTo("the old mayor | of Saltby");
    assertThat(phrases.startingAt(0, 1)).isNull();
    assertThat(phrases.startingAt(3, 3)).isNull();
    assertThat(words(page, phrases.endingAt(4, 0))).isEqualTo("the old mayor | of Saltby");
    assertThat(words(page, phrases.endingAt(4, 2))).isEqualTo("mayor | of Saltby");
    assertThat(words(page, phrases.endingAt(4, 3))).isEqualTo("Saltby");
    assertThat(phrases.endingAt(2, 3)).isNull();
  }

  @Test
  void aNicknameIsPartOfAName() {
    Page page = Tagged.page("Ana/PROPN “/PUNCT Ace/PROPN ”/PUNCT Ruiz/PROPN spoke/VERB");
    NounPhrases phrases = new NounPhrases(page);
    assertThat(words(page, phrases.startingAt(0, 6))).isEqualTo("Ana “ Ace ” Ruiz");
    Page said = Tagged.page("Ana/PROPN “/PUNCT Ace/PROPN ,/PUNCT ”/PUNCT Ruiz/PROPN spoke/VERB");
    assertThat(words(said, new NounPhrases(said).startingAt(0, 7))).isEqualTo("Ana");
    Page small = Tagged.page("Ana/PROPN “/PUNCT Ace/PROPN ”/PUNCT ruiz/NOUN spoke/VERB");
    assertThat(words(small, new NounPhrases(small).startingAt(0, 6))).isEqualTo("Ana");
    assertThat(new NounPhrases(said).startingAt(2, 7)).isNull();
  }
}
