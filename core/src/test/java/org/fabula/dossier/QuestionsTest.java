package org.fabula.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fabula.dossier.Made.on;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.people.ActorKind;
import org.fabula.people.Fact;
import org.fabula.quote.Quote;
import org.fabula.state.State.Kind;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stories made by hand contradict each other in, up to the bounds of each question. */
class QuestionsTest {
  private static final When OPEN = When.UNKNOWN;

  private static String said(Made... stories) {
    return ConflictsTest.said(Dossier.of(Stream.of(stories).map(Made::report).toList()));
  }

  // ---- how many

  private static Made courier(String day) {
    return Made.story("courier", day, "The pier of Saltby fell in a storm. It has killed 14 men.");
  }

  private static Made gazette(String day) {
    return Made.story("gazette", day, "At Saltby the old pier is gone. 19 lives it took, all say.");
  }

  private static Made toll(Made story, String words, String value) {
    return story.state(Kind.TOLL_DEAD, words, value);
  }

  @Test
  void twoTollsOfOneDayAreDisputed() {
    assertThat(
            said(toll(courier("2020-02-04"), "14", "14"), toll(gazette("2020-02-04"), "19", "19")))
        .isEqualTo("COUNT dead: 14!, 19!");
  }

  @ParameterizedTest
  @CsvSource({"0.31, COUNT dead: 14! & 19!", "0.29, none"})
  void onlyOfStoriesThatAreMuchAlike(double likeness, String expected) {
    assertThat(
            said(
                toll(courier("2020-02-04"), "14", "14").words(Made.alike(likeness, "barge")),
                toll(gazette("2020-02-04"), "19", "19").words(Made.alike(1, "mill"))))
        .isEqualTo(expected.replace(" &", ","));
  }

  @Test
  void aTollRisesAndTheNumberOfTheMissingFalls() {
    assertThat(
            said(toll(courier("2020-02-04"), "14", "14"), toll(gazette("2020-02-05"), "19", "19")))
        .isEqualTo("COUNT dead: 14 < 19, 19");
    assertThat(
            said(toll(courier("2020-02-05"), "14", "14"), toll(gazette("2020-02-04"), "19", "19")))
        .isEqualTo("COUNT dead: 19!, 14!");
    assertThat(
            said(
                courier("2020-02-05").state(Kind.TOLL_MISSING, "14", "14"),
                gazette("2020-02-04").state(Kind.TOLL_MISSING, "19", "19")))
        .isEqualTo("COUNT missing: 19 < 14, 14");
  }

  @ParameterizedTest
  @CsvSource({
    "14, 14..19, none",
    "14, >=12, none",
    "14, ~15, none",
    "14, ~19, COUNT dead: 14! & ~19!",
    "14, dozens, none",
    "14, 100, none",
    "0, 3, COUNT dead: 0! & 3!"
  })
  void onlyNumbersThatCannotBothBeRightAndAreOfOneSize(String one, String other, String expected) {
    assertThat(
            said(toll(courier("2020-02-04"), "14", one), toll(gazette("2020-02-04"), "19", other)))
        .isEqualTo(expected.replace(" &", ","));
  }

  @Test
  void aStoryThatCountsTwoLeavesOpenWhichIsMeant() {
    Made two = toll(toll(courier("2020-02-04"), "14", "14"), "men", "3");
    assertThat(said(two, toll(gazette("2020-02-04"), "19", "19"))).isEqualTo("none");
    Made range = toll(toll(courier("2020-02-04"), "14", "14"), "men", "10..15");
    assertThat(said(range, toll(gazette("2020-02-04"), "19", "19")))
        .isEqualTo("COUNT dead: 14!, 10..15!, 19!");
  }

  @Test
  void whatAStoryOvertakesItselfDoesNotMakeTwo() {
    Made own =
        courier("2020-02-04")
            .state(Kind.TOLL_DEAD, "killed", "9", null, null, "", null, OPEN, "s2")
            .state(Kind.TOLL_DEAD, "14", "14");
    assertThat(said(own, toll(gazette("2020-02-04"), "19", "19")))
        .isEqualTo("COUNT dead: 9 < 14, 14!, 19!");
  }

  @Test
  void tollsOfOneEventAreOfOneAlsoInStoriesThatAreLessAlike() {
    Map<String, Double> words = Made.alike(0.28, "barge");
    Made one =
        courier("2020-02-04")
            .words(words)
            .event("fell", "fall", on("2020-02-03"))
            .state(Kind.TOLL_DEAD, "14", "14", null, "e1", "", null, OPEN, null);
    Made other =
        gazette("2020-02-04")
            .words(Made.alike(1, "mill"))
            .event("is gone", "fall", on("2020-02-03"))
            .state(Kind.TOLL_DEAD, "19", "19", null, "e1", "", null, OPEN, null);
    assertThat(said(one, other)).isEqualTo("COUNT dead: 14!, 19!");
  }

  @ParameterizedTest
  @CsvSource({"2020-01-03, 2020-02-03, COUNT dead: 14! & 19!", "2020-01-02, 2020-02-03, none"})
  void whatIsDatedToMonthsIsOfAnotherTime(String first, String last, String expected) {
    Made dated =
        courier("2020-02-04")
            .state(
                Kind.TOLL_DEAD, "14", "14", null, null, "", null, Made.between(first, last), null);
    assertThat(said(dated, toll(gazette("2020-02-04"), "19", "19")))
        .isEqualTo(expected.replace(" &", ","));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-24, COUNT dead: 14! & 19!",
    "2020-02-25, none",
    "2020-01-13, COUNT dead: 14! & 19!",
    "2020-01-12, none"
  })
  void aTollChangesForThreeWeeks(String day, String expected) {
    assertThat(
            said(
                dated(courier("2020-03-04"), Kind.TOLL_DEAD, "14", "2020-02-03"),
                dated(gazette("2020-03-04"), Kind.TOLL_DEAD, "19", day)))
        .isEqualTo(expected.replace(" &", ","));
  }

  private static Made dated(Made story, Kind kind, String value, @Nullable String day) {
    When when = day == null ? OPEN : on(day);
    return story.state(kind, value, value, null, null, "", null, when, null);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-03, 2020-02-03, COUNT arrested: 14! & 19!",
    "2020-02-03, 2020-02-02, none",
    "2020-02-03, , none",
    ", , none"
  })
  void eachDayHasItsArrests(@Nullable String one, @Nullable String other, String expected) {
    assertThat(
            said(
                dated(courier("2020-02-04"), Kind.TOLL_ARRESTED, "14", one),
                dated(gazette("2020-02-04"), Kind.TOLL_ARRESTED, "19", other)))
        .isEqualTo(expected.replace(" &", ","));
  }

  @ParameterizedTest
  @CsvSource({
    "Saltby, Saltby Bay, COUNT dead: 14! & 19!",
    "Saltby, Orrin, none",
    "Saltby, , COUNT dead: 14! & 19!"
  })
  void tollsOfTwoPlacesAreTwo(String one, @Nullable String other, String expected) {
    assertThat(
            said(
                placed(courier("2020-02-04"), "14", one),
                placed(gazette("2020-02-04"), "19", other)))
        .isEqualTo(expected.replace(" &", ","));
  }

  private static Made placed(Made story, String value, @Nullable String place) {
    Made made = place == null ? story : story.actor(ActorKind.PLACE, place);
    String id = place == null ? null : "a1";
    return made.state(Kind.TOLL_DEAD, value, value, null, null, "", id, OPEN, null);
  }

  @Test
  void whoIsCountedIsPartOfTheMatter() {
    Made miners =
        courier("2020-02-04")
            .state(Kind.TOLL_DEAD, "14", "14", null, null, "miner", null, OPEN, null);
    Made alsoMiners =
        gazette("2020-02-04")
            .state(Kind.TOLL_DEAD, "19", "19", null, null, "miner", null, OPEN, null);
    assertThat(said(miners, alsoMiners)).isEqualTo("COUNT dead: miner: 14!, 19!");
    assertThat(said(miners, toll(gazette("2020-02-04"), "19", "19"))).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource({"400, COUNT dead: 14! & 19!", "401, none"})
  void whatIsToldFarDownIsOfAnotherMatter(int before, String expected) {
    String filler = "a".repeat(before - 1) + " ";
    Made down = Made.story("courier", "2020-02-04", filler + "14 died.");
    assertThat(said(toll(down, "14", "14"), toll(gazette("2020-02-04"), "19", "19")))
        .isEqualTo(expected.replace(" &", ","));
    Made longer = Made.story("courier", "2020-02-04", filler + "14 died." + " b".repeat(500));
    assertThat(said(toll(longer, "14", "14"), toll(gazette("2020-02-04"), "19", "19")))
        .isEqualTo("COUNT dead: 14!, 19!");
  }

  @Test
  void whatLeftTheTollIsAPartyToIt() {
    Made one =
        courier("2020-02-04")
            .actor(ActorKind.OTHER, "The pier")
            .state(Kind.TOLL_DEAD, "14", "14", "a1", null, "", null, OPEN, null);
    Dossier dossier =
        Dossier.of(List.of(one.report(), toll(gazette("2020-02-04"), "19", "19").report()));
    assertThat(dossier.conflicts().getFirst().actors()).containsExactly("a1");
  }

  // ---- how old

  private static Made aged(Made story, String name, String value) {
    return story
        .actor(ActorKind.PERSON, name, Made.fact(Fact.Kind.AGE, value))
        .state(Kind.AGE, name, value, "a1", null, "", null, OPEN, null);
  }

  private static Made ruizInCourier(String day) {
    return Made.story("courier", day, "Ana Ruiz fell off the pier of Saltby.");
  }

  private static Made ruizInGazette(@Nullable String day) {
    return Made.story("gazette", day, "There was no rail where Ana Ruiz had stood, say friends.");
  }

  @ParameterizedTest
  @CsvSource({
    // Born from 1985-02-05 to 1986-02-04 where 34 on 2020-02-04.
    "P34Y, 2020-02-04, P43Y, 2020-02-04, AGE Ana Ruiz: P34Y! & P43Y!",
    "P34Y, 2020-02-04, P35Y, 2020-02-04, AGE Ana Ruiz: P34Y! & P35Y!",
    "P34Y, 2020-02-04, P35Y, 2020-02-05, none",
    "P34Y, 2020-02-04, P35Y, 2021-02-04, none",
    "P34Y, 2020-02-04, P36Y, 2021-02-04, AGE Ana Ruiz: P34Y! & P36Y!",
    "P34Y, 2020-02-04, P34Y, 2021-02-03, none",
    "P34Y, 2020-02-04, P43Y, , none",
    "P34Y, 2020-02-04, P6M, 2020-02-04, none"
  })
  void agesThatNoBirthdayBringsTogether(
      String one, String day, String other, @Nullable String otherDay, String expected) {
    assertThat(
            said(
                aged(ruizInCourier(day), "Ana Ruiz", one),
                aged(ruizInGazette(otherDay), "Ana Ruiz", other)))
        .isEqualTo(expected.replace(" &", ","));
  }

  @ParameterizedTest
  @CsvSource({"0.21, AGE Ana Ruiz: P34Y! & P61Y!", "0.19, none"})
  void namesakesAreOneOnlyInStoriesThatAreAlikeBesideTheName(double likeness, String expected) {
    assertThat(
            said(
                aged(ruizInCourier("2020-02-04"), "Ana Ruiz", "P34Y")
                    .words(Made.alike(likeness, "barge")),
                aged(ruizInGazette("2020-02-04"), "Ana Ruiz", "P61Y").words(Made.alike(1, "mill"))))
        .isEqualTo(expected.replace(" &", ","));
    Map<String, Double> name = Map.of("ana", 0.7, "ruiz", 0.7);
    assertThat(
            said(
                aged(ruizInCourier("2020-02-04"), "Ana Ruiz", "P34Y").words(name),
                aged(ruizInGazette("2020-02-04"), "Ana Ruiz", "P61Y").words(name)))
        .isEqualTo("none");
  }

  @Test
  void theAgeOfABodyOrOfNobodyIsNotAsked() {
    Made bank =
        Made.story("courier", "2020-02-04", "Tarn Bank stands at the pier of Saltby.")
            .actor(ActorKind.ORGANIZATION, "Tarn Bank")
            .state(Kind.AGE, "Tarn Bank", "P34Y", "a1", null, "", null, OPEN, null);
    Made other =
        Made.story("gazette", "2020-02-04", "What will become of Tarn Bank, asks the town.")
            .actor(ActorKind.ORGANIZATION, "Tarn Bank")
            .state(Kind.AGE, "Tarn Bank", "P43Y", "a1", null, "", null, OPEN, null);
    assertThat(said(bank, other)).isEqualTo("none");
  }

  // ---- how someone fares

  private static Made fares(
      Made story, String name, String value, String matter, @Nullable String day) {
    return story
        .actor(ActorKind.PERSON, name)
        .state(
            Kind.CONDITION,
            name,
            value,
            "a1",
            null,
            matter,
            null,
            day == null ? OPEN : on(day),
            null);
  }

  @ParameterizedTest
  @CsvSource({
    "critical, 2020-02-04, stable, 2020-02-05, CONDITION Ana Ruiz: critical < stable & stable",
    "stable, 2020-02-05, critical, 2020-02-04, CONDITION Ana Ruiz: critical < stable & stable",
    "critical, 2020-02-04, stable, 2020-02-04, none",
    "critical, 2020-02-04, critical, 2020-02-05, none",
    "critical, 2020-02-04, not critical, 2020-02-04, CONDITION Ana Ruiz: critical! & not critical!",
    "not critical, 2020-02-04, critical, 2020-02-04, CONDITION Ana Ruiz: not critical! & critical!",
    "dead, 2020-02-04, not dead, 2020-02-04, none"
  })
  void conditionsChangeFromDayToDay(
      String one, String day, String other, String otherDay, String expected) {
    assertThat(
            said(
                fares(ruizInCourier(day), "Ana Ruiz", one, "health", null),
                fares(ruizInGazette(otherDay), "Ana Ruiz", other, "health", null)))
        .isEqualTo(expected.replace(" &", ","));
  }

  @Test
  void theDayOnWhichAConditionHeldComesBeforeThatOfTheStory() {
    assertThat(
            said(
                fares(ruizInCourier("2020-02-08"), "Ana Ruiz", "critical", "health", "2020-02-04"),
                fares(ruizInGazette("2020-02-06"), "Ana Ruiz", "stable", "health", null)))
        .isEqualTo("CONDITION Ana Ruiz: stable, critical < stable");
  }

  @ParameterizedTest
  @CsvSource({
    "stable, 2020-02-04, dead, 2020-02-05, CONDITION Ana Ruiz: stable < dead & dead",
    "dead, 2020-02-04, stable, 2020-02-05, CONDITION Ana Ruiz: dead! & stable!",
    "dead, 2020-02-04, stable, 2020-02-04, none",
    "free, 2020-02-04, stable, 2020-02-05, none"
  })
  void deathEndsWhateverALivingPersonIs(
      String one, String day, String other, String otherDay, String expected) {
    String first = one.equals("dead") ? "life" : "health";
    String second = other.equals("dead") ? "life" : first.equals("life") ? "health" : "liberty";
    assertThat(
            said(
                fares(ruizInCourier(day), "Ana Ruiz", one, first, null),
                fares(ruizInGazette(otherDay), "Ana Ruiz", other, second, null)))
        .isEqualTo(expected.replace(" &", ","));
  }

  @Test
  void onlyThoseWhoAreNamedFare() {
    Made one = Made.story("courier", "2020-02-04", "At the pier of Saltby the mayor lies ill.");
    Made other = Made.story("gazette", "2020-02-05", "Up and about again: the mayor, friends say.");
    assertThat(
            said(
                fares(one, "the mayor", "critical", "health", null),
                fares(other, "the mayor", "stable", "health", null)))
        .isEqualTo("none");
  }

  // ---- who said it

  private static final String WORDS = "We shall build the pier again";

  private static Made says(String outlet, String day, String words, ActorKind kind, String name) {
    String text =
        outlet.equals("courier")
            ? "“" + words + ",” were the words of " + name + " at noon."
            : "Nobody had hoped "
                + name
                + " would still come out with it: “"
                + words
                + ",” no less.";
    return Made.story(outlet, day, text)
        .actor(kind, name)
        .quote(Quote.Kind.DIRECT, "“" + words + ",”", "a1", name);
  }

  @Test
  void twoNamesForTheSameWordsAreDisputed() {
    assertThat(
            said(
                says("courier", "2020-02-04", WORDS, ActorKind.PERSON, "Ana Ruiz"),
                says("gazette", "2020-02-04", WORDS, ActorKind.PERSON, "Tom Dale")))
        .isEqualTo("SPEAKER “" + WORDS + ",”: Ana Ruiz!, Tom Dale!");
  }

  @ParameterizedTest
  @CsvSource({
    "PERSON, Ruiz",
    "PERSON, Ruiz Dale",
    "ORGANIZATION, Tarn Bank",
    "PERSON, the mayor",
  })
  void whoMayBeTheSameIsNotDisputed(ActorKind kind, String name) {
    assertThat(
            said(
                says("courier", "2020-02-04", WORDS, ActorKind.PERSON, "Ana Ruiz"),
                says("gazette", "2020-02-04", WORDS, kind, name)))
        .isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"We shall build it", "It is a great day"})
  void fewWordsAreAnybodys(String words) {
    boolean enough = words.split(" ").length >= 5;
    assertThat(
            said(
                says("courier", "2020-02-04", words, ActorKind.PERSON, "Ana Ruiz"),
                says("gazette", "2020-02-04", words, ActorKind.PERSON, "Tom Dale")))
        .isEqualTo(enough ? "SPEAKER “" + words + ",”: Ana Ruiz!, Tom Dale!" : "none");
  }

  @Test
  void wordsThatAreNotQuotedOutrightAreRetold() {
    Made one =
        Made.story("courier", "2020-02-04", "Ana Ruiz: that they build the pier again soon")
            .actor(ActorKind.PERSON, "Ana Ruiz")
            .quote(Quote.Kind.INDIRECT, "that they build the pier again soon", "a1", "Ana Ruiz");
    Made other =
        Made.story("gazette", "2020-02-04", "Tom Dale: that they build the pier again soon!")
            .actor(ActorKind.PERSON, "Tom Dale")
            .quote(Quote.Kind.INDIRECT, "that they build the pier again soon", "a1", "Tom Dale");
    assertThat(said(one, other)).isEqualTo("none");
  }

  @Test
  void whomAPronounStandsForIsNotHeldAgainstAnother() {
    Made she =
        Made.story("gazette", "2020-02-04", "Tom Dale, and “" + WORDS + ",” he said in the hall.")
            .actor(ActorKind.PERSON, "Tom Dale")
            .quote(Quote.Kind.DIRECT, "“" + WORDS + ",”", "a1", "he said");
    assertThat(said(says("courier", "2020-02-04", WORDS, ActorKind.PERSON, "Ana Ruiz"), she))
        .isEqualTo("none");
    Made nobody =
        Made.story("gazette", "2020-02-04", "Tom Dale, and “" + WORDS + ",” was heard.")
            .actor(ActorKind.PERSON, "Tom Dale")
            .quote(Quote.Kind.DIRECT, "“" + WORDS + ",”", null, "");
    assertThat(said(says("courier", "2020-02-04", WORDS, ActorKind.PERSON, "Ana Ruiz"), nobody))
        .isEqualTo("none");
  }

  // ---- whether it happened, where, for how much

  private static Made theft(String outlet, String place, Factuality factuality, String... who) {
    String text =
        outlet.equals("courier")
            ? "Tom Dale robbed a bank in Orrin. The pier of Saltby is near."
            : "A bank was robbed on Monday in Venn, and Tom Dale is held at Saltby pier.";
    return Made.story(outlet, "2020-02-04", text.replace("Orrin", place).replace("Venn", place))
        .actor(ActorKind.PERSON, "Tom Dale")
        .actor(ActorKind.PLACE, place)
        .event("robbed", "rob", factuality, on("2020-02-03"), who);
  }

  @Test
  void whatOneTellsAndAnotherDeniesIsDisputed() {
    assertThat(
            said(
                theft("courier", "Orrin", Factuality.HAPPENED, "a1"),
                theft("gazette", "Orrin", Factuality.DENIED, "a1")))
        .isEqualTo("FACT rob: HAPPENED!, DENIED!");
    assertThat(
            said(
                theft("courier", "Orrin", Factuality.HAPPENED, "a1"),
                theft("gazette", "Orrin", Factuality.POSSIBLE, "a1")))
        .isEqualTo("none");
  }

  @Test
  void whatNobodyIsSaidToHaveDoneIsOfOneDay() {
    assertThat(
            said(
                theft("courier", "Orrin", Factuality.HAPPENED),
                theft("gazette", "Orrin", Factuality.DENIED)))
        .isEqualTo("FACT rob: HAPPENED!, DENIED!");
    assertThat(
            said(
                theft("courier", "Orrin", Factuality.HAPPENED, "a1"),
                theft("gazette", "Orrin", Factuality.DENIED)))
        .isEqualTo("none");
  }

  @Test
  void oneHappeningIsOfOnePlace() {
    assertThat(
            said(
                theft("courier", "Orrin", Factuality.HAPPENED, "a1"),
                theft("gazette", "Venn", Factuality.HAPPENED, "a1")))
        .isEqualTo("PLACE rob: Orrin!, Venn!");
    assertThat(
            said(
                theft("courier", "Orrin Bay", Factuality.HAPPENED, "a1"),
                theft("gazette", "Orrin", Factuality.HAPPENED, "a1")))
        .isEqualTo("none");
    assertThat(
            said(
                theft("courier", "Saltby", Factuality.HAPPENED, "a1"),
                theft("gazette", "Venn", Factuality.HAPPENED, "a1")))
        .isEqualTo("none");
  }

  @Test
  void whatIsOnlyReportedIsNotAsked() {
    List<Made> told = new ArrayList<>();
    for (String outlet : List.of("courier", "gazette")) {
      Factuality factuality = told.isEmpty() ? Factuality.HAPPENED : Factuality.DENIED;
      told.add(
          Made.story(
                  outlet,
                  "2020-02-04",
                  told.isEmpty()
                      ? "Tom Dale spoke at Saltby pier."
                      : "Nobody listened when at last Tom Dale spoke up.")
              .actor(ActorKind.PERSON, "Tom Dale")
              .event("spoke", "speak", factuality, EventClass.REPORTING, on("2020-02-03"), "a1"));
    }
    assertThat(said(told.toArray(Made[]::new))).isEqualTo("none");
  }

  private static Made plan(String outlet, String day, Factuality factuality) {
    String text =
        outlet.equals("courier")
            ? "Tom Dale and the opening of Saltby pier."
            : "In the town all talk is of one thing, an opening by Tom Dale.";
    return Made.story(outlet, day, text)
        .actor(ActorKind.PERSON, "Tom Dale")
        .event("opening", "open", factuality, on("2020-02-06"), "a1");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-04, PLANNED, 2020-02-07, HAPPENED, FACT open: PLANNED < HAPPENED & HAPPENED",
    "2020-02-04, PLANNED, 2020-02-07, DENIED, FACT open: PLANNED < DENIED & DENIED",
    "2020-02-04, PLANNED, 2020-02-04, HAPPENED, none",
    "2020-02-07, PLANNED, 2020-02-04, HAPPENED, none",
    "2020-02-04, HAPPENED, 2020-03-05, DENIED, FACT open: HAPPENED! & DENIED!",
    "2020-02-04, HAPPENED, 2020-03-06, DENIED, none"
  })
  void aPlanHoldsUntilMoreIsKnown(
      String day, Factuality one, String otherDay, Factuality other, String expected) {
    assertThat(said(plan("courier", day, one), plan("gazette", otherDay, other)))
        .isEqualTo(expected.replace(" &", ","));
  }

  private static Made sum(String outlet, String words, String who) {
    String text =
        outlet.equals("courier")
            ? who + " stole " + words + "."
            : "Nobody saw how " + who + " got in and how he stole " + words + " that night.";
    return Made.story(outlet, "2020-02-04", text)
        .actor(ActorKind.PERSON, who)
        .event("stole", "steal", on("2020-02-03"), "a1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$4 million | $6 million | SUM steal: USD 4000000!, USD 6000000!",
        "$4 million | €6 million | none",
        "$4 million | $4.2 million | none",
        "$4 million | $40 million | none",
        "$4 million | about $6 million | SUM steal: USD 4000000!, USD ~6000000!",
        "$4 million | bonds of $6 million | none",
        "bonds of $4 million | bonds of $6 million | SUM steal: USD 4000000!, USD 6000000!",
        "$4 million and $1 | $6 million | none",
      })
  void sumsOfOneCurrencyAndRole(String one, String other, String expected) {
    assertThat(said(sum("courier", one, "Tom Dale"), sum("gazette", other, "Tom Dale")))
        .isEqualTo(expected);
  }

  // ---- when

  private static Made fire(String outlet, String published, @Nullable String day, String... more) {
    String text =
        switch (outlet) {
          case "courier" -> "The pier of Saltby burned. Ana Ruiz saw it. It blazed on.";
          case "gazette" -> "At night Ana Ruiz woke when sheds burned near her. All blazed up.";
          case "herald" -> "Boats burned, and nobody but Ana Ruiz knows why. Nets blazed.";
          default -> "How much has burned? Ana Ruiz counts what is left. Tar blazed best.";
        };
    Made made =
        Made.story(outlet, published, text)
            .actor(ActorKind.PERSON, "Ana Ruiz")
            .event("burned", "burn", day == null ? OPEN : on(day), ">a1");
    return more.length == 0 ? made : made.event("blazed", "burn", on(more[0]), ">a1");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-02, 2020-02-03, DATE burn: 2020-02-02! & 2020-02-03!",
    "2020-02-02, 2020-02-09, DATE burn: 2020-02-02! & 2020-02-09!",
    "2020-02-02, 2020-02-10, none",
    "2020-02-02, 2020-02-02, none",
    "2020-02-02, , none"
  })
  void oneHappeningIsOfOneDay(String one, @Nullable String other, String expected) {
    assertThat(said(fire("courier", "2020-02-14", one), fire("gazette", "2020-02-14", other)))
        .isEqualTo(expected.replace(" &", ","));
  }

  @Test
  void aStoryThatTellsOfBothDaysTellsOfTwo() {
    assertThat(
            said(
                fire("courier", "2020-02-14", "2020-02-02"),
                fire("gazette", "2020-02-14", "2020-02-03", "2020-02-02")))
        .isEqualTo("none");
  }

  @Test
  void whatComesOnMoreThanThreeDaysComesAgainAndAgain() {
    List<Made> fires = new ArrayList<>();
    for (String outlet : List.of("courier", "gazette", "herald")) {
      fires.add(fire(outlet, "2020-02-14", "2020-02-0" + (fires.size() + 2)));
    }
    assertThat(said(fires.toArray(Made[]::new)))
        .isEqualTo("DATE burn: 2020-02-02!, 2020-02-03!, 2020-02-04!");
    fires.add(fire("mail", "2020-02-14", "2020-02-05"));
    assertThat(said(fires.toArray(Made[]::new))).isEqualTo("none");
  }

  private static Made mill(String outlet, String name, String day, String... who) {
    String text =
        outlet.equals("courier")
            ? "The mill of " + name + " opened its gate."
            : "Long it stood, and now at last a gate opened for " + name + " and all who waited.";
    return Made.story(outlet, "2020-02-14", text)
        .actor(ActorKind.PERSON, name)
        .event("opened", "open", on(day), who);
  }

  @Test
  void whoDoesItOnTwoDaysIsOne() {
    assertThat(
            said(
                mill("courier", "Ana Ruiz", "2020-02-02", "a1"),
                mill("gazette", "Ana Ruiz", "2020-02-03", "a1")))
        .isEqualTo("DATE open: 2020-02-02!, 2020-02-03!");
    assertThat(
            said(
                mill("courier", "Ana Ruiz", "2020-02-02"),
                mill("gazette", "Ana Ruiz", "2020-02-03")))
        .isEqualTo("DATE open: 2020-02-02!, 2020-02-03!");
    assertThat(
            said(
                mill("courier", "Ana Ruiz", "2020-02-02", "a1"),
                mill("gazette", "Tom Dale", "2020-02-03", "a1")))
        .isEqualTo("none");
    assertThat(
            said(
                mill("courier", "Ana Ruiz", "2020-02-02", ">a1"),
                mill("gazette", "Tom Dale", "2020-02-03", ">a1")))
        .isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource({"12, 12, DATE open: 2020-02-02! & 2020-02-03!", "12, 20, none"})
  void whatIsCountedOtherwiseIsAnotherDay(String one, String other, String expected) {
    assertThat(
            said(
                counted(mill("courier", "Ana Ruiz", "2020-02-02", "a1"), one),
                counted(mill("gazette", "Ana Ruiz", "2020-02-03", "a1"), other)))
        .isEqualTo(expected.replace(" &", ","));
  }

  private static Made counted(Made story, String value) {
    return story.state(Kind.TOLL_HURT, "opened", value, null, "e1", value, null, OPEN, null);
  }

  @Test
  void onlyWhatHappenedOnADayOrFewIsOfADay() {
    Made second = mill("gazette", "Ana Ruiz", "2020-02-08", "a1");
    assertThat(said(opening("open", Factuality.HAPPENED, "2020-02-01", "2020-02-07"), second))
        .isEqualTo("DATE open: 2020-02-01/2020-02-07!, 2020-02-08!");
    assertThat(said(opening("open", Factuality.PLANNED, "2020-02-07", "2020-02-07"), second))
        .isEqualTo("none");
    assertThat(said(opening("make", Factuality.HAPPENED, "2020-02-07", "2020-02-07"), second))
        .isEqualTo("none");
  }

  private static Made opening(String lemma, Factuality factuality, String first, String last) {
    return Made.story("courier", "2020-02-14", "The mill of Ana Ruiz opened its gate.")
        .actor(ActorKind.PERSON, "Ana Ruiz")
        .event("opened", lemma, factuality, Made.between(first, last), "a1");
  }

  // ---- rows and traces

  @Test
  void theRowsOfAConflictAreMarked() {
    Dossier dossier =
        Dossier.of(
            List.of(
                mill("courier", "Ana Ruiz", "2020-02-02", "a1").report(),
                mill("gazette", "Ana Ruiz", "2020-02-03", "a1").report()));
    assertThat(dossier.chronology())
        .extracting(entry -> entry.story().substring(0, 7) + " " + entry.status())
        .containsExactly("courier DISPUTED", "gazette DISPUTED");
    assertThat(dossier.chronology()).allMatch(entry -> entry.conflicts().equals(List.of("c1")));
  }

  @Test
  void whatTwoStoriesTellIsOneRowWithBoth() {
    Dossier dossier =
        Dossier.of(
            List.of(
                mill("courier", "Ana Ruiz", "2020-02-02", "a1").report(),
                mill("gazette", "Ana Ruiz", "2020-02-02", "a1").report()));
    assertThat(dossier.chronology()).hasSize(1);
    Dossier.Entry entry = dossier.chronology().getFirst();
    assertThat(entry.independentReports()).isEqualTo(2);
    assertThat(entry.reports()).extracting(Dossier.Citation::event).containsExactly("e1", "e1");
    assertThat(entry.reports().getFirst().reasons()).isEmpty();
    assertThat(entry.reports().getLast().reasons())
        .extracting(Reason::kind)
        .containsExactly(
            Reason.Kind.WORD,
            Reason.Kind.AGENT,
            Reason.Kind.ARGUMENT,
            Reason.Kind.NAME,
            Reason.Kind.DAY,
            Reason.Kind.STORY);
    assertThat(dossier.merges()).hasSize(1);
  }

  @Test
  void aTraceComesBackWithItsEvents() {
    Made made =
        Made.story("courier", "2020-02-14", "It fell, rose, sank and made waves at Saltby.");
    for (int i = 0; i < 300; i++) {
      made.actor(ActorKind.PERSON, "Ana Ruiz " + i);
    }
    made.event("fell", "fall", on("2020-02-02"), "a1", "a300", ">a200")
        .event("rose", "rise", OPEN)
        .event("sank", "sink", Made.between("2020-02-02", "2020-02-09"), ">a2")
        .event("made", "make", on("2020-02-02"), "a129", "a128");
    Trace trace = Trace.of(made.report(), "courier");
    Trace other = Trace.of(trace.bytes());
    assertThat(other.bytes()).isEqualTo(trace.bytes());
    assertThat(other.events()).usingRecursiveComparison().isEqualTo(trace.events());
    assertThat(other.events().getFirst().agents().actors()).containsExactly(0, 299);
    assertThat(other.events().getLast().light()).isTrue();
    assertThat(other.events().get(1).days()).isEqualTo(Days.ANY);
    for (int length = 0; length < trace.bytes().length; length += 7) {
      byte[] cut = Arrays.copyOf(trace.bytes(), length);
      assertThatIllegalArgumentException().isThrownBy(() -> Trace.of(cut));
    }
  }

  // ---- what someone is called

  private static Made called(String outlet, String name, String office) {
    String text =
        outlet.equals("courier")
            ? name + " left the pier of Saltby."
            : "After ten years of it " + name + " has had enough, we hear.";
    return Made.story(outlet, "2020-02-04", text)
        .actor(ActorKind.PERSON, name, Made.fact(Fact.Kind.ROLE, office));
  }

  @ParameterizedTest
  @CsvSource({
    "Katherine Lund, Catherine Lund, NAME Katherine Lund: Katherine Lund! & Catherine Lund!",
    "Marten Olafsson, Marten Olafson, NAME Marten Olafsson: Marten Olafsson! & Marten Olafson!",
    "Katherine Lund, Katharyne Lund, NAME Katherine Lund: Katherine Lund! & Katharyne Lund!",
    "Katherine Lund, Kathryn Lund, none",
    "Mira Lund, Mera Lund, none",
    "Mirai Lund, Merai Lund, NAME Mirai Lund: Mirai Lund! & Merai Lund!",
    "Mirai Lund, Meraj Lund, none",
    "Katherine Lund, Catherine Lind, none",
    "Jörgen Lund, Joergen Lund, none",
    "Jürgen Lund, JUERGEN LUND, none"
  })
  void namesThatDifferByASlipAreOfOne(String one, String other, String expected) {
    assertThat(
            said(
                called("courier", one, "harbour master"),
                called("gazette", other, "harbour master")))
        .isEqualTo(expected.replace(" &", ","));
  }

  @ParameterizedTest
  @CsvSource({"0.44, none", "0.46, NAME Katherine Lund: Katherine Lund! & Catherine Lund!"})
  void ofNoOfficeTheyAreOneOnlyInStoriesThatAreVeryMuchAlike(double likeness, String expected) {
    assertThat(
            said(
                called("courier", "Katherine Lund", "miller").words(Made.alike(likeness, "barge")),
                called("gazette", "Catherine Lund", "baker").words(Made.alike(1, "mill"))))
        .isEqualTo(expected.replace(" &", ","));
  }
}
