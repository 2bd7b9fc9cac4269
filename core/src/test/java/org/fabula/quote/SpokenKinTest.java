package org.fabula.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.people.Actor;
import org.fabula.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenKinTest {
  private static final Fabula FABULA = Fabula.english();

  private static Reading read(String text) {
    return FABULA.read(Story.of("s", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Paul Farr is ill. His daughter Kitty wrote: “Dad gave us a fright.”; Dad; Paul Farr",
        "Paul Farr and his wife, Eva Kane, left. “My wife drove,” Farr said.; My wife; Eva Kane",
        "Ana Ruiz wept. Her late husband, Tom, had sung. “My husband sang,” Ruiz said.; My husband; Tom",
        "Paul Farr is ill. His wife, Eva, and his daughter, Kitty, came. “Mum rang,” Kitty said.; Mum; Eva",
        "Ana Ruiz and her brother, Leo, left. “My big brother drove,” Ruiz said.; My big brother; Leo",
      })
  void whatRelativesAreCalledIsWhoTheyAre(String text, String words, String name) {
    Reading reading = read(text);
    assertThat(named(reading, text, words)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Paul Farr is ill. Kitty Moss wrote: “Dad gave us a fright.”; Dad; Paul Farr",
        "Paul Farr and his wife, Eva, left. “My wife drove,” Tom Hill said.; My wife; Eva",
        "Ana Ruiz has two brothers, Leo and Max. “My brother drove,” Ruiz said.; My brother; Leo",
      })
  void whoIsNotToldOfStaysOpen(String text, String words, String name) {
    Reading reading = read(text);
    assertThat(named(reading, text, words)).doesNotContain(name);
  }

  @Test
  void idsStayInOrderAndQuotesKeepTheirSpeakers() {
    String text =
        "Paul Farr is ill. His daughter Kitty wrote: “Dad said, ‘I am well.’ Mum wept.”"
            + " His wife, Eva, said: “He is well.”";
    Reading reading = read(text);
    List<String> ids = reading.actors().stream().map(Actor::id).toList();
    assertThat(ids).isEqualTo(IntStream.rangeClosed(1, ids.size()).mapToObj(i -> "a" + i).toList());
    assertThat(reading.quotes())
        .allSatisfy(
            quote -> {
              Quote.Speaker speaker = quote.speaker();
              assertThat(speaker == null || ids.contains(speaker.actor())).isTrue();
            });
    assertThat(named(reading, text, "Dad")).containsExactly("Paul Farr");
  }

  /** The names of those whom the last of these words stand for. */
  private static List<String> named(Reading reading, String text, String words) {
    int start = text.lastIndexOf(words);
    return reading.actors().stream()
        .filter(
            actor ->
                actor.mentions().stream()
                    .anyMatch(m -> m.span().start() == start && m.span().in(text).equals(words)))
        .map(Actor::name)
        .toList();
  }
}
