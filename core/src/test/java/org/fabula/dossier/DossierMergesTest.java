package org.fabula.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabula.chronology.Row;
import org.fabula.dossier.Dossier.Party;
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
import org.fabula.people.Fact;
import org.fabula.story.Publication;
import org.fabula.story.Publication.Basis;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is merged of stories made by hand: names, facts that tell apart, and time taken. */
class DossierMergesTest {
  private static final Map<String, Double> ALIKE = Map.of("pier", 0.8, "saltby", 0.6);

  @Test
  void aSurnameIsTheOneWhoBearsItInLikeStories() {
    assertThat(merged(person("Ana Ruiz"), person("Ruiz"))).containsExactly(Set.of("s0", "s1"));
    assertThat(merged(person("Ruiz"), person("Ruiz"))).containsExactly(Set.of("s0", "s1"));
  }

  @Test
  void aSurnameThatTwoBearIsNobodys() {
    assertThat(merged(person("Ana Ruiz"), person("Tom Ruiz"), person("Ruiz")))
        .containsExactly(Set.of("s0"), Set.of("s1"), Set.of("s2"));
  }

  @Test
  void theOfficeTellsWhichOfTwoIsMeant() {
    assertThat(
            merged(
                person("Ana Ruiz", role("mayor of Saltby")),
                person("Tom Ruiz", role("miller")),
                person("Ruiz", role("mayor"))))
        .containsExactly(Set.of("s0", "s2"), Set.of("s1"));
  }

  @Test
  void aDescriptionIsWhoHoldsTheOffice() {
    assertThat(merged(person("Ana Ruiz", role("mayor of Saltby")), person("the mayor")))
        .containsExactly(Set.of("s0", "s1"));
    assertThat(merged(person("Ana Ruiz", role("mayor of Saltby")), person("the doctor")))
        .hasSize(2);
  }

  @Test
  void givenNamesInShortAndInitialsFit() {
    assertThat(merged(person("Robert Hansen"), person("Bob Hansen"))).hasSize(1);
    assertThat(merged(person("Ida M. Lund"), person("Ida Lund"))).hasSize(1);
    assertThat(merged(person("I. Lund"), person("Ida Lund"))).hasSize(1);
    assertThat(merged(person("Ida Lund"), person("Eva Lund"))).hasSize(2);
  }

  @Test
  void whatIsStatedKeepsNamesakesApart() {
    assertThat(merged(person("Lars Hansen", age("P34Y")), person("Lars Hansen", age("P61Y"))))
        .hasSize(2);
    assertThat(merged(person("Lars Hansen", age("P34Y")), person("Lars Hansen", age("P35Y"))))
        .hasSize(1);
    // One of the two papers has it wrong.
    assertThat(merged(person("Lars Hansen", age("P34Y")), person("Lars Hansen", age("P37Y"))))
        .hasSize(1);
    assertThat(merged(person("Lars B. Hansen"), person("Lars P. Hansen"))).hasSize(2);
    assertThat(merged(person("Lars Hansen Jr."), person("Lars Hansen Sr."))).hasSize(2);
  }

  @Test
  void aBodyIsOneWithItsLettersAndItsNameInShort() {
    assertThat(merged(body("Harbour Board Authority"), body("HBA"))).hasSize(1);
    assertThat(merged(body("Saltby Harbour Board"), body("Harbour Board"))).hasSize(1);
    assertThat(merged(body("Harbour Board Authority"), body("HBC"))).hasSize(2);
  }

  @Test
  void whatFitsOnlyInPartIsAnotherInStoriesThatAreNotAlike() {
    Report one = report("s0", Map.of("pier", 1.0), List.of(person("Ana Ruiz")), List.of());
    Report other = report("s1", Map.of("mill", 1.0), List.of(person("Ruiz")), List.of());
    assertThat(groups(Dossier.of(List.of(one, other)))).hasSize(2);
  }

  @Test
  void thoseWhomAStoryTellsApartStayApart() {
    Report one =
        report("s0", ALIKE, List.of(named("a1", "Ruiz"), named("a2", "Ana Ruiz")), List.of());
    Report other = report("s1", ALIKE, List.of(named("a1", "Ana Ruiz")), List.of());
    assertThat(groups(Dossier.of(List.of(one, other))))
        .containsExactly(Set.of("s0"), Set.of("s0", "s1"));
  }

  @Test
  void namedOthersDoNotDoOneThing() {
    assertThat(arrests("Ana Ruiz", "Ana Ruiz").merges()).hasSize(1);
    assertThat(arrests("Ana Ruiz", "Tom Berg").merges()).isEmpty();
  }

  private static Dossier arrests(String one, String other) {
    Map<String, Double> words = Map.of("court", 0.5, "trawler", 0.5, "police", 0.5, "town", 0.5);
    Map<String, Double> others = Map.of("court", 0.5, "bank", 0.5, "police", 0.5, "cheque", 0.5);
    return Dossier.of(
        List.of(
            report("s0", words, List.of(named("a1", one)), List.of("arrest")),
            report("s1", others, List.of(named("a1", other)), List.of("arrest"))));
  }

  @Tag("no-mutants")
  @Test
  void mergingTakesTimeInProportionToTheStories() {
    List<Report> many = perturbed(2_000);
    List<Report> few = many.subList(0, 200);
    assertThat(Dossier.of(few).merges()).isNotEmpty();
    long one = fastest(few);
    long ten = fastest(many);
    // Ten times the stories; twice that again for memory and the sorting of rows.
    assertThat(ten).isLessThan(20 * one);
    assertThat(Dossier.of(many).chronology().size()).isLessThan(2_000);
  }

  private static long fastest(List<Report> reports) {
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      Dossier.of(reports);
      fastest = Math.min(fastest, System.nanoTime() - start);
    }
    return fastest;
  }

  /** Stories that all tell of one of a few happenings, each with words of its own. */
  private static List<Report> perturbed(int number) {
    Random random = new Random(5);
    List<String> deeds = List.of("collapse", "close", "injure", "rescue", "mourn");
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Map<String, Double> words = new HashMap<>();
      for (int k = 0; k < 40; k++) {
        words.put("word" + random.nextInt(60), 1 / Math.sqrt(40));
      }
      List<String> told = new ArrayList<>(deeds);
      told.remove(random.nextInt(told.size()));
      reports.add(
          report(
              "s" + i,
              words,
              List.of(named("a1", "Ana Ruiz"), named("a2", "Lund"), named("a3", "the mayor")),
              told));
    }
    return reports;
  }

  private static List<Set<String>> merged(Actor... actors) {
    List<Report> reports = new ArrayList<>();
    for (Actor actor : actors) {
      reports.add(report("s" + reports.size(), ALIKE, List.of(actor), List.of()));
    }
    return groups(Dossier.of(reports));
  }

  private static List<Set<String>> groups(Dossier dossier) {
    return dossier.actors().stream().map(DossierMergesTest::stories).toList();
  }

  private static Set<String> stories(Party party) {
    return party.appearances().stream()
        .map(appearance -> appearance.story())
        .collect(Collectors.toSet());
  }

  private static Actor person(String name, Fact... facts) {
    return new Actor("a1", ActorKind.PERSON, name, List.of(), List.of(), List.of(facts));
  }

  private static Actor named(String id, String name) {
    return new Actor(id, ActorKind.PERSON, name, List.of(), List.of(), List.of());
  }

  private static Actor body(String name) {
    return new Actor("a1", ActorKind.ORGANIZATION, name, List.of(), List.of(), List.of());
  }

  private static Fact role(String words) {
    return new Fact(Fact.Kind.ROLE, words, null, new Span(0, 1));
  }

  private static Fact age(String duration) {
    return new Fact(Fact.Kind.AGE, duration, null, new Span(0, 1));
  }

  /** A story of one sentence a deed, each done by the first actor on one day. */
  private static Report report(
      String id, Map<String, Double> words, List<Actor> actors, List<String> deeds) {
    StringBuilder text = new StringBuilder(id);
    List<Event> events = new ArrayList<>();
    List<Telling> tellings = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    Bound day = Bound.at(LocalDateTime.of(2020, 1, 5, 0, 0));
    When when = new When("2020-01-05", null, day, day, When.Basis.STATED, "t1");
    for (String deed : deeds) {
      Span span = new Span(text.length() + 1, text.length() + 1 + deed.length());
      text.append(' ').append(deed);
      String event = "e" + (events.size() + 1);
      events.add(
          new Event(
              event,
              span,
              EventClass.OCCURRENCE,
              Tense.PAST,
              Aspect.NONE,
              Polarity.POS,
              Factuality.HAPPENED,
              List.of(new Participant("a1", Role.AGENT)),
              null,
              null,
              when,
              "r"));
      tellings.add(new Telling(event, deed, deed, false, 0, Set.of(), Set.of()));
      rows.add(
          new Row(
              when,
              span,
              Row.Kind.HAPPENED,
              1,
              null,
              null,
              List.of(),
              List.of(),
              List.of(event),
              List.of(),
              List.of("a1")));
    }
    Story story =
        Story.of(id, text.toString())
            .withPublished(Publication.on(LocalDate.of(2020, 1, 6), Basis.OPTION));
    return new Report(story, actors, List.of(), events, rows, new Gist(words, tellings));
  }
}
