package org.fabula.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.event.Event;
import org.fabula.event.RandomStories;
import org.fabula.order.OrderLink;
import org.fabula.order.OrderLink.Relation;
import org.fabula.people.Actor;
import org.fabula.quote.Quote;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold for events, order and chronology of any text at all. Prints its seed. */
class ChronologyInvariantsTest {
  private static final Fabula FABULA = Fabula.english();

  /** What may end a sentence of {@link RandomStories}, an ellipsis too. */
  private static final Pattern SENTENCE_END = Pattern.compile("[.…\n]");

  private long seed;

  @BeforeEach
  void seed() {
    seed = Long.getLong("tests.seed", new Random().nextLong());
    System.out.println("ChronologyInvariantsTest -Dtests.seed=" + seed);
  }

  @Test
  void invariantsHoldForRandomStories() {
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      Reading reading = read(RandomStories.story(random, 1 + random.nextInt(250)), random);
      spansLieInTheText(reading);
      idsAreInOrder(reading);
      everyPairNearbyHasOneLink(reading);
      orderHasNoCycle(reading);
      rowsNameWhatIsThere(reading);
      datedEventsHaveOneRow(reading);
      datedRowsAreSorted(reading);
    }
  }

  @Test
  void theSameStoryGivesTheSameChronology() {
    Random random = new Random(seed);
    String story = RandomStories.story(random, 400);
    Random year = new Random(1);
    assertThat(read(story, year)).isEqualTo(read(story, new Random(1)));
  }

  @Test
  void anEmptyStoryHasNoRows() {
    assertThat(FABULA.read(Story.of("empty", "")).chronology()).isEmpty();
  }

  private static Reading read(String text, Random random) {
    Publication published =
        random.nextInt(4) == 0
            ? null
            : Publication.on(
                LocalDate.of(2019 + random.nextInt(2), 1 + random.nextInt(12), 8),
                Publication.Basis.OPTION);
    return FABULA.read(Story.of("random", text).withPublished(published));
  }

  private static void spansLieInTheText(Reading reading) {
    Stream.concat(
            reading.events().stream().map(Event::span),
            reading.chronology().stream().map(Row::span))
        .forEach(
            span -> {
              assertThat(span.length()).isPositive();
              assertThat(span.end()).isLessThanOrEqualTo(reading.story().text().length());
            });
  }

  private static void idsAreInOrder(Reading reading) {
    for (int i = 0; i < reading.events().size(); i++) {
      assertThat(reading.events().get(i).id()).isEqualTo("e" + (i + 1));
    }
    assertThat(reading.events().stream().map(Event::span)).isSorted();
  }

  private static void everyPairNearbyHasOneLink(Reading reading) {
    Set<String> pairs = new HashSet<>();
    for (OrderLink link : reading.order()) {
      assertThat(pairs.add(link.from() + " " + link.to())).isTrue();
    }
    List<Event> events = reading.events();
    for (int i = 1; i < events.size(); i++) {
      Span gap = new Span(events.get(i - 1).span().end(), events.get(i).span().start());
      if (!SENTENCE_END.matcher(gap.in(reading.story().text())).find()) {
        assertThat(pairs).contains(events.get(i - 1).id() + " " + events.get(i).id());
      }
    }
  }

  /** Peels off events that nothing precedes; equal events are one. What stays is a cycle. */
  private static void orderHasNoCycle(Reading reading) {
    Map<String, String> group = new HashMap<>();
    reading.events().forEach(event -> group.put(event.id(), event.id()));
    reading.order().stream()
        .filter(link -> link.relation() == Relation.EQUAL)
        .forEach(
            link ->
                group.replaceAll(
                    (id, of) -> of.equals(group.get(link.to())) ? group.get(link.from()) : of));
    Map<String, Set<String>> later = new HashMap<>();
    Map<String, Integer> before = new HashMap<>();
    group.values().forEach(id -> before.put(id, 0));
    for (OrderLink link : reading.order()) {
      String from = group.get(link.relation() == Relation.AFTER ? link.to() : link.from());
      String to = group.get(link.relation() == Relation.AFTER ? link.from() : link.to());
      boolean ordered = link.relation() == Relation.BEFORE || link.relation() == Relation.AFTER;
      if (ordered && later.computeIfAbsent(from, id -> new HashSet<>()).add(to)) {
        before.merge(to, 1, Integer::sum);
      }
    }
    List<String> free = new ArrayList<>();
    before.forEach(
        (id, count) -> {
          if (count == 0) free.add(id);
        });
    int peeled = 0;
    while (!free.isEmpty()) {
      peeled++;
      for (String next : later.getOrDefault(free.removeLast(), Set.of())) {
        if (before.merge(next, -1, Integer::sum) == 0) {
          free.add(next);
        }
      }
    }
    assertThat(peeled).isEqualTo(before.size());
  }

  private static void rowsNameWhatIsThere(Reading reading) {
    Set<String> events = ids(reading.events().stream().map(Event::id));
    Set<String> quotes = ids(reading.quotes().stream().map(Quote::id));
    Set<String> actors = ids(reading.actors().stream().map(Actor::id));
    for (Row row : reading.chronology()) {
      assertThat(events).containsAll(row.events());
      assertThat(quotes).containsAll(row.quotes());
      assertThat(actors).containsAll(row.actors());
    }
    assertThat(reading.chronology().stream().flatMap(row -> row.events().stream()))
        .doesNotHaveDuplicates();
    assertThat(ids(reading.chronology().stream().flatMap(row -> row.quotes().stream())))
        .isEqualTo(quotes);
  }

  private static Set<String> ids(Stream<String> ids) {
    return Set.copyOf(ids.toList());
  }

  private static void datedEventsHaveOneRow(Reading reading) {
    List<String> dated =
        reading.events().stream().filter(e -> e.when().time() != null).map(Event::id).toList();
    List<String> rows =
        reading.chronology().stream().flatMap(row -> row.events().stream()).toList();
    assertThat(rows).containsAll(dated);
  }

  private static void datedRowsAreSorted(Reading reading) {
    List<Row> rows =
        reading.chronology().stream()
            .filter(row -> row.when().time() != null && row.when().begin().earliest() != null)
            .toList();
    for (int i = 1; i < rows.size(); i++) {
      assertThat(rows.get(i - 1).when().begin().earliest())
          .isBeforeOrEqualTo(rows.get(i).when().begin().earliest());
    }
  }
}
