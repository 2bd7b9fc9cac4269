package org.fabula.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabula.chronology.Row;
import org.fabula.dossier.Dossier.Citation;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Source;
import org.fabula.event.Event;
import org.fabula.event.Event.Aspect;
import org.fabula.event.Event.EventClass;
import org.fabula.event.Event.Factuality;
import org.fabula.event.Event.Participant;
import org.fabula.event.Event.Polarity;
import org.fabula.event.Event.Role;
import org.fabula.event.Event.Tense;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.quote.Quote;
import org.fabula.story.Publication;
import org.fabula.story.Publication.Basis;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DossierTest {
  private static final String BRIDGE = "The bridge fell. The mayor wept.";

  @Test
  void nothingMakesAnEmptyDossier() {
    Dossier dossier = Dossier.of(List.of());
    assertThat(dossier.stories()).isEmpty();
    assertThat(dossier.chronology()).isEmpty();
  }

  @Test
  void rowsOfAllStoriesStandInDateOrder() {
    Report late = report("a", null, BRIDGE, row(5, 0, 16), row(9, 17, 32));
    Report early = report("b", null, "A ship sank. It was old.", row(7, 0, 12), row(0, 13, 24));
    assertThat(rows(Dossier.of(List.of(late, early))))
        .containsExactly("a 0", "b 0", "b 13", "a 17");
  }

  @Test
  void anUndatedRowStaysBesideItsNeighboursAndAnUndatedStoryComesLast() {
    Report undated = report("a", null, BRIDGE, row(0, 0, 16), row(0, 17, 32));
    Report headless = report("b", null, "A ship sank. It was old.", row(0, 0, 12), row(7, 13, 24));
    assertThat(rows(Dossier.of(List.of(undated, headless))))
        .containsExactly("b 0", "b 13", "a 0", "a 17");
  }

  @Test
  void aCopyIsListedAndCountedOnce() {
    Report first = report("a", 3, BRIDGE, row(5, 0, 16), row(0, 17, 32));
    Report copy =
        report("b", 2, "The bridge fell.\n\nThe Mayor wept", row(5, 0, 16), row(0, 18, 32));
    Report other = report("c", 1, "A bridge fell in the night.", row(5, 0, 27));
    Dossier dossier = Dossier.of(List.of(first, copy, other));
    assertThat(dossier.stories()).extracting(Source::copyOf).containsExactly("b", null, null);
    assertThat(rows(dossier)).containsExactly("b 0", "b 18", "c 0");
    Entry fell = dossier.chronology().getFirst();
    assertThat(fell.reports())
        .extracting(Citation::words)
        .extracting(words -> words.story() + " " + words.span().start())
        .containsExactly("b 0", "a 0");
    assertThat(dossier.chronology()).extracting(Entry::independentReports).containsOnly(1);
  }

  @Test
  void storiesOfOneIdAreToldApart() {
    Dossier dossier =
        Dossier.of(
            List.of(
                report("a", null, "One."),
                report("a", null, "Two."),
                report("a-2", null, "Three."),
                report("a", null, "Four.")));
    assertThat(dossier.stories()).extracting(Source::id).containsExactly("a", "a-3", "a-2", "a-4");
  }

  @Test
  void onlyTheSameFullNameIsTheSamePerson() {
    Report one =
        with(
            report("a", null, "One."),
            List.of(person("a1", "Ida Lund", "Lund"), person("a2", "Berg"), group("a3")));
    Report two =
        with(
            report("b", null, "Two."),
            List.of(
                person("a1", "Berg"),
                person("a2", "Ida Lund", "Miss Lund"),
                group("a3"),
                new Actor(
                    "a4", ActorKind.ORGANIZATION, "Ida Lund", List.of(), List.of(), List.of())));
    Dossier dossier = Dossier.of(List.of(one, two));
    assertThat(dossier.actors())
        .extracting(party -> party.id() + " " + party.name() + " " + party.appearances().size())
        .containsExactly(
            "a1 Ida Lund 2",
            "a2 Berg 1",
            "a3 the crew 1",
            "a4 Berg 1",
            "a5 the crew 1",
            "a6 Ida Lund 1");
    assertThat(dossier.actors().getFirst().aliases()).containsExactly("Lund", "Miss Lund");
  }

  @Test
  void quotesAndTheirSpeakersHaveTheIdsOfTheDossier() {
    Report one = with(report("a", null, "One."), List.of(person("a1", "Ola Berg")));
    Report two =
        with(
            report("b", null, "\"Go,\" she said."),
            List.of(person("a1", "Ida Lund")),
            quote("q1", new Quote.Speaker("a1", new Span(6, 9))),
            quote("q2", null));
    Dossier dossier = Dossier.of(List.of(one, two));
    assertThat(dossier.quotes())
        .extracting(said -> said.story() + " " + said.quote().id() + " " + speaker(said.quote()))
        .containsExactly("b q1 a2", "b q2 nobody");
  }

  @Test
  void theSameReportsGiveTheSameDossier() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      reports.add(
          with(
              report("s" + i % 50, i % 7 + 1, "Story " + i % 90 + " fell.", row(i % 20 + 1, 0, 5)),
              List.of(person("a1", "Ida Lund " + i % 13))));
    }
    assertThat(Dossier.of(reports)).isEqualTo(Dossier.of(List.copyOf(reports)));
  }

  @Test
  void whatIsAboutOneIsTheRowsInWhichTheyTakePartOrSpeak() {
    Report one =
        with(
            report("a", null, BRIDGE, taking(5, 0, 16, "a2"), taking(2, 17, 32, "a1")),
            List.of(person("a1", "Ida Lund"), person("a2", "Ola Berg")));
    Row said = told(row(3, 0, 5).when(), new Span(0, 5), List.of(), List.of("q1"), List.of("a1"));
    Report two =
        with(
            report("b", null, "\"Go,\" she said.", said),
            List.of(person("a1", "Ida Lund")),
            quote("q1", new Quote.Speaker("a1", new Span(6, 9))));
    Report three =
        with(
            report("c", null, "A ship sank.", taking(1, 0, 12, "a1")),
            List.of(person("a1", "Berg")));
    Dossier about = Dossier.of(List.of(one, two, three)).about(Set.of("a1"));
    assertThat(rows(about)).containsExactly("a 17", "b 0");
    assertThat(about.actors()).extracting(party -> party.name()).containsExactly("Ida Lund");
    assertThat(about.stories()).extracting(Source::id).containsExactly("a", "b");
    assertThat(about.quotes())
        .extracting(utterance -> utterance.quote().id())
        .containsExactly("q1");
    assertThat(Dossier.of(List.of(one, two, three)).about(Set.of()).chronology()).isEmpty();
  }

  @Test
  void whatIsAboutOneNamesNothingThatIsLeftOut() {
    Report first =
        with(
            report("a", 1, BRIDGE, taking(5, 0, 16, "a2")),
            List.of(person("a1", "Ida Lund"), person("a2", "Ola Berg")));
    Row alone =
        told(row(6, 17, 32).when(), new Span(17, 32), List.of(), List.of("q1"), List.of("a1"));
    Report copy =
        with(
            report("b", 2, BRIDGE, alone),
            List.of(person("a1", "Ida Lund"), person("a2", "Ola Berg")),
            quote("q1", new Quote.Speaker("a2", new Span(17, 20))));
    Dossier whole = Dossier.of(List.of(first, copy));
    assertThat(whole.stories().get(1).copyOf()).isEqualTo("a");
    Dossier about = whole.about(Set.of("a1"));
    assertThat(rows(about)).containsExactly("b 17");
    assertThat(about.stories()).extracting(Source::id).containsExactly("b");
    assertThat(about.stories().getFirst().copyOf()).isNull();
    assertThat(about.actors())
        .flatExtracting(party -> party.appearances())
        .extracting(appearance -> appearance.story())
        .containsOnly("b");
    Set<String> known =
        about.actors().stream().map(party -> party.id()).collect(Collectors.toSet());
    assertThat(about.quotes())
        .allMatch(
            said ->
                said.quote().speaker() == null || known.contains(said.quote().speaker().actor()));
  }

  @Test
  void deedsAreTheEventsInWhichOneTakesPart() {
    Row both =
        told(row(5, 0, 16).when(), new Span(0, 16), List.of("e1", "e2"), List.of(), List.of("a1"));
    Row other = told(When.UNKNOWN, new Span(17, 32), List.of("e3"), List.of(), List.of("a1"));
    Report one =
        new Report(
            report("a", null, BRIDGE).story(),
            List.of(person("a1", "Ida Lund"), person("a2", "Ola Berg")),
            List.of(),
            List.of(
                event("e1", 11, Factuality.HAPPENED, new Participant("a2", Role.AGENT)),
                event("e2", 4, Factuality.HAPPENED, new Participant("a1", Role.PATIENT)),
                event("e3", 27, Factuality.HAPPENED, new Participant("a1", Role.OTHER))),
            List.of(both, other));
    Dossier dossier = Dossier.of(List.of(one));
    assertThat(deeds(dossier, "a1")).containsExactly("a e2", "a e3");
    assertThat(deeds(dossier, "a2")).isEmpty();
  }

  @Test
  void whatHasHappenedStandsByTheDateOfItsRowUnlessItWasOverBefore() {
    Participant lund = new Participant("a1", Role.AGENT);
    Event over = event("e3", 27, Factuality.HAPPENED, lund);
    Bound second = Bound.at(LocalDateTime.of(2020, 1, 2, 0, 0));
    When published = new When(null, null, Bound.OPEN, second, When.Basis.PUBLISHED, null);
    Report one =
        new Report(
            report("a", null, BRIDGE).story(),
            List.of(person("a1", "Ida Lund")),
            List.of(),
            List.of(
                event("e1", 4, Factuality.HAPPENED, lund),
                event("e2", 11, Factuality.PLANNED, lund),
                dated(over, published)),
            List.of(
                told(
                    row(5, 0, 16).when(),
                    new Span(0, 16),
                    List.of("e1", "e2", "e3"),
                    List.of(),
                    List.of("a1"))));
    assertThat(Dossier.of(List.of(one)).deeds(Set.of("a1")))
        .extracting(Dossier.Deed::place)
        .containsExactly(row(5, 0, 16).when(), When.UNKNOWN, published);
  }

  private static Event dated(Event event, When when) {
    return new Event(
        event.id(),
        event.span(),
        event.eventClass(),
        event.tense(),
        event.aspect(),
        event.polarity(),
        event.factuality(),
        event.actors(),
        event.saidBy(),
        event.quote(),
        when,
        event.rule());
  }

  private static List<String> deeds(Dossier dossier, String id) {
    return dossier.deeds(Set.of(id)).stream()
        .map(deed -> deed.story() + " " + deed.event().id())
        .toList();
  }

  private static Row taking(int day, int start, int end, String actor) {
    Row row = row(day, start, end);
    return told(row.when(), row.span(), row.events(), row.quotes(), List.of(actor));
  }

  private static Event event(String id, int start, Factuality factuality, Participant... actors) {
    return new Event(
        id,
        new Span(start, start + 4),
        EventClass.OCCURRENCE,
        Tense.PAST,
        Aspect.NONE,
        Polarity.POS,
        factuality,
        List.of(actors),
        null,
        null,
        When.UNKNOWN,
        "r");
  }

  private static String speaker(Quote quote) {
    Quote.Speaker speaker = quote.speaker();
    return speaker == null ? "nobody" : speaker.actor();
  }

  private static List<String> rows(Dossier dossier) {
    return dossier.chronology().stream()
        .map(entry -> entry.what().story() + " " + entry.what().span().start())
        .toList();
  }

  private static Report with(Report report, List<Actor> actors, Quote... quotes) {
    return new Report(report.story(), actors, List.of(quotes), report.events(), report.rows());
  }

  private static Report report(String id, @Nullable Integer day, String text, Row... rows) {
    Publication published =
        day == null ? null : Publication.on(LocalDate.of(2020, 1, day), Basis.OPTION);
    Story story = Story.of(id, text).withPublished(published);
    return new Report(story, List.of(), List.of(), List.of(), List.of(rows));
  }

  private static Row row(int day, int start, int end) {
    Bound bound = day == 0 ? Bound.OPEN : Bound.at(LocalDateTime.of(2020, 1, day, 0, 0));
    When when =
        day == 0 ? When.UNKNOWN : new When(null, null, bound, bound, When.Basis.STATED, null);
    return told(when, new Span(start, end), List.of(), List.of(), List.of());
  }

  private static Actor person(String id, String name, String... aliases) {
    return new Actor(id, ActorKind.PERSON, name, List.of(aliases), List.of(), List.of());
  }

  private static Actor group(String id) {
    return new Actor(id, ActorKind.GROUP, "the crew", List.of(), List.of(), List.of());
  }

  private static Quote quote(String id, Quote.@Nullable Speaker speaker) {
    return new Quote(
        id,
        Quote.Kind.DIRECT,
        List.of(new Span(0, 5)),
        null,
        speaker,
        null,
        null,
        When.UNKNOWN,
        "r");
  }

  private static Row told(
      When when, Span span, List<String> events, List<String> quotes, List<String> actors) {
    return new Row(
        when, span, Row.Kind.HAPPENED, 1, null, null, List.of(), List.of(), events, quotes, actors);
  }
}
