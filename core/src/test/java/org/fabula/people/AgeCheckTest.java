package org.fabula.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fabula.text.Note;
import org.fabula.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeCheckTest {
  /** A birthday may fall between two sentences of a story, two birthdays may not. */
  @ParameterizedTest
  @CsvSource({
    "34 34, ''",
    "34 35, ''",
    "35 34, ''",
    "34 36, 34 and 36",
    "34 33 35, 33 and 35",
    "34, ''",
    "34 61, 34 and 61"
  })
  void notesAgesThatCannotBothHold(String ages, String expected) {
    List<Note> notes = new ArrayList<>();
    AgeCheck.check(actor(ages.split(" ", -1)), notes);
    String said = expected.isEmpty() ? "" : "Ana Ruiz is said to be " + expected + " years old.";
    assertThat(notes).extracting(Note::text).containsExactlyElementsOf(lines(said));
  }

  private static List<String> lines(String said) {
    return said.isEmpty() ? List.of() : List.of(said);
  }

  private static Actor actor(String... ages) {
    List<Fact> facts =
        IntStream.range(0, ages.length)
            .mapToObj(i -> new Fact(Fact.Kind.AGE, "P" + ages[i] + "Y", null, new Span(i, i + 1)))
            .toList();
    List<Mention> mentions = List.of(new Mention(new Span(0, 1), Mention.Kind.NAME, "test"));
    return new Actor("a1", ActorKind.PERSON, "Ana Ruiz", List.of(), mentions, facts);
  }
}
