package org.fabula.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.fabula.event.Event;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Polarity;
import org.fabula.event.Event.Tense;
import org.fabula.model.EnglishModel;
import org.fabula.text.Span;
import org.fabula.text.StoryText;
import org.fabula.time.When;
import org.junit.jupiter.api.Test;

/** What is kept of a story's words. */
class GistTest {
  private static final EnglishModel MODEL = EnglishModel.load();
  private static final String STORY =
      "The old pier at Saltby fell on Monday. Ana Ruiz said that the pier fell at 9. She made tea.";

  private final Gist kept = gist(STORY, "fell", "said", "made");

  private static Gist gist(String story, String... triggers) {
    return Gist.of(
        MODEL.analyze(StoryText.of(story)),
        List.of(triggers).stream().map(trigger -> event(story, trigger)).toList());
  }

  private static Event event(String story, String trigger) {
    int start = story.indexOf(trigger);
    return new Event(
        "e-" + trigger,
        new Span(start, start + trigger.length()),
        EventClass.OCCURRENCE,
        Tense.PAST,
        Aspect.NONE,
        Polarity.POS,
        Factuality.HAPPENED,
        List.of(),
        null,
        null,
        When.UNKNOWN,
        "test");
  }

  @Test
  void anEventIsKeptByItsWordAndWhatGoesWithIt() {
    Telling fell = kept.tellings().getFirst();
    assertThat(fell.event()).isEqualTo("e-fell");
    assertThat(fell.lemma()).isEqualTo("fall");
    assertThat(fell.family()).isEqualTo(WordFamilies.english().of("fall"));
    assertThat(fell.light()).isFalse();
    assertThat(fell.depth()).isZero();
    assertThat(fell.arguments()).contains("pier").doesNotContain("the", "on", "at", "old");
    assertThat(fell.names()).containsExactly("saltby");
  }

  @Test
  void someWordsSayLittle() {
    assertThat(kept.tellings()).extracting(Telling::lemma).containsExactly("fall", "say", "make");
    assertThat(kept.tellings()).extracting(Telling::light).containsExactly(false, true, true);
    assertThat(kept.tellings().get(1).names()).containsExactlyInAnyOrder("ana", "ruiz");
    assertThat(kept.tellings().get(2).names()).isEmpty();
  }

  @Test
  void whatHangsOnAnotherWordStandsLower() {
    String story = "Ana Ruiz said that the pier fell.";
    assertThat(gist(story, "said", "fell").tellings())
        .extracting(Telling::depth)
        .containsExactly(0, 1);
  }

  @Test
  void namesFiguresAndWhatIsToldTwiceWeighMore() {
    double tea = kept.words().getOrDefault("tea", 0.0);
    Offset<Double> exactly = Offset.offset(1e-9);
    assertThat(kept.words().get("old")).isEqualTo(tea, exactly);
    assertThat(kept.words().get("saltby")).isEqualTo(3 * tea, exactly);
    assertThat(kept.words().get("9")).isEqualTo(3 * tea, exactly);
    assertThat(kept.words().get("pier")).isEqualTo((1 + Math.log(2)) * tea, exactly);
    assertThat(kept.words()).doesNotContainKeys("the", "at", "she");
    assertThat(kept.words().values().stream().mapToDouble(weight -> weight * weight).sum())
        .isEqualTo(1, exactly);
  }

  @Test
  void anEmptyStoryKeepsNothing() {
    assertThat(gist("")).isEqualTo(Gist.NONE);
  }
}
