package org.fabula.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fabula.model.Analysis;
import org.fabula.model.EnglishModel;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Mention;
import org.fabula.people.People;
import org.fabula.text.QuotationMarks;
import org.fabula.text.Span;
import org.fabula.text.StoryText;
import org.fabula.time.Times;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which actor a phrase names, and the words that name it. */
class SpeakersTest {
  private static final EnglishModel MODEL = EnglishModel.load();

  /**
   * Who a phrase names: the first word of an actor's mentions stands for it.
   *
   * @param actors {@code "PERSON Ana Ruiz/the mayor; ORGANIZATION the firm"}: mentions by the words
   *     of their first place, one with a capital a name, "she" and "he" pronouns
   */
  private static @Nullable String speaker(String story, String actors, String phrase) {
    Analysis text = MODEL.analyze(StoryText.of(story));
    People people = people(story, actors);
    Page page =
        new Page(
            text,
            QuotationMarks.find(text.story()).stretches(),
            new Times(List.of(), List.of()),
            people);
    int start = (" " + story).indexOf(" " + phrase);
    int first = text.story().tokenAt(start);
    int last = text.story().tokenAt(start + phrase.length() - 1);
    Quote.Speaker speaker =
        new Speakers(
                page,
                new Mentions(people, text.story()),
                new Messages(page, ChannelWords.english()))
            .of(new Phrase(first, last));
    return speaker == null
        ? null
        : people.actors().stream()
                .filter(actor -> actor.id().equals(speaker.actor()))
                .findFirst()
                .orElseThrow()
                .name()
            + ": "
            + speaker.mention().in(story);
  }

  private static People people(String story, String actors) {
    List<Actor> all = new ArrayList<>();
    for (String actor : actors.split("; ")) {
      int space = actor.indexOf(' ');
      List<Mention> mentions = new ArrayList<>();
      for (String words : actor.substring(space + 1).split("/")) {
        int start = (" " + story).indexOf(" " + words);
        mentions.add(new Mention(new Span(start, start + words.length()), kind(words), "test"));
      }
      all.add(
          new Actor(
              "a" + all.size(),
              ActorKind.valueOf(actor.substring(0, space)),
              actor.substring(space + 1).split("/")[0],
              List.of(),
              mentions,
              List.of()));
    }
    return new People(all, List.of());
  }

  private static Mention.Kind kind(String words) {
    return switch (words) {
      case "she", "he", "her", "his" -> Mention.Kind.PRONOUN;
      default -> Character.isUpperCase(words.charAt(0)) ? Mention.Kind.NAME : Mention.Kind.NOMINAL;
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ana Ruiz spoke. | PERSON Ana Ruiz | Ana Ruiz | Ana Ruiz: Ana Ruiz",
        "Ana Ruiz left, and the mayor spoke. | PERSON Ana Ruiz/the mayor | the mayor | Ana Ruiz: the mayor",
        "Ana Ruiz left, and the mayor spoke. | PERSON Ana Ruiz | the mayor |",
        "The mayor, Ana Ruiz, spoke. | PERSON Ana Ruiz | The mayor | Ana Ruiz: The mayor, Ana Ruiz",
        "The mayor, Ana Ruiz. | PERSON Ana Ruiz | The mayor | Ana Ruiz: The mayor, Ana Ruiz",
        "The mayor, Ana Ruiz of Saltby, spoke. | PERSON Ana Ruiz | The mayor |",
        "The mayor, Tarn Bank, spoke. | ORGANIZATION Tarn Bank | The mayor |",
        "The mayor and Ana Ruiz spoke. | PERSON Ana Ruiz | The mayor |",
        "The firm's chief Ana Ruiz spoke. | ORGANIZATION The firm; PERSON Ana Ruiz | The firm's chief Ana Ruiz | Ana Ruiz: The firm's chief Ana Ruiz",
        "Author and teacher Ana Ruiz spoke. | PERSON Ana Ruiz/teacher | Author and teacher Ana Ruiz | Ana Ruiz: Author and teacher Ana Ruiz",
        "Tarn Bank spoke. | ORGANIZATION Tarn Bank | Tarn Bank | Tarn Bank: Tarn Bank",
        "Tarn Bank of Saltby spoke. | PLACE Saltby; ORGANIZATION Tarn Bank of Saltby | Tarn Bank of Saltby | Tarn Bank of Saltby: Tarn Bank of Saltby",
        "The children spoke. | GROUP The children | The children | The children: The children",
      })
  void aPhraseNamesWhoIsMentionedAtItsHead(
      String story, String actors, String phrase, @Nullable String expected) {
    assertThat(speaker(story, actors, phrase)).isEqualTo(expected);
  }

  @Test
  void aPronounIsTheLastPersonNamedWhomItFits() {
    String story = "Ana Ruiz met Tom Dale. Later she spoke, he heard.";
    String both = "PERSON Ana Ruiz; PERSON Tom Dale";
    assertThat(speaker(story, both, "she")).isEqualTo("Tom Dale: she");
    String known = "Her boat gone, Ana Ruiz met Tom Dale, who lost his. Later she spoke, he left.";
    assertThat(speaker(known, "PERSON Ana Ruiz; PERSON Tom Dale/his", "she"))
        .isEqualTo("Ana Ruiz: she");
    assertThat(speaker(known, "PERSON Ana Ruiz; PERSON Tom Dale/his", "he"))
        .isEqualTo("Tom Dale: he");
    assertThat(speaker(known, "ORGANIZATION Ana Ruiz; PERSON Tom Dale/his", "she")).isNull();
    assertThat(speaker("They came. Ana Ruiz left.", "PERSON Ana Ruiz", "They")).isNull();
  }

  @Test
  void aPronounPointsNoFurtherBackThanAPageOrSo() {
    String near = "Ana Ruiz left. " + "It rained. ".repeat(130) + "Then she spoke.";
    String far = "Ana Ruiz left. " + "It rained. ".repeat(140) + "Then she spoke.";
    assertThat(speaker(near, "PERSON Ana Ruiz", "she")).isEqualTo("Ana Ruiz: she");
    assertThat(speaker(far, "PERSON Ana Ruiz", "she")).isNull();
  }
}
