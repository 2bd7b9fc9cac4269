package org.fabula.eval.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.eval.OwnGold;
import org.fabula.eval.corpus.EventTimes.Window;
import org.fabula.order.OrderLink.Relation;
import org.fabula.quote.Quote;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Each kind of gold file, read from a small one of our own. */
final class CorporaTest {

  @Test
  void timeMlIsTextWithTimesAndEvents() {
    TimeMl mill = OwnGold.mill();
    assertThat(mill.text())
        .startsWith("\nThe Orrin & Sons mill burned on Monday.\n")
        .contains("two years before")
        .doesNotContain("<");
    assertThat(mill.times())
        .extracting(t -> t.span().in(mill.text()), Timex::type, Timex::value)
        .containsExactly(
            tuple("Monday", "DATE", "2019-03-04"), tuple("two years", "DURATION", "P2Y"));
    assertThat(mill.events().values())
        .extracting(e -> e.span().in(mill.text()) + " " + e.eventClass())
        .containsExactly("burned OCCURRENCE", "said REPORTING", "reopened OCCURRENCE");
    assertThat(mill.instances())
        .containsOnly(Map.entry("10", "e1"), Map.entry("11", "e2"), Map.entry("12", "e3"));
    assertThat(mill.story().published())
        .isEqualTo(Publication.parse("2019-03-06", Publication.Basis.METADATA));
  }

  @Test
  void timelinesAreEventsInPlacesOverStories() {
    Path folder = OwnGold.folder("timelines");
    Timelines timelines = Timelines.of(folder.resolve("stories"), folder.resolve("gold"));
    Story mill = timelines.stories().getFirst();
    assertThat(mill.text())
        .isEqualTo(
            "The Orrin & Sons mill, opened in 1961, burned on Monday. Ana Ruiz said: \"It is lost,"
                + " and what is lost is lost.\" She took off her hat (grey), didn't she?");
    assertThat(mill.id()).isEqualTo("11");
    assertThat(mill.published())
        .isEqualTo(Publication.parse("2019-03-06", Publication.Basis.METADATA));
    assertThat(timelines.entities())
        .extracting(Timelines.Timeline::entity)
        .containsExactly("Ana Ruiz", "orrin mill");
    assertThat(timelines.entities().getFirst().events())
        .extracting(
            Timelines.Placed::order,
            Timelines.Placed::date,
            event -> event.words().span().in(mill.text()))
        .containsExactly(
            tuple(1, "2019-03-06", "said"),
            tuple(2, "", "took off"),
            tuple(2, "", "lost"),
            tuple(2, "", "lost"));
    List<Timelines.Placed> own = timelines.entities().getLast().events();
    assertThat(own).extracting(Timelines.Placed::order).containsExactly(0, 1, 2, 2);
    assertThat(own)
        .extracting(Timelines.Placed::date)
        .containsExactly("", "1961", "2019-03", "2019-03");
    assertThat(own.getLast().words().span().start()).isGreaterThan(mill.text().length());
  }

  /** A word that stands twice is first the one marked as an event, then the others. */
  @Test
  void aWordNamedTwiceIsTwoWordsOfTheSentence() {
    Path folder = OwnGold.folder("timelines");
    Timelines timelines = Timelines.of(folder.resolve("stories"), folder.resolve("gold"));
    String text = timelines.stories().getFirst().text();
    List<Integer> lost =
        timelines.entities().getFirst().events().stream()
            .map(event -> event.words().span())
            .filter(span -> span.in(text).equals("lost"))
            .map(Span::start)
            .toList();
    assertThat(lost).containsExactly(text.indexOf("lost.\""), text.indexOf("lost"));
  }

  @Test
  void timeMlLinksAreThoseOfEventsToTimes() {
    TimeMl mill = OwnGold.mill();
    assertThat(mill.forms())
        .contains(Map.entry("e2", new TimeMl.Form("PAST", "NONE", "NEG")))
        .contains(Map.entry("e1", new TimeMl.Form("PAST", "", "")));
    assertThat(mill.links())
        .as("links between events and to times that are not there are left out")
        .containsExactly(
            new TimeMl.Link("e1", OwnGold.at(mill.text(), "Monday"), "IS_INCLUDED", false),
            new TimeMl.Link("e2", null, "AFTER", true));
  }

  @Test
  void timeMlWithoutTextIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeMl.parse("bare", "<TimeML></TimeML>"))
        .withMessageContaining("bare");
  }

  @Test
  void lineEndsAreCountedAsOne(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("a.tml"), "<TEXT>a\r\nb <EVENT eid='e1'>fell</EVENT>\rc</TEXT>");
    TimeMl read = TimeMl.items(folder).getFirst().gold();
    assertThat(read.text()).isEqualTo("a\nb fell\nc");
    assertThat(read.events())
        .containsOnly(Map.entry("e1", new TimeMl.GoldEvent(new Span(4, 8), "")));
  }

  @Test
  void matresPairsAreEventsOfTheText() {
    List<Item<List<Matres.Pair>>> items =
        Matres.items(OwnGold.folder("matres"), Map.of("mill", OwnGold.mill()));
    assertThat(items).hasSize(1);
    assertThat(items.getFirst().gold())
        .as("pairs of unknown instances and of other texts are left out")
        .extracting(Matres.Pair::relation)
        .containsExactly(Relation.BEFORE, Relation.AFTER, Relation.VAGUE);
  }

  @Test
  void eventTimesAreWindowsOfDays() {
    List<Item<List<EventTimes.Dated>>> items =
        EventTimes.items(OwnGold.folder("eventtime"), Map.of("mill", OwnGold.mill()));
    LocalDate fourth = LocalDate.of(2019, 3, 4);
    Window between = new Window(fourth.plusDays(1), LocalDate.of(2019, 3, 6));
    assertThat(items).hasSize(1);
    assertThat(items.getFirst().gold())
        .as("incomplete and unknown dates are left out")
        .extracting(EventTimes.Dated::begin, EventTimes.Dated::end, EventTimes.Dated::singleDay)
        .containsExactly(
            tuple(new Window(fourth, fourth), new Window(fourth, fourth), true),
            tuple(between, new Window(null, LocalDate.of(2019, 3, 6)), false),
            tuple(
                new Window(null, LocalDate.of(2017, 12, 31)),
                new Window(null, LocalDate.of(2017, 12, 31)),
                false));
  }

  @Test
  void windowsContradictWhereNoDayIsInBoth() {
    LocalDate day = LocalDate.of(2019, 3, 4);
    Window before = new Window(null, day);
    assertThat(before.contradicts(new Window(day.plusDays(1), null))).isTrue();
    assertThat(before.contradicts(new Window(day, null))).isFalse();
    assertThat(new Window(null, null).contradicts(before)).isFalse();
  }

  @Test
  void standOffCountsCodePoints() {
    Item<List<PolNear.Attribution>> item = PolNear.items(OwnGold.folder("polnear/dev")).getFirst();
    String text = item.story().text();
    assertThat(item.gold())
        .as("a relation without content is left out; roles may be numbered")
        .extracting(
            a -> a.content().getFirst().in(text),
            a -> a.source().getFirst().in(text),
            a -> a.cue().getFirst().in(text),
            PolNear.Attribution::kind)
        .containsExactly(
            tuple("“The 🔥 is out,”", "Ada Quill", "said", Quote.Kind.DIRECT),
            tuple(
                "It had been seen from the bridge",
                "Bo Lund",
                "according to",
                Quote.Kind.INDIRECT));
    assertThat(item.story().published())
        .isEqualTo(Publication.parse("2019-03-06", Publication.Basis.METADATA));
  }

  @Test
  void wordsPartlyInQuotationMarksAreMixed() {
    String text = "Bo Lund said the fire was “odd” and slow.";
    List<String> lines =
        List.of(
            "T1\tContent 13 40\tx",
            "The fire",
            "T2\tSource 0 7\tBo Lund",
            "E1\tContent:T1 Source:T2");
    assertThat(PolNear.parse(text, lines))
        .extracting(PolNear.Attribution::kind)
        .containsExactly(Quote.Kind.MIXED);
  }

  @Test
  void newswireIsPutTogetherFromTokens() {
    Item<List<Span>> item = Newswire.items(OwnGold.folder("newswire/dev")).getFirst();
    String text = item.story().text();
    assertThat(text).isEqualTo("Ada Quill, of Orrin, met Bo Lund.\n(Quill's mill)");
    assertThat(item.gold())
        .as("two names side by side stay two")
        .extracting(span -> span.in(text))
        .containsExactly("Ada Quill", "Bo", "Lund", "Quill");
    assertThat(item.story().id()).isEqualTo("mill");
  }

  @Test
  void gapRowsAreQuestions() {
    List<Item<Gap.Question>> items = Gap.items(OwnGold.folder("gap/gap-development.tsv"));
    assertThat(items).hasSize(2);
    Gap.Question first = items.getFirst().gold();
    String text = items.getFirst().story().text();
    assertThat(first.pronoun().in(text)).isEqualTo("she");
    assertThat(first.b().in(text)).isEqualTo("Bo Lund");
    assertThat(first.isA()).isTrue();
    assertThat(first.isB()).isFalse();
    assertThat(first.feminine()).isTrue();
    assertThat(items.getLast().gold().feminine()).isFalse();
  }

  @Test
  void chronicleQuestionsPointIntoTheirStory() {
    Item<ChronicleGold> item = ChronicleGold.items(OwnGold.folder("chronicles")).getFirst();
    Story story = item.story();
    ChronicleGold gold = item.gold();
    assertThat(gold.times().getLast().values()).isEqualTo(Set.of("2017", "2017-03"));
    assertThat(gold.people().getFirst().age()).isEqualTo(41);
    assertThat(gold.people().getLast().age()).isNull();
    assertThat(gold.quotes().getLast().channel()).isNull();
    assertThat(gold.events().getFirst().span().in(story.text())).isEqualTo("reopened");
  }

  @Test
  void questionAboutOtherWordsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ChronicleGold.parse(
                    "Rain.", JsonMapper.shared().readTree("{\"times\": [[\"Snow\", []]]}")))
        .withMessageContaining("Snow");
  }

  @Test
  void pagesKnowWhatBelongs() {
    List<PageGold> pages = PageGold.below(OwnGold.folder("html"));
    assertThat(pages).hasSize(2);
    assertThat(pages.getFirst().page()).endsWithRaw(Path.of("pages", "mill.html"));
    assertThat(pages.getFirst().with()).hasSize(2);
    assertThat(pages.getFirst().author()).isEqualTo("Ada Quill; Bo Lund");
    assertThat(pages.getLast().date()).isNull();
  }
}
