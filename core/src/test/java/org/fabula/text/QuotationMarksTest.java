package org.fabula.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationMarksTest {

  private static List<String> stretches(String text) {
    return QuotationMarks.find(StoryText.of(text)).stretches().stream()
        .map(stretch -> stretch.span().in(text))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ';',
      value = {
        "He said “no” twice.; “no”",
        "He said \"no\" twice.; \"no\"",
        "He said \"no\"-- twice.; \"no\"",
        "(\"No\"), he said.; \"No\"",
        "He said ‘no’ twice.; ‘no’",
        "He said 'no' twice.; 'no'",
        "He said “a ‘b’ c” twice.; “a ‘b’ c”",
        "He said ‘a “b” c’ twice.; ‘a “b” c’",
        "He said “a “b” c” twice.; “a “b” c”",
        "He said ``no'' twice.; ``no''",
        "He said «no» twice.; «no»",
        "He said \"it is 6 feet\" twice.; \"it is 6 feet\"",
      })
  void pairsTheMarks(String text, String expected) {
    assertThat(stretches(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "The boys' boats and the girls' carts.",
        "It's a 24\" board.",
        "Rock 'n' roll in the '90s",
        "Rock ’n’ roll in the ’90s",
        "He didn't and they didn't.",
        "\" \"",
        "It ended.”",
      })
  void findsNoQuotation(String text) {
    assertThat(stretches(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ';',
      value = {
        "He said “a ‘b’ c” twice.; ‘b’",
        "He said ‘a “b” c’ twice.; “b”",
        "He said \"a 'b' c\" twice.; 'b'",
        "He said “it isn’t ‘b’ or the boys’ c” twice.; ‘b’",
      })
  void pairsTheMarksWithin(String text, String expected) {
    assertThat(QuotationMarks.find(StoryText.of(text)).inner())
        .extracting(stretch -> stretch.span().in(text))
        .containsExactly(expected);
  }

  @Test
  void nothingIsWithinMarksOfTheSameForm() {
    assertThat(QuotationMarks.find(StoryText.of("He said “a” and ‘b’ and “c”.")).inner()).isEmpty();
  }

  @Test
  void notesAMarkThatIsNeverClosed() {
    QuotationMarks.Found found =
        QuotationMarks.find(StoryText.of("“It rained.\n\nThe sun came out."));
    assertThat(found.notes()).extracting(Note::kind).containsExactly(Note.Kind.UNBALANCED_QUOTE);
    assertThat(found.stretches()).hasSize(1);
    assertThat(found.stretches().getFirst().closed()).isFalse();
  }

  @Test
  void notesAMarkThatWasNeverOpened() {
    QuotationMarks.Found found = QuotationMarks.find(StoryText.of("It rained,” he said."));
    assertThat(found.notes()).extracting(Note::kind).containsExactly(Note.Kind.UNBALANCED_QUOTE);
    assertThat(found.stretches()).isEmpty();
  }

  @Test
  void endsAForgottenQuotationWithItsSentence() {
    assertThat(stretches("“It rained. He added: “Then it stopped.”"))
        .containsExactly("“It rained.", "“Then it stopped.”");
  }

  @Test
  void opensEveryParagraphOfARunningQuotation() {
    QuotationMarks.Found found =
        QuotationMarks.find(StoryText.of("“It rained.\n\n“Then it stopped.”"));
    assertThat(found.notes()).isEmpty();
    assertThat(found.stretches()).extracting(Stretch::running).containsExactly(false, true);
  }
}
