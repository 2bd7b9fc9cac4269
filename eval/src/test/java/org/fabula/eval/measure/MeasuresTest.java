package org.fabula.eval.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.fabula.eval.OwnGold.at;
import static org.fabula.eval.OwnGold.event;
import static org.fabula.eval.OwnGold.figures;
import static org.fabula.eval.OwnGold.person;
import static org.fabula.eval.OwnGold.quote;
import static org.fabula.eval.OwnGold.reading;
import static org.fabula.eval.OwnGold.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fabula.Reading;
import org.fabula.chronology.Row;
import org.fabula.eval.OwnGold;
import org.fabula.eval.corpus.ChronicleGold;
import org.fabula.eval.corpus.EventTimes;
import org.fabula.eval.corpus.EventTimes.Window;
import org.fabula.eval.corpus.Gap;
import org.fabula.eval.corpus.Item;
import org.fabula.eval.corpus.Matres;
import org.fabula.eval.corpus.PageGold;
import org.fabula.eval.corpus.PolNear;
import org.fabula.eval.corpus.PolNear.Attribution;
import org.fabula.eval.corpus.TimeMl;
import org.fabula.eval.corpus.Timex;
import org.fabula.event.Event;
import org.fabula.order.OrderLink;
import org.fabula.people.Actor;
import org.fabula.people.Fact;
import org.fabula.quote.Quote;
import org.fabula.story.Origin;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.fabula.time.Bound;
import org.fabula.time.TimeExpression;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Each measure: the gold as the answer is 100, and what is partly right is counted as it should.
 */
final class MeasuresTest {
  private final TimeMl mill = OwnGold.mill();

  // ---- times

  @Test
  void goldTimesAreAllRight() {
    assertThat(figures(new TimesMeasure(), mill, mill.times()))
        .contains(entry("value", 100.0), entry("strict", 100.0), entry("type", 100.0));
  }

  @Test
  void noTimesIsNothingRight() {
    assertThat(figures(new TimesMeasure(), mill, List.of()).values()).containsOnly(0.0);
  }

  @Test
  void overlappingTimeIsRelaxedOnly() {
    Timex wider = new Timex(at(mill.text(), "on Monday"), "TIME", "2019-03-04");
    Timex spurious = new Timex(at(mill.text(), "mill"), "DATE", "2019");
    assertThat(figures(new TimesMeasure(), mill, List.of(spurious, wider)))
        .contains(
            entry("relaxed", 50.0),
            entry("value", 50.0),
            entry("strict", 0.0),
            entry("type", 0.0),
            entry("valueAccuracy", 100.0));
  }

  @Test
  void aTimeInAnotherYearIsCounted() {
    Span day = at(mill.text(), "Monday");
    assertThat(figures(new TimesMeasure(), mill, List.of(new Timex(day, "DATE", "2018-03-05"))))
        .contains(entry("yearAccuracy", 0.0));
    assertThat(figures(new TimesMeasure(), mill, List.of(new Timex(day, "DATE", "XXXX-03-05"))))
        .contains(entry("yearAccuracy", 100.0));
  }

  @Test
  void oneFoundTimeMatchesOneGoldTime() {
    Span all = at(mill.text(), "Monday").cover(at(mill.text(), "two years"));
    assertThat(figures(new TimesMeasure(), mill, List.of(new Timex(all, "DATE", "2019-03-04"))))
        .contains(entry("relaxedPrecision", 100.0), entry("relaxedRecall", 50.0));
  }

  @Test
  void aProbeIsRightWhereItsValueIsFoundAtItsPlace() {
    Timex gold = mill.times().getFirst();
    Timex elsewhere = new Timex(at(mill.text(), "mill"), gold.type(), gold.value());
    assertThat(figures(new ProbesMeasure(), gold, List.of(gold)))
        .containsExactly(entry("right", 100.0));
    assertThat(figures(new ProbesMeasure(), gold, List.of(elsewhere)))
        .containsExactly(entry("right", 0.0));
  }

  // ---- events, their time and order

  @Test
  void goldEventsAreAllRight() {
    List<Event> answer =
        List.of(
            millEvent("e1", "burned", Event.EventClass.OCCURRENCE),
            millEvent("e2", "said", Event.EventClass.REPORTING),
            millEvent("e3", "reopened", Event.EventClass.OCCURRENCE));
    assertThat(figures(new EventsMeasure(), mill, answer).values()).containsOnly(100.0);
  }

  @Test
  void eventOfAnotherClassIsFoundAllTheSame() {
    List<Event> answer = List.of(millEvent("e1", "said", Event.EventClass.STATE));
    assertThat(figures(new EventsMeasure(), mill, answer))
        .containsExactly(
            entry("trigger", 50.0),
            entry("precision", 100.0),
            entry("recall", 33.33),
            entry("class", 0.0));
  }

  @Test
  void eventTimesAreRightWhereEveryBoundIs() {
    LocalDateTime fourth = LocalDate.of(2019, 3, 4).atStartOfDay();
    Bound day = Bound.at(fourth);
    List<Event> answer =
        List.of(
            event("e1", at(mill.text(), "burned"), OwnGold.when(null, day, day)),
            event("e2", at(mill.text(), "said"), OwnGold.when(null, day, day)),
            event("e3", at(mill.text(), "reopened"), When.UNKNOWN));
    assertThat(figures(new EventTimesMeasure(), eventTimes(), answer))
        .containsExactly(
            entry("accuracy", 33.33),
            entry("singleDayAccuracy", 100.0),
            entry("eventsFound", 100.0),
            entry("contradictions", 33.33));
  }

  @Test
  void goldEventTimesAreAllRight() {
    List<Event> answer =
        eventTimes().stream()
            .map(d -> event("e", d.event(), OwnGold.when(null, bound(d.begin()), bound(d.end()))))
            .toList();
    assertThat(figures(new EventTimesMeasure(), eventTimes(), answer))
        .contains(entry("accuracy", 100.0), entry("contradictions", 0.0));
  }

  @Test
  void orderIsReadFromEitherEnd() {
    List<Matres.Pair> gold =
        Matres.items(OwnGold.folder("matres"), Map.of("mill", mill)).getFirst().gold();
    assertThat(figures(new OrderMeasure(), gold, ordered(OrderLink.Relation.VAGUE)))
        .contains(entry("f1", 100.0));
    assertThat(figures(new OrderMeasure(), gold, ordered(OrderLink.Relation.EQUAL)))
        .as("a relation where the gold has none is found, not right")
        .containsExactly(entry("f1", 80.0), entry("precision", 66.67), entry("recall", 100.0));
    assertThat(figures(new OrderMeasure(), gold, ordered(OrderLink.Relation.INCLUDES)))
        .as("inclusion is not counted")
        .contains(entry("f1", 100.0));
  }

  private Reading ordered(OrderLink.Relation saidToReopened) {
    return reading(
        Map.of(
            Event.class,
            List.of(
                millEvent("a", "burned", Event.EventClass.OCCURRENCE),
                millEvent("b", "said", Event.EventClass.REPORTING),
                millEvent("c", "reopened", Event.EventClass.OCCURRENCE)),
            OrderLink.class,
            List.of(
                new OrderLink("b", "a", OrderLink.Relation.AFTER, "test"),
                new OrderLink("a", "c", OrderLink.Relation.AFTER, "test"),
                new OrderLink("b", "c", saidToReopened, "test"))));
  }

  private Event millEvent(String id, String word, Event.EventClass eventClass) {
    return event(id, at(mill.text(), word), When.UNKNOWN, eventClass);
  }

  private List<EventTimes.Dated> eventTimes() {
    return EventTimes.items(OwnGold.folder("eventtime"), Map.of("mill", mill)).getFirst().gold();
  }

  private static Bound bound(Window window) {
    return new Bound(start(window.earliest()), start(window.latest()));
  }

  private static @Nullable LocalDateTime start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay();
  }

  // ---- quotes

  private final Item<List<Attribution>> quotes =
      PolNear.items(OwnGold.folder("polnear/dev")).getFirst();

  @Test
  void goldQuotesAreAllRight() {
    List<Quote> answer =
        quotes.gold().stream()
            .map(
                g ->
                    new Quote(
                        "q",
                        g.kind(),
                        g.content(),
                        g.cue().getFirst(),
                        new Quote.Speaker("a1", g.source().getFirst()),
                        null,
                        null,
                        When.UNKNOWN,
                        "test"))
            .toList();
    assertThat(figures(new QuotesMeasure(), quotes.gold(), answer).values()).containsOnly(100.0);
  }

  @Test
  void quoteWithTheWrongSpeakerHasItsContentOnly() {
    String text = quotes.story().text();
    Span words = quotes.gold().getFirst().content().getFirst();
    Quote wrong =
        quote("q1", words, at(text, "said"), new Quote.Speaker("a1", at(text, "Bo Lund")));
    assertThat(figures(new QuotesMeasure(), quotes.gold(), List.of(wrong)))
        .contains(
            entry("content", 66.67),
            entry("exact", 66.67),
            entry("contentDirect", 100.0),
            entry("withSource", 0.0),
            entry("sourceAccuracy", 0.0),
            entry("cueAccuracy", 100.0));
  }

  @Test
  void halfOfTheUnionIsEnoughAndLessIsNot() {
    Attribution gold =
        new Attribution(List.of(new Span(0, 100)), List.of(), List.of(), Quote.Kind.DIRECT);
    assertThat(figures(new QuotesMeasure(), List.of(gold), List.of(unspoken(new Span(50, 100)))))
        .as("neither names a source, which is right")
        .contains(entry("content", 100.0), entry("exact", 0.0), entry("withSource", 100.0));
    assertThat(figures(new QuotesMeasure(), List.of(gold), List.of(unspoken(new Span(51, 100)))))
        .contains(entry("content", 0.0));
  }

  @Test
  void goldMatchesItsBestQuoteOnly() {
    Attribution gold =
        new Attribution(List.of(new Span(0, 10)), List.of(), List.of(), Quote.Kind.DIRECT);
    List<Quote> answer = List.of(unspoken(new Span(0, 6)), unspoken(new Span(0, 10)));
    assertThat(figures(new QuotesMeasure(), List.of(gold), answer))
        .contains(entry("content", 66.67), entry("exact", 66.67));
  }

  private static Quote unspoken(Span words) {
    return quote("q", words, null, null);
  }

  // ---- people and pronouns

  @Test
  void namesCountOnceWhereverTheyStand() {
    List<Span> gold = List.of(new Span(0, 9), new Span(20, 25));
    List<Actor> answer =
        List.of(
            person("a1", "Ada Quill", List.of(), new Span(0, 9), new Span(30, 35)),
            person("a2", "Quill", List.of(), new Span(0, 9)));
    assertThat(figures(new PeopleMeasure(), gold, answer).values()).containsOnly(50.0);
    assertThat(
            figures(
                    new PeopleMeasure(),
                    gold,
                    List.of(person("a", "x", List.of(), gold.getFirst(), gold.getLast())))
                .values())
        .containsOnly(100.0);
  }

  @Test
  void pronounsPairWithNamesOfTheSameActor() {
    Gap.Question asked =
        new Gap.Question(new Span(20, 23), new Span(0, 9), true, new Span(12, 15), false, true);
    List<Actor> right =
        List.of(
            person("a1", "Ada Quill", List.of(), new Span(0, 9), new Span(20, 23)),
            person("a2", "Bo", List.of(), new Span(12, 15)));
    List<Actor> both =
        List.of(person("a1", "A", List.of(), new Span(0, 9), new Span(12, 15), new Span(20, 23)));
    assertThat(figures(new PronounsMeasure(), asked, right)).contains(entry("f1", 100.0));
    assertThat(figures(new PronounsMeasure(), asked, both))
        .contains(entry("f1", 66.67), entry("precision", 50.0), entry("bias", 0.0));
  }

  // ---- chronicles

  private final Item<ChronicleGold> chronicle =
      ChronicleGold.items(OwnGold.folder("chronicles")).getFirst();

  @Test
  void questionsAnsweredRightlyArePoints() {
    assertThat(figures(new ChroniclesMeasure(), chronicle.gold(), chronicler("Ada Quill", "e2")))
        .contains(entry("all", 100.0), entry("ages", 100.0), entry("order", 100.0));
  }

  @Test
  void questionsAnsweredWronglyAreNot() {
    assertThat(figures(new ChroniclesMeasure(), chronicle.gold(), chronicler("Bo Lund", "e1")))
        .as("right are two times, the channel and the date: 4 of 11 points")
        .contains(
            entry("all", 36.36),
            entry("times", 100.0),
            entry("people", 0.0),
            entry("speakers", 0.0),
            entry("order", 0.0));
  }

  /** A reading of the chronicle's story, in which {@code speaker} says it all. */
  private Reading chronicler(String speaker, String firstEvent) {
    String text = chronicle.story().text();
    Span reopened = at(text, "reopened");
    Span burned = at(text, "burned");
    Fact age = new Fact(Fact.Kind.AGE, "P41Y", null, at(text, "41"));
    Quote said =
        new Quote(
            "q1",
            Quote.Kind.DIRECT,
            List.of(at(text, "“It burned two years ago,”")),
            null,
            new Quote.Speaker("a1", at(text, "Quill wrote")),
            "on Instagram",
            null,
            When.UNKNOWN,
            "test");
    When monday = OwnGold.when("2019-03-04", Bound.OPEN, Bound.OPEN);
    return reading(
        Map.of(
            TimeExpression.class,
            List.of(
                time("t1", at(text, "Monday, March 4, 2019"), "2019-03-04"),
                time("t2", at(text, "two years ago"), "2017-03")),
            Actor.class,
            List.of(
                person("a1", speaker, List.of(age), at(text, "Quill wrote")),
                person("a2", "Bo Lund", List.of())),
            Quote.class,
            List.of(said),
            Event.class,
            List.of(event("e1", reopened, monday), event("e2", burned, When.UNKNOWN)),
            Row.class,
            List.of(
                row(When.UNKNOWN, burned, firstEvent),
                row(monday, reopened, firstEvent.equals("e1") ? "e2" : "e1"))));
  }

  private static Row row(When when, Span words, String event) {
    return new Row(
        when,
        words,
        Row.Kind.HAPPENED,
        1,
        null,
        null,
        List.of(),
        List.of(),
        List.of(event),
        List.of(),
        List.of());
  }

  @Test
  void namesAreComparedByTheirParts() {
    assertThat(PersonName.isOneOf("Ada Quill|Quill", "quill")).isTrue();
    assertThat(PersonName.isOneOf("Ada Quill", "Dr. Ada M. Quill")).isTrue();
    assertThat(PersonName.isOneOf("Ada Quill", "Quill")).isTrue();
    assertThat(PersonName.isOneOf("Ada Quill", "Ada")).isFalse();
    assertThat(PersonName.isOneOf("Ada Quill", "Quills")).isFalse();
    assertThat(PersonName.isOneOf("Ada Quill", "")).isFalse();
    assertThat(PersonName.isOneOf("Ada Quill", null)).isFalse();
  }

  // ---- pages

  @Test
  void pageIsItsSegmentsDateAndAuthor() {
    PageGold gold = PageGold.below(OwnGold.folder("html")).getFirst();
    Story right = page("The  mill\u00a0burned.\n\nIt reopened.", List.of("Ada Quill", "Bo Lund"));
    assertThat(figures(new PagesMeasure(), gold, Optional.of(right)).values()).containsOnly(100.0);
    Story partly = page("The mill burned. Subscribe now", List.of("Ada Quill"));
    assertThat(figures(new PagesMeasure(), gold, Optional.of(partly)))
        .containsExactly(
            entry("text", 50.0),
            entry("textPrecision", 50.0),
            entry("textRecall", 50.0),
            entry("date", 100.0),
            entry("author", 0.0),
            entry("authorLetters", 0.0));
    Story spelt = page("The mill burned.", List.of("ADA  QUILL.", "Bo Lund"));
    assertThat(figures(new PagesMeasure(), gold, Optional.of(spelt)))
        .contains(entry("author", 0.0), entry("authorLetters", 100.0));
    assertThat(figures(new PagesMeasure(), gold, Optional.empty()).values()).containsOnly(0.0);
  }

  private static Story page(String text, List<String> byline) {
    Publication day = Publication.parse("2019-03-06T08:00:00Z", Publication.Basis.METADATA);
    return new Story(
        "p", null, null, byline, null, day, List.of(), null, "en", text, Origin.UNKNOWN);
  }
}
