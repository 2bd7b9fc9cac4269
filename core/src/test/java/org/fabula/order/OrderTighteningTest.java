package org.fabula.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.event.Event;
import org.fabula.event.EventReader;
import org.fabula.event.RandomStories;
import org.fabula.model.Analysis;
import org.fabula.model.EnglishModel;
import org.fabula.order.OrderLink.Relation;
import org.fabula.people.People;
import org.fabula.people.PeopleReader;
import org.fabula.quote.QuoteReader;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.text.StoryText;
import org.fabula.time.Bound;
import org.fabula.time.TimeReader;
import org.fabula.time.Times;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates that events have by their order: of stories, and what must hold for any text at all. */
class OrderTighteningTest {
  private static final Fabula FABULA = Fabula.english();
  private static final EnglishModel MODEL = EnglishModel.load();
  private static final TimeReader TIMES = TimeReader.english();
  private static final PeopleReader PEOPLE = PeopleReader.english();
  private static final QuoteReader QUOTES = QuoteReader.english();
  private static final EventReader EVENTS = EventReader.english();
  private static final Publication MAY_10 =
      Publication.on(LocalDate.of(2019, 5, 10), Publication.Basis.OPTION);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The pier fell after Ana Ruiz opened the gate on May 3."
            + "|fell|ORDER|2019-05-03..2019-05-10",
        "Hansen left Saltby after Ana Ruiz sold the ferry on Monday."
            + "|left|ORDER|2019-05-06..2019-05-10",
        "The council will vote after Ana Ruiz speaks on May 20.|vote|ORDER|2019-05-20..",
        "The pier fell after Ana Ruiz opened the gate.|fell|PUBLISHED|..2019-05-10",
        "The ferry sank on Friday. The council expects a report, Ana Ruiz said."
            + "|expects|ORDER|2019-05-10..2019-05-10",
        "The council expects a report, Ana Ruiz said.|expects|PUBLISHED|..2019-05-10",
        "The ferry sank on May 3, after the crew left on May 7.|sank|STATED|2019-05-03..2019-05-03",
        "The ferry sank on May 3, after the crew left on May 7.|left|STATED|2019-05-07..2019-05-07",
      })
  void anEventIsBoundByWhatItFollows(String text, String trigger, String basis, String begin) {
    Event event = event(FABULA.read(Story.of("a", text).withPublished(MAY_10)), trigger);
    assertThat(event.when().basis()).hasToString(basis);
    assertThat(days(event.when().begin())).isEqualTo(begin);
  }

  @Test
  void keepsWhatIsDroppedOfTwoEvents() {
    String text =
        "The ferry sank on May 3. The crew left before it sank, after the captain died on May 7.";
    Reading reading = FABULA.read(Story.of("a", text).withPublished(MAY_10));
    String left = event(reading, "left").id();
    String died = event(reading, "died").id();
    OrderLink said = new OrderLink(left, died, Relation.AFTER, "connective");
    assertThat(reading.order())
        .contains(new OrderLink(left, died, Relation.VAGUE, OrderLink.CONTRADICTED, false, said));
  }

  @Tag("no-mutants")
  @Test
  void narrowsAndNeverCrossesOnAnyText() {
    long seed = Long.getLong("tests.seed", new Random().nextLong());
    System.out.println("OrderTighteningTest -Dtests.seed=" + seed);
    Random random = new Random(seed);
    int narrowed = 0;
    for (int i = 0; i < 60; i++) {
      Analysis text =
          MODEL.analyze(StoryText.of(RandomStories.story(random, 1 + random.nextInt(250))));
      Publication published = random.nextInt(4) == 0 ? null : MAY_10;
      List<Event> events = events(text, published);
      Order order = new OrderReader().read(text, events);
      assertThat(order).isEqualTo(new OrderReader().read(text, events));
      assertThat(order.events()).hasSameSizeAs(events);
      for (int k = 0; k < events.size(); k++) {
        holds(events.get(k), order.events().get(k));
        narrowed += order.events().get(k).equals(events.get(k)) ? 0 : 1;
      }
    }
    assertThat(narrowed).isPositive();
  }

  private static void holds(Event before, Event after) {
    When was = before.when();
    When is = after.when();
    assertThat(after).isEqualTo(before.at(is));
    if (was.time() != null && was.value() != null) {
      assertThat(is).isEqualTo(was);
    }
    if (!is.equals(was)) {
      assertThat(is.basis()).isEqualTo(When.Basis.ORDER);
      assertThat(is.time()).isEqualTo(was.time());
      assertThat(isInside(is.begin(), was.begin()) && isInside(is.end(), was.end())).isTrue();
      assertThat(Tightening.latest(is.end())).isAfterOrEqualTo(Tightening.earliest(is.begin()));
    }
  }

  private static boolean isInside(Bound inner, Bound outer) {
    return !Tightening.earliest(inner).isBefore(Tightening.earliest(outer))
        && !Tightening.latest(inner).isAfter(Tightening.latest(outer));
  }

  private static List<Event> events(Analysis text, @Nullable Publication published) {
    Times times = TIMES.read(text, published);
    People people = PEOPLE.read(text, times);
    return EVENTS.read(text, times, people, QUOTES.read(text, times, people), published);
  }

  private static Event event(Reading reading, String trigger) {
    return reading.events().stream()
        .filter(event -> event.span().in(reading.story().text()).equals(trigger))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no event " + trigger));
  }

  private static String days(Bound bound) {
    String earliest = bound.earliest() == null ? "" : bound.earliest().toLocalDate().toString();
    return earliest + ".." + (bound.latest() == null ? "" : bound.latest().toLocalDate());
  }
}
