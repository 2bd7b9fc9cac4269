package org.fabula.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabula.Reading;
import org.fabula.event.Event;
import org.fabula.event.RandomStories;
import org.fabula.people.Actor;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold for the states of any text at all. Prints its seed. */
class StateInvariantsTest {
  private static final String[] SOUP = {
    "The death toll rose to 14",
    "the toll fell from 19 to",
    "Nineteen people were killed",
    "two hundred people",
    "between 10 and 12",
    "were injured",
    "are missing",
    "had been arrested",
    "At least",
    "another five",
    "dozens of",
    "bodies were found",
    "no one",
    "no deaths were reported",
    "Hansen is in critical condition",
    "Ana Ruiz was freed",
    "He died",
    "they were released on bail",
    "Hansen, 34,",
    "turned 35",
    "police said",
    "earlier",
    "now",
    "not",
    "on Sunday",
    "on Tuesday",
    "in a fire",
    "in Saltby",
    "per year",
    "3.5 million",
    "1,000",
    "and",
    ",",
    ".",
    ".",
    ".",
    "\n\n",
    "\"",
    "😀",
  };

  private long seed;

  @BeforeEach
  void seed() {
    seed = Long.getLong("tests.seed", new Random().nextLong());
    System.out.println("StateInvariantsTest -Dtests.seed=" + seed);
  }

  @Test
  void invariantsHoldForRandomStories() {
    Random random = new Random(seed);
    int found = 0;
    for (int i = 0; i < 40; i++) {
      int words = 1 + random.nextInt(100);
      String text = i % 3 == 0 ? RandomStories.story(random, words) : soup(random, words);
      Reading reading = StateTables.read(text, i % 4 == 0 ? "-" : "2019-05-15");
      found += reading.states().size();
      spansLieInTheText(reading);
      idsAreInOrder(reading);
      whatIsNamedIsThere(reading);
      nothingLeadsBackToItself(reading);
    }
    // Far below what any seed finds: without states nothing would be checked.
    assertThat(found).isGreaterThan(40);
  }

  @Test
  void theSameStoryHasTheSameStates() {
    String text = soup(new Random(seed), 150);
    assertThat(StateTables.read(text, "2019-05-15").states())
        .isEqualTo(StateTables.read(text, "2019-05-15").states());
  }

  @Test
  void aLongListOfTollsIsReadInTime() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      text.append("The toll rose to ").append(i).append(" on Sunday. ");
    }
    Reading reading =
        Assertions.assertTimeout(
            Duration.ofSeconds(60), () -> StateTables.read(text.toString(), "2019-05-15"));
    assertThat(reading.states()).hasSizeGreaterThan(500);
    nothingLeadsBackToItself(reading);
  }

  private static String soup(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(SOUP[random.nextInt(SOUP.length)]).append(random.nextInt(12) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static void spansLieInTheText(Reading reading) {
    for (State state : reading.states()) {
      assertThat(state.span().length()).isPositive();
      assertThat(state.span().end()).isLessThanOrEqualTo(reading.story().text().length());
      assertThat(state.value()).isNotBlank();
    }
    assertThat(reading.states().stream().map(State::span)).isSorted();
  }

  private static void idsAreInOrder(Reading reading) {
    for (int i = 0; i < reading.states().size(); i++) {
      assertThat(reading.states().get(i).id()).isEqualTo("s" + (i + 1));
    }
  }

  private static void whatIsNamedIsThere(Reading reading) {
    Set<String> events = reading.events().stream().map(Event::id).collect(Collectors.toSet());
    Set<String> actors = reading.actors().stream().map(Actor::id).collect(Collectors.toSet());
    Map<String, State> states = byId(reading.states());
    for (State state : reading.states()) {
      assertThat(state.event() == null || events.contains(state.event())).isTrue();
      assertThat(state.actor() == null || actors.contains(state.actor())).isTrue();
      State next = states.get(state.supersededBy());
      assertThat(state.isCurrent()).isEqualTo(next == null);
      if (next != null) {
        assertThat(next.kind()).isEqualTo(state.kind());
        assertThat(next.value()).isNotEqualTo(state.value());
      }
    }
  }

  private static void nothingLeadsBackToItself(Reading reading) {
    Map<String, State> states = byId(reading.states());
    for (State state : reading.states()) {
      Set<String> seen = new HashSet<>();
      State at = state;
      while (at != null) {
        assertThat(seen.add(at.id())).isTrue();
        at = states.get(at.supersededBy());
      }
    }
  }

  private static Map<String, State> byId(List<State> states) {
    Map<String, State> found = new HashMap<>();
    states.forEach(state -> found.put(state.id(), state));
    return found;
  }
}
