package org.fabula.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.fabula.dossier.EventTrace.Side;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.story.Story;
import org.junit.jupiter.api.Test;

/** What speaks for two events being one, and what against it. */
class SamenessTest {
  private static final Offset<Double> EXACTLY = Offset.offset(1e-9);
  private static final Days DAY = day(3);

  /** An event of which nothing but its word and its story speaks. */
  private static final EventTrace BARE = event(false, List.of(), List.of(), Days.ANY);

  private static Days day(int day) {
    LocalDate date = LocalDate.of(2020, 1, day);
    return new Days(date, date);
  }

  private static EventTrace event(
      boolean light, List<String> arguments, List<String> names, Days days) {
    return event(light, arguments, names, Side.NOBODY, Side.NOBODY, days);
  }

  private static EventTrace event(
      boolean light,
      List<String> arguments,
      List<String> names,
      Side agents,
      Side patients,
      Days days) {
    return new EventTrace(
        0,
        Trace.number("fall"),
        light,
        Trace.numbers(arguments),
        Trace.numbers(names),
        agents,
        patients,
        days);
  }

  private static EventTrace by(Side agents) {
    return event(false, List.of(), List.of(), agents, Side.NOBODY, Days.ANY);
  }

  private static EventTrace to(Side patients) {
    return event(false, List.of(), List.of(), Side.NOBODY, patients, Days.ANY);
  }

  /** The first actor of a story. */
  private static Side first(String... words) {
    return new Side(new int[] {0}, Trace.numbers(List.of(words)));
  }

  private static Trace story(int day, String... actors) {
    List<Naming> namings =
        IntStream.range(0, actors.length)
            .mapToObj(
                i ->
                    Naming.of(
                        new Actor(
                            "a" + i, ActorKind.PERSON, actors[i], List.of(), List.of(), List.of()),
                        Story.of("s", "")))
            .toList();
    return new Trace(
        new Rank(day, "s" + day), new long[0], new float[0], List.of(), namings, List.of());
  }

  private static double score(double likeness, EventTrace one, EventTrace other) {
    Pairing pair = new Pairing(story(1, "Ana Ruiz"), story(2, "Ana Ruiz"), likeness);
    double score = Sameness.of(pair, one, other);
    assertThat(Sameness.likely(pair, one, other)).isEqualTo(Math.max(0, score), EXACTLY);
    return score;
  }

  private static void assertMore(EventTrace one, EventTrace other) {
    assertThat(score(1, one, other)).isGreaterThan(score(1, BARE, BARE));
  }

  private static void assertLess(EventTrace one, EventTrace other) {
    assertThat(score(1, one, other)).isLessThan(score(1, BARE, BARE));
  }

  @Test
  void aWordAloneSpeaksAgainstItAndAStoryMuchAlikeForIt() {
    assertThat(score(0, BARE, BARE)).isEqualTo(Sameness.WORD_ALONE, EXACTLY);
    assertThat(score(1, BARE, BARE)).isPositive();
    assertThat(score(0.6, BARE, BARE) - score(0.2, BARE, BARE))
        .isEqualTo(2 * (score(0.2, BARE, BARE) - score(0, BARE, BARE)), EXACTLY);
  }

  @Test
  void whatTheyHaveInCommonSpeaksForIt() {
    EventTrace arguments = event(false, List.of("pier"), List.of(), Days.ANY);
    EventTrace names = event(false, List.of(), List.of("saltby"), Days.ANY);
    EventTrace dated = event(false, List.of(), List.of(), DAY);
    assertMore(arguments, arguments);
    assertMore(names, names);
    assertMore(dated, dated);
    assertThat(score(1, arguments, BARE)).isEqualTo(score(1, BARE, BARE), EXACTLY);
    assertThat(score(1, dated, BARE)).isEqualTo(score(1, BARE, BARE), EXACTLY);
    EventTrace half = event(false, List.of("pier", "storm"), List.of(), Days.ANY);
    EventTrace two = event(false, List.of("pier", "boat"), List.of(), Days.ANY);
    assertThat(score(1, half, two)).isBetween(score(1, BARE, BARE), score(1, half, half));
  }

  @Test
  void aLightWordSaysLittle() {
    EventTrace light = event(true, List.of(), List.of(), Days.ANY);
    assertLess(light, light);
  }

  @Test
  void otherDaysAreOtherEvents() {
    Pairing pair = new Pairing(story(1), story(2), 1);
    EventTrace one = event(false, List.of(), List.of(), DAY);
    EventTrace other = event(false, List.of(), List.of(), day(4));
    assertThat(Sameness.likely(pair, one, one)).isPositive();
    assertThat(Sameness.likely(pair, one, other)).isZero();
  }

  @Test
  void whoDoesItOrUndergoesItSpeaksForItAndOthersAgainstIt() {
    Side ruiz = first("ana", "ruiz");
    assertMore(by(ruiz), by(ruiz));
    assertMore(to(ruiz), to(ruiz));
    assertThat(score(1, by(ruiz), BARE)).isEqualTo(score(1, BARE, BARE), EXACTLY);
    Pairing others = new Pairing(story(1, "Ana Ruiz"), story(2, "Tom Berg"), 1);
    double bare = Sameness.of(others, BARE, BARE);
    double named = Sameness.of(others, by(ruiz), by(first("tom", "berg")));
    assertThat(named).isLessThan(bare);
    Pairing described = new Pairing(story(1, "the old mayor"), story(2, "the miller"), 1);
    double told = Sameness.of(described, by(first("old", "mayor")), by(first("miller")));
    assertThat(told).isLessThan(bare).isGreaterThan(named);
    double alike = Sameness.of(described, by(first("old", "mayor")), by(first("old", "miller")));
    assertThat(alike).isGreaterThan(bare);
    assertThat(Sameness.of(described, to(first("mayor")), to(first("miller"))))
        .isEqualTo(bare, EXACTLY);
  }

  @Test
  void whatIsToldLaterWithoutADateIsSeldomWhatWasNewsThen() {
    EventTrace dated = event(false, List.of(), List.of(), DAY);
    double near = Sameness.of(new Pairing(story(1), story(31), 1), BARE, BARE);
    double far = Sameness.of(new Pairing(story(1), story(32), 1), BARE, BARE);
    assertThat(near).isEqualTo(score(1, BARE, BARE), EXACTLY);
    assertThat(far).isLessThan(near);
    assertThat(Sameness.of(new Pairing(story(1), story(32), 1), dated, dated))
        .isEqualTo(score(1, dated, dated), EXACTLY);
    assertThat(Sameness.of(new Pairing(story(1), story(32), 1), dated, BARE))
        .isEqualTo(far, EXACTLY);
    Trace undated = story(Rank.UNDATED);
    assertThat(Sameness.of(new Pairing(story(1), undated, 1), BARE, BARE)).isEqualTo(near, EXACTLY);
  }

  @Test
  void oneStorySeldomUsesAWordForTwo() {
    Trace story = story(1, "Ana Ruiz", "Tom Berg");
    double own = Sameness.of(new Pairing(story, story, 1), BARE, BARE);
    assertThat(own).isPositive().isLessThan(score(1, BARE, BARE));
    Side second = new Side(new int[] {1}, Trace.numbers(List.of("tom", "berg")));
    Pairing itself = new Pairing(story, story, 1);
    assertThat(Sameness.of(itself, by(second), by(second))).isGreaterThan(own);
    assertThat(Sameness.of(itself, by(first("ana", "ruiz")), by(second))).isLessThan(own);
  }

  @Test
  void aNameInShortIsOneOnlyInStoriesThatAreAlike() {
    Side ruiz = first("ruiz");
    Pairing alike = new Pairing(story(1, "Ana Ruiz"), story(2, "Ruiz"), Fit.LIKE);
    Pairing unlike = new Pairing(story(1, "Ana Ruiz"), story(2, "Ruiz"), 0.24);
    assertThat(alike.isShared(ruiz, ruiz)).isTrue();
    assertThat(unlike.isShared(ruiz, ruiz)).isFalse();
    assertThat(unlike.isNamed(ruiz, ruiz)).isTrue();
    Pairing same = new Pairing(story(1, "Ana Ruiz"), story(2, "Ana Ruiz"), 0);
    assertThat(same.isShared(ruiz, ruiz)).isTrue();
  }

  @Test
  void ranksLieDaysApart() {
    assertThat(new Rank(3, "a").gap(new Rank(10, "b"))).isEqualTo(7);
    assertThat(new Rank(10, "a").gap(new Rank(3, "b"))).isEqualTo(7);
    assertThat(new Rank(Rank.UNDATED, "a").gap(new Rank(3, "b"))).isZero();
    assertThat(new Rank(3, "a").gap(new Rank(Rank.UNDATED, "b"))).isZero();
    assertThat(new Rank(3, "b")).isGreaterThan(new Rank(3, "a")).isLessThan(new Rank(4, "a"));
  }
}
