package org.fabula.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabula.event.Event;
import org.fabula.model.Analysis;
import org.fabula.model.EnglishModel;
import org.fabula.model.Morphology;
import org.fabula.model.Upos;
import org.fabula.order.OrderLink.Relation;
import org.fabula.text.StoryText;
import org.fabula.time.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each rule says of two events, with its weight, and which rule comes first. */
class PairRulesTest {
  private static final EnglishModel MODEL = EnglishModel.load();
  private static final When OPEN = When.UNKNOWN;

  /** A text of which the model says nothing. */
  private static Analysis words(String text) {
    StoryText story = StoryText.of(text);
    return new Analysis(
        story, story.tokens().stream().map(token -> new Morphology(Upos.X, token.text())).toList());
  }

  private static String claim(Analysis text, Event from, Event to) {
    Claim claim = new PairRules(text, List.of(from, to)).decide(0, 1);
    assertThat(claim.from()).isZero();
    assertThat(claim.to()).isEqualTo(1);
    return claim.relation() + " " + claim.weight() + " " + claim.rule();
  }

  @ParameterizedTest
  @CsvSource({
    // Two dates, one, none; the days of May of the one and of the other.
    "3-4, t1, 5-6, t2, BEFORE 1.0 dates",
    "5-6, t1, 3-4, t2, AFTER 1.0 dates",
    "3-4, t1, 5-6, , BEFORE 0.7 dates",
    "5-6, , 3-4, t2, AFTER 0.7 dates",
    "0-4, , 5-0, , BEFORE 0.5 dates",
    "5-0, , 0-4, , AFTER 0.5 dates",
    // What may be of one day, or is open, is told in order.
    "3-5, t1, 5-6, t2, BEFORE 0.0 told-in-order",
    "5-6, t1, 3-5, t2, BEFORE 0.0 told-in-order",
    "0-0, , 5-6, t2, BEFORE 0.0 told-in-order",
    "3-4, t1, 0-9, , BEFORE 0.0 told-in-order",
    "3-0, t1, 5-6, t2, BEFORE 0.0 told-in-order"
  })
  void byTheirDates(String one, String first, String other, String second, String expected) {
    String text = "It fell. It rose.";
    assertThat(
            claim(
                words(text),
                Told.event(text, "fell", "", when(one, first)),
                Told.event(text, "rose", "", when(other, second))))
        .isEqualTo(expected);
  }

  private static When when(String days, String time) {
    String[] ends = days.split("-", -1);
    return Told.when(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), time);
  }

  @ParameterizedTest
  @CsvSource({
    "REPORTING, REPORTING, BEFORE 0.6 told-in-order",
    "REPORTING, PAST, AFTER 0.9 told-after-it-happened",
    "REPORTING, FUTURE, BEFORE 0.8 told-to-come",
    "PAST, REPORTING, BEFORE 0.9 told-after-it-happened",
    "FUTURE, REPORTING, AFTER 0.6 told-to-come",
    "FUTURE REPORTING, REPORTING, BEFORE 0.6 told-in-order",
    "REPORTING, PRESENT POSSIBLE, AFTER 0.9 told-after-it-happened",
    "INFINITIVE PLANNED, REPORTING, BEFORE 0.9 told-after-it-happened"
  })
  void byWhoTellsThem(String first, String second, String expected) {
    String text = "It fell, it rose.";
    assertThat(
            claim(
                words(text),
                Told.event(text, "fell", first, OPEN),
                Told.event(text, "rose", second, OPEN)))
        .isEqualTo(expected);
  }

  @Test
  void whatIsToldInTheNextSentenceIsLessSurelyBefore() {
    String text = "She said so. It fell.";
    Event said = Told.event(text, "said", "REPORTING", OPEN);
    assertThat(claim(words(text), said, Told.event(text, "fell", "", OPEN)))
        .isEqualTo("AFTER 0.6 told-after-it-happened");
  }

  @Test
  void aPlanWithoutATenseIsToCome() {
    String text = "She announced a closure.";
    Event announced = Told.event(text, "announced", "REPORTING", OPEN);
    assertThat(claim(words(text), announced, noun(text, "closure", "PLANNED")))
        .isEqualTo("BEFORE 0.8 told-to-come");
    assertThat(claim(words(text), announced, noun(text, "closure", "HAPPENED")))
        .isEqualTo("AFTER 0.9 told-after-it-happened");
  }

  private static Event noun(String text, String word, String factuality) {
    return Told.event(text, word, "NONE " + factuality, OPEN);
  }

  @ParameterizedTest
  @CsvSource({
    "PAST, PAST PERFECTIVE, AFTER 0.8 pluperfect",
    "PAST PERFECTIVE, PAST, BEFORE 0.7 pluperfect",
    "PAST PERFECTIVE, PAST PERFECTIVE, BEFORE 0.0 told-in-order",
    "PRESENT, PAST PERFECTIVE, BEFORE 0.0 told-in-order",
    "PAST PERFECTIVE, PRESENT, BEFORE 0.0 told-in-order",
    "PAST PROGRESSIVE, PAST PERFECTIVE, BEFORE 0.0 told-in-order",
    "PAST PERFECTIVE, PAST PROGRESSIVE, BEFORE 0.0 told-in-order",
    "PAST, PRESENT PERFECTIVE, BEFORE 0.0 told-in-order",
    "PAST, FUTURE, BEFORE 0.9 future",
    "FUTURE, PAST, AFTER 0.8 future",
    "FUTURE, FUTURE, BEFORE 0.0 told-in-order",
    "INFINITIVE, PAST, BEFORE 0.0 told-in-order"
  })
  void byTenseInTwoSentences(String first, String second, String expected) {
    String text = "It fell. Then and after it rose.";
    assertThat(
            claim(
                words(text),
                Told.event(text, "fell", first, OPEN),
                Told.event(text, "rose", second, OPEN)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It fell and rose. | BEFORE 0.8 joined-by-and",
        "It fell or rose. | BEFORE 0.8 joined-by-and",
        "It fell but rose. | BEFORE 0.0 told-in-order",
        "It fell before it rose. | BEFORE 0.7 before-between",
        "It fell until it rose. | BEFORE 0.7 before-between",
        "It fell till it rose. | BEFORE 0.7 before-between",
        "It fell, then it rose. | BEFORE 0.7 before-between",
        "It fell after it rose. | AFTER 0.8 after-between",
        "It fell because it rose. | AFTER 0.8 after-between",
        "It fell since it rose. | AFTER 0.8 after-between",
        "It fell following what rose. | AFTER 0.8 after-between",
        "It fell after noon, then it rose. | BEFORE 0.7 before-between",
        "After noon it fell as it rose. | BEFORE 0.0 told-in-order",
        "It fell as it rose after noon. | BEFORE 0.0 told-in-order",
      })
  void byTheWordsBetween(String text, String expected) {
    assertThat(
            claim(
                words(text),
                Told.event(text, "fell", "", OPEN),
                Told.event(text, "rose", "", OPEN)))
        .isEqualTo(expected);
  }

  @Test
  void aWordFarBehindTheFirstSaysNothing() {
    String near = "It fell " + "and so on ".repeat(9) + "a after it rose.";
    String far = "It fell " + "and so on ".repeat(9) + "a b c after it rose.";
    assertThat(both(near)).isEqualTo("AFTER 0.8 after-between");
    assertThat(both(far)).isEqualTo("BEFORE 0.0 told-in-order");
  }

  private static String both(String text) {
    return claim(
        words(text), Told.event(text, "fell", "", OPEN), Told.event(text, "rose", "", OPEN));
  }

  @ParameterizedTest
  @CsvSource({
    "PAST, INFINITIVE, BEFORE 0.7 infinitive-is-later",
    "INFINITIVE, PAST, AFTER 0.6 infinitive-is-later",
    "INFINITIVE, INFINITIVE, BEFORE 0.0 told-in-order"
  })
  void byAnInfinitive(String first, String second, String expected) {
    String text = "It fell, it rose.";
    assertThat(
            claim(
                words(text),
                Told.event(text, "fell", first, OPEN),
                Told.event(text, "rose", second, OPEN)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bridge fell after the army withdrew. | AFTER 1.0 connective",
        "The bridge fell because the army withdrew. | AFTER 1.0 connective",
        "The bridge fell before the army withdrew. | BEFORE 1.0 connective",
        "The bridge fell until the army withdrew. | BEFORE 1.0 connective",
        "The bridge fell when the army withdrew. | BEFORE 0.0 told-in-order",
        "After the bridge fell, the army withdrew. | BEFORE 1.0 connective",
        "Because the bridge fell, the army withdrew. | BEFORE 1.0 connective",
        "Before the bridge fell, the army withdrew. | AFTER 1.0 connective",
        "The bridge fell and the army withdrew. | BEFORE 0.5 joined-clauses",
        "The bridge fell but the army withdrew. | BEFORE 0.0 told-in-order",
      })
  void byTheClauseThatJoinsThem(String text, String expected) {
    Analysis read = MODEL.analyze(StoryText.of(text));
    assertThat(
            claim(read, Told.event(text, "fell", "", OPEN), Told.event(text, "withdrew", "", OPEN)))
        .isEqualTo(expected);
  }

  @Test
  void aClauseJoinedInAnotherTenseIsNotSimplyNext() {
    String text = "The bridge fell and the army withdrew.";
    Analysis read = MODEL.analyze(StoryText.of(text));
    Event fell = Told.event(text, "fell", "", OPEN);
    Event withdrew = Told.event(text, "withdrew", "", OPEN);
    assertThat(claim(read, fell, Told.event(text, "withdrew", "PRESENT", OPEN)))
        .isEqualTo("BEFORE 0.0 told-in-order");
    assertThat(claim(read, Told.event(text, "fell", "PRESENT", OPEN), withdrew))
        .isEqualTo("BEFORE 0.0 told-in-order");
  }

  @Test
  void theModelProposesWithItsProbability() {
    String text = "The bridge fell after the army withdrew.";
    Analysis read = MODEL.analyze(StoryText.of(text));
    List<Event> events =
        List.of(Told.event(text, "fell", "", OPEN), Told.event(text, "withdrew", "", OPEN));
    Claim claim = new PairRules(read, events).proposed(0, 1);
    assertThat(claim.relation()).isEqualTo(Relation.AFTER);
    assertThat(claim.weight()).isBetween(0.2, 1.0);
    assertThat(claim.rule()).isEqualTo("model");
  }

  @Test
  void onlyNeighbouringSentencesAreNear() {
    String text = "It fell. It rose. It sank.";
    PairRules rules =
        new PairRules(
            words(text),
            List.of(
                Told.event(text, "fell", "", OPEN),
                Told.event(text, "rose", "", OPEN),
                Told.event(text, "sank", "", OPEN)));
    assertThat(rules.near(0, 1)).isTrue();
    assertThat(rules.near(0, 2)).isFalse();
    assertThat(rules.crowded(0, 0)).isTrue();
    assertThat(rules.crowded(0, 1)).isFalse();
  }
}
