package org.fabula.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.people.Actor;
import org.fabula.people.Mention;
import org.fabula.story.Story;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenPronounsTest {
  private static final Fabula FABULA = Fabula.english();

  /** The pronouns given to an actor by who speaks to whom. */
  private static String pronouns(Actor actor, String text) {
    return String.join(
        " ",
        actor.mentions().stream()
            .filter(mention -> mention.rule().equals("spoken"))
            .map(Mention::span)
            .map(span -> span.in(text))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "“I shall rebuild my pier,” Ana Ruiz said.; Ana Ruiz; I my",
        "“You shall have it,” Ana Ruiz told Tom Hansen.; Tom Hansen; You",
        "“You shall have it,” Ana Ruiz told Tom Hansen.; Ana Ruiz; ''",
        "“We regret our delay,” Tarn Bank said.; Tarn Bank; We our",
        "“We shall see,” Ana Ruiz said.; Ana Ruiz; ''",
        "“My son said, ‘I am cold,’” Ana Ruiz said.; Ana Ruiz; My",
        "Ana Ruiz said I was late.; Ana Ruiz; ''",
        "Ana Ruiz called it “my pier” on Monday.; Ana Ruiz; my",
        "“I was there.” The rain had stopped.; rain; ''",
      })
  void standForThoseWhoTalk(String text, String name, String expected) {
    Reading reading = FABULA.read(Story.of("s", text));
    String found =
        reading.actors().stream()
            .filter(actor -> actor.name().equals(name))
            .map(actor -> pronouns(actor, text))
            .findFirst()
            .orElse("");
    assertThat(found).isEqualTo(expected);
  }
}
