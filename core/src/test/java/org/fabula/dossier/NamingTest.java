package org.fabula.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fabula.dossier.Naming.Form;
import org.fabula.dossier.Naming.Years;
import org.fabula.people.Actor;
import org.fabula.people.ActorKind;
import org.fabula.people.Fact;
import org.fabula.people.Mention;
import org.fabula.story.Publication;
import org.fabula.story.Story;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a name says of who bears it, and how the names of two stories fit. */
class NamingTest {
  private static final Story STORY =
      Story.of("s", "she he her him they it")
          .withPublished(Publication.on(LocalDate.of(2020, 1, 5), Publication.Basis.OPTION));

  /** "PERSON Ana Ruiz; mayor of Saltby": a kind, a name, offices. */
  private static Naming naming(String actor) {
    String[] parts = actor.split("; ", -1);
    int space = parts[0].indexOf(' ');
    List<Fact> facts = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      facts.add(fact(Fact.Kind.ROLE, parts[i]));
    }
    ActorKind kind = ActorKind.valueOf(parts[0].substring(0, space));
    return naming(kind, parts[0].substring(space + 1), facts, List.of());
  }

  private static Naming naming(
      ActorKind kind, String name, List<Fact> facts, List<Mention> mentions) {
    return Naming.of(new Actor("a1", kind, name, List.of(), mentions, facts), STORY);
  }

  private static Fact fact(Fact.Kind kind, String value) {
    return new Fact(kind, value, null, new Span(0, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "PERSON Ana Ruiz, FULL, ana ruiz, ''",
    "PERSON Ruiz, SHORT, ruiz, ''",
    "PERSON Lars Hansen Jr., FULL, lars hansen, jr",
    "PERSON Karl Brandt III, FULL, karl brandt, iii",
    "PERSON Jr, SHORT, jr, ''",
    "PERSON the mayor of Saltby, DESCRIBED, mayor, ''",
    "PERSON his old friend from school, DESCRIBED, friend, ''",
    "PERSON the doctor who came, DESCRIBED, doctor, ''",
    "ORGANIZATION The Harbour Board, THING, harbour board, ''",
    "ORGANIZATION The, THING, the, ''",
    "ORGANIZATION Board II, THING, board ii, ''",
    "ORGANIZATION the company, DESCRIBED, company, ''",
    "PLACE Jürgenstadt, THING, jurgenstadt, ''"
  })
  void aNameHasAFormAndWords(String actor, Form form, String words, String suffix) {
    Naming naming = naming(actor);
    assertThat(naming.form()).isEqualTo(form);
    assertThat(naming.name()).isEqualTo(words);
    assertThat(naming.suffix()).isEqualTo(suffix);
    assertThat(words).endsWith(naming.family());
  }

  @ParameterizedTest
  @CsvSource({
    "PERSON Ana Ruiz; mayor of Saltby, ana mayor ruiz",
    "PERSON Ruiz; the mayor, mayor ruiz",
    "PERSON the mayor; harbour master, mayor",
    "ORGANIZATION Bank of Orrin and Venn, bank bov orrin venn",
    "ORGANIZATION Orrin, orrin",
    "ORGANIZATION the company; owner, company"
  })
  void theKeysAreWhatOthersMayShare(String actor, String keys) {
    assertThat(naming(actor).keys()).isEqualTo(Set.of(keys.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "P34Y, , 1985, 1986",
    ", 1985, 1985, 1985",
    ", 1985-05-03, 1985, 1985",
    ", 1984/1986, 1984, 1986",
    ", 1984-05-03/1986-05-02, 1984, 1986",
    "P34Y, 1986, 1986, 1986"
  })
  void yearsOfBirthFollowFromAgesAndBirths(
      @Nullable String age, @Nullable String born, int from, int to) {
    List<Fact> facts = new ArrayList<>();
    if (age != null) {
      facts.add(fact(Fact.Kind.AGE, age));
    }
    if (born != null) {
      facts.add(fact(Fact.Kind.BORN, born));
    }
    assertThat(naming(ActorKind.PERSON, "Ana Ruiz", facts, List.of()).born())
        .isEqualTo(new Years(from, to));
  }

  @Test
  void whatContradictsItselfOrIsNoYearTellsNothing() {
    List<Fact> both = List.of(fact(Fact.Kind.AGE, "P34Y"), fact(Fact.Kind.BORN, "1950"));
    assertThat(naming(ActorKind.PERSON, "Ana Ruiz", both, List.of()).born()).isEqualTo(Years.ANY);
    List<Fact> vague = List.of(fact(Fact.Kind.AGE, "P3M"), fact(Fact.Kind.BORN, "long ago"));
    assertThat(naming(ActorKind.PERSON, "Ana Ruiz", vague, List.of()).born()).isEqualTo(Years.ANY);
    Actor actor =
        new Actor(
            "a1",
            ActorKind.PERSON,
            "Ana Ruiz",
            List.of(),
            List.of(),
            List.of(fact(Fact.Kind.AGE, "P34Y")));
    assertThat(Naming.of(actor, Story.of("undated", "")).born()).isEqualTo(Years.ANY);
  }

  @ParameterizedTest
  @CsvSource({
    "1985-1986, 1991-1992, false",
    "1985-1986, 1992-1993, true",
    "1992-1993, 1985-1986, true",
    "1991-1992, 1985-1986, false"
  })
  void namesakesAreMoreThanAFewYearsApart(String one, String other, boolean apart) {
    assertThat(years(one).isOther(years(other))).isEqualTo(apart);
  }

  private static Years years(String years) {
    return new Years(Integer.parseInt(years, 0, 4, 10), Integer.parseInt(years, 5, 9, 10));
  }

  @ParameterizedTest
  @CsvSource({
    "she her, f",
    "he him, m",
    "she he her, ''",
    "she, ''",
    "they it they, ''",
    "she her they, f"
  })
  void severalPronounsThatAgreeTellAGender(String pronouns, String gender) {
    List<Mention> mentions = new ArrayList<>();
    for (String pronoun : pronouns.split(" ")) {
      int start = (" " + STORY.text() + " ").indexOf(" " + pronoun + " ");
      Span span = new Span(start, start + pronoun.length());
      mentions.add(new Mention(span, Mention.Kind.PRONOUN, "test"));
    }
    mentions.add(new Mention(new Span(0, 3), Mention.Kind.NAME, "test"));
    assertThat(naming(ActorKind.PERSON, "Ana Ruiz", List.of(), mentions).gender())
        .isEqualTo(gender);
  }

  @Test
  void whoIsNeverCalledByNameIsDescribed() {
    Mention nominal = new Mention(new Span(0, 3), Mention.Kind.NOMINAL, "test");
    Mention name = new Mention(new Span(4, 6), Mention.Kind.NAME, "test");
    assertThat(form("Mayor Ruiz", nominal)).isEqualTo(Form.DESCRIBED);
    assertThat(form("Mayor Ruiz", nominal, name)).isEqualTo(Form.FULL);
    assertThat(form("the mayor", name)).isEqualTo(Form.DESCRIBED);
    assertThat(form(" ")).isEqualTo(Form.DESCRIBED);
    assertThat(form("...")).isEqualTo(Form.DESCRIBED);
  }

  private static Form form(String name, Mention... mentions) {
    return naming(ActorKind.PERSON, name, List.of(), List.of(mentions)).form();
  }

  @ParameterizedTest
  @CsvSource({
    // Persons: the whole name, given names in full and short, initials, middle names.
    "PERSON Ana Ruiz, PERSON Ana Ruiz, FITTING_NAME FULL_NAME ana ruiz",
    "PERSON Bob Lund, PERSON Robert Lund, FITTING_NAME FULL_NAME bob lund",
    "PERSON I. Lund, PERSON Ida Lund, FITTING_NAME FULL_NAME i lund",
    "PERSON Ida Lund, PERSON I. Lund, FITTING_NAME FULL_NAME ida lund",
    "PERSON Ida Lund, PERSON Ida Marie Lund, FITTING_NAME FULL_NAME ida lund",
    "PERSON Ida Marie Lund, PERSON Marie Lund, FITTING_NAME FULL_NAME marie lund",
    "PERSON Ida M. Lund, PERSON Ida Marie Lund, FITTING_NAME FULL_NAME ida m lund",
    "PERSON Ida M. Lund, PERSON Ida Karin Lund, ",
    "PERSON Ida Lund, PERSON Eva Lund, ",
    "PERSON Ida Lund, PERSON Ida Berg, ",
    "PERSON Ida Karin Lund, PERSON Eva Lund, ",
    "PERSON Lars Hansen Jr, PERSON Lars Hansen, FITTING_NAME FULL_NAME lars hansen",
    "PERSON Lars B Hansen Jr, PERSON Lars Hansen Sr, ",
    "PERSON Lars B Hansen Jr, PERSON Lars Hansen Jr, FITTING_NAME FULL_NAME lars hansen",
    // Surnames and given names alone.
    "PERSON Ruiz, PERSON Ana Ruiz, PART_OF_NAME SHORT_NAME ruiz",
    "PERSON Ana Ruiz, PERSON Ana, PART_OF_NAME SHORT_NAME ana",
    "PERSON Ruiz, PERSON Ruiz, PART_OF_NAME SHORT_NAME ruiz",
    "PERSON Ruiz, PERSON Berg, ",
    "PERSON Ruiz, PERSON Ana Berg, ",
    // Bodies: letters, the beginning and the end of a name.
    "ORGANIZATION HBA, ORGANIZATION Harbour Board Authority, LETTERS ACRONYM hba",
    "ORGANIZATION Bank of Orrin, ORGANIZATION BO, LETTERS ACRONYM bo",
    "ORGANIZATION HBC, ORGANIZATION Harbour Board Authority, ",
    "ORGANIZATION Harbour Board, ORGANIZATION Saltby Harbour Board, PART_OF_NAME SHORT_NAME harbour board",
    "ORGANIZATION Saltby Harbour, ORGANIZATION Saltby Harbour Board, PART_OF_NAME SHORT_NAME saltby harbour",
    "ORGANIZATION Saltby Board, ORGANIZATION Saltby Harbour Board, ",
    "ORGANIZATION Orrin, ORGANIZATION Orrin, FITTING_NAME FULL_NAME orrin",
    "PERSON Orrin, ORGANIZATION Orrin Air, ",
    // Descriptions and offices.
    "PERSON the mayor, PERSON Ana Ruiz; mayor of Saltby, OFFICE ROLE mayor",
    "PERSON Ana Ruiz; mayor of Saltby, PERSON the mayor, OFFICE ROLE mayor",
    "PERSON the mayor, PERSON Ana Ruiz; miller, ",
    "PERSON the mayor, PERSON the old mayor, DESCRIPTION ROLE mayor",
    "PERSON the mayor, PERSON the miller, "
  })
  void twoNamesFitByWhatTheyShare(String one, String other, @Nullable String expected) {
    Fit fit = Fit.of(naming(one), naming(other));
    assertThat(fit == null ? null : fit.strength() + " " + words(fit.reason())).isEqualTo(expected);
  }

  private static String words(Reason reason) {
    return reason.kind() + " " + reason.words();
  }

  @Test
  void oneOfficeIsSeenBesideTheName() {
    Naming mayor = naming("PERSON Ruiz; mayor");
    assertThat(Fit.of(mayor, naming("PERSON Ana Ruiz; mayor of Saltby")))
        .extracting(Fit::isSameOffice)
        .isEqualTo(true);
    assertThat(Fit.of(mayor, naming("PERSON Ana Ruiz; miller")))
        .extracting(Fit::isSameOffice)
        .isEqualTo(false);
  }

  @ParameterizedTest
  @CsvSource({
    "PERSON Ana Ruiz, PERSON Ana Ruiz, true",
    "PERSON Ana Ruiz, PERSON Ann Ruiz, false",
    "PERSON Lars Hansen Jr, PERSON Lars Hansen Sr, false",
    "PERSON Ruiz, PERSON Ruiz, false",
    "ORGANIZATION Orrin Air, ORGANIZATION Orrin Air, true",
    "PLACE Orrin, PLACE Orrin, false",
    "PERSON Orrin Air, ORGANIZATION Orrin Air, false",
    "ORGANIZATION Orrin Air, PERSON Orrin Air, false"
  })
  void fullNamesAndNamesOfBodiesAreOneEverywhere(String one, String other, boolean same) {
    assertThat(naming(one).isEverywhere(naming(other))).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "ruiz, ruiz, 0",
    "ruiz, ruis, 1",
    "ruiz, uiz, 1",
    "ruiz, ruizo, 1",
    "ruiz, riuz, 2",
    "ruiz, '', 4",
    "'', ruiz, 4",
    "lund, dal, 4",
    "kitten, sitting, 3"
  })
  void slipsAreLettersToChange(String one, String other, int slips) {
    assertThat(NameWords.slips(one, other)).isEqualTo(slips);
  }
}
