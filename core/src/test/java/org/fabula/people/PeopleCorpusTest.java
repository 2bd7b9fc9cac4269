package org.fabula.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fabula.model.Analysis;
import org.fabula.model.EnglishModel;
import org.fabula.text.StoryText;
import org.fabula.time.TimeReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the tables of {@code corpus/people/en}: a story, a tab, and what must be found in it, parted
 * by {@code " | "}. The head of each table says how its second column reads. In a story, {@code //}
 * parts paragraphs.
 */
class PeopleCorpusTest {
  private static final EnglishModel MODEL = EnglishModel.load();
  private static final PeopleReader READER = PeopleReader.english();
  private static final TimeReader TIMES = TimeReader.english();

  record Row(String story, List<String> expected) {}

  private static People read(String story) {
    Analysis text = MODEL.analyze(StoryText.of(story));
    return READER.read(text, TIMES.read(text, null));
  }

  private static Stream<Row> rows(String table) {
    String name = "/corpus/people/en/" + table + ".tsv";
    try (InputStream in = PeopleCorpusTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      String words = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Row> rows =
          words
              .lines()
              .filter(l -> !l.isBlank() && !l.startsWith("#"))
              .map(PeopleCorpusTest::row)
              .toList();
      assertThat(rows).as(name).isNotEmpty();
      return rows.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    String[] columns = line.split("\t", -1);
    assertThat(columns).as(line).hasSize(2);
    List<String> expected =
        columns[1].equals("-") ? List.of() : List.of(columns[1].split(" \\| ", -1));
    return new Row(columns[0].replace("//", "\n\n"), expected);
  }

  static Stream<Row> names() {
    return rows("names");
  }

  /** Every name of a person, in text order, and no other. */
  @ParameterizedTest
  @MethodSource("names")
  void findsNamesOfPersons(Row row) {
    List<String> found = new ArrayList<>();
    for (MentionIndex.Placed placed : read(row.story()).mentions().all()) {
      if (placed.actor().kind() == ActorKind.PERSON
          && placed.mention().kind() == Mention.Kind.NAME) {
        found.add(placed.mention().span().in(row.story()));
      }
    }
    assertThat(found).as(row.story()).isEqualTo(row.expected());
  }

  static Stream<Row> kinds() {
    return rows("kinds");
  }

  /** Names with their kinds: {@code words=KIND}. */
  @ParameterizedTest
  @MethodSource("kinds")
  void tellsKinds(Row row) {
    List<String> found = new ArrayList<>();
    for (Actor actor : read(row.story()).actors()) {
      found.add(actor.name() + "=" + actor.kind());
    }
    assertThat(found).as(row.story()).containsAll(row.expected());
  }

  static Stream<Row> folding() {
    return rows("folding");
  }

  /** The persons of a story: the fullest name, then its other names in order after commas. */
  @ParameterizedTest
  @MethodSource("folding")
  void foldsNames(Row row) {
    List<String> found =
        read(row.story()).actors().stream()
            .filter(actor -> actor.kind() == ActorKind.PERSON)
            .map(actor -> String.join(", ", names(actor)))
            .toList();
    assertThat(found).as(row.story()).isEqualTo(row.expected());
  }

  private static List<String> names(Actor actor) {
    List<String> names = new ArrayList<>(List.of(actor.name()));
    names.addAll(actor.aliases());
    return names;
  }

  static Stream<Row> bodies() {
    return rows("bodies");
  }

  /** The bodies, groups, places of a story: the fullest name, then its other names. */
  @ParameterizedTest
  @MethodSource("bodies")
  void foldsNamesOfBodies(Row row) {
    List<String> found =
        read(row.story()).actors().stream()
            .filter(actor -> actor.kind() != ActorKind.PERSON)
            .map(actor -> String.join(", ", names(actor)))
            .toList();
    assertThat(found).as(row.story()).isEqualTo(row.expected());
  }

  static Stream<Row> facts() {
    return rows("facts");
  }

  /** All facts: {@code name: KIND value}, and {@code of other} for a relation. */
  @ParameterizedTest
  @MethodSource("facts")
  void readsFacts(Row row) {
    List<String> found = new ArrayList<>();
    List<Actor> actors = read(row.story()).actors();
    for (Actor actor : actors) {
      for (Fact fact : actor.facts()) {
        found.add(actor.name() + ": " + fact.kind() + " " + fact.value() + of(fact, actors));
      }
    }
    assertThat(found).as(row.story()).containsExactlyInAnyOrderElementsOf(row.expected());
  }

  private static String of(Fact fact, List<Actor> actors) {
    return actors.stream()
        .filter(actor -> actor.id().equals(fact.actor()))
        .map(actor -> " of " + actor.name())
        .findFirst()
        .orElse("");
  }

  static Stream<Row> mentions() {
    return Stream.of("nominals", "institutions", "pronouns").flatMap(PeopleCorpusTest::rows);
  }

  /**
   * Words and whom they stand for: {@code words=name}, {@code words=-} where they stand for none.
   */
  @ParameterizedTest
  @MethodSource("mentions")
  void resolvesDescriptionsAndPronouns(Row row) {
    People people = read(row.story());
    for (String expected : row.expected()) {
      String[] sides = expected.split("=", -1);
      assertThat(resolved(people, row.story(), sides[0]))
          .as(row.story() + " " + sides[0])
          .isEqualTo(sides[1]);
    }
  }

  /** The actor of the last descriptive or pronominal mention that reads {@code words}. */
  private static String resolved(People people, String story, String words) {
    String found = "-";
    for (MentionIndex.Placed placed : people.mentions().all()) {
      boolean name = placed.mention().kind() == Mention.Kind.NAME;
      if (!name && placed.mention().span().in(story).equals(words)) {
        found = placed.actor().name();
      }
    }
    return found;
  }
}
