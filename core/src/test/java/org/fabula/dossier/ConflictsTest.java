package org.fabula.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabula.CorpusTable;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.dossier.Conflict.Claim;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Source;
import org.fabula.dossier.Dossier.Status;
import org.fabula.story.Origin;
import org.fabula.story.Publication;
import org.fabula.story.Publication.Basis;
import org.fabula.story.Story;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What small sets of stories contradict each other in, and what they only seem to. */
class ConflictsTest {
  private static final Fabula FABULA = Fabula.english();
  private static final List<String[]> ROWS = CorpusTable.rows("dossier/en/conflicts");
  private static final Map<String, List<Reading>> READINGS = new HashMap<>();

  static Stream<String[]> rows() {
    return ROWS.stream();
  }

  @Tag("no-mutants")
  @ParameterizedTest
  @MethodSource("rows")
  void conflictsAreFound(String stories, String expected) {
    assertThat(said(Fabula.merge(readings(stories)))).isEqualTo(expected);
  }

  /** Mutation testing asks this one instead of each row. */
  @Test
  void conflictsOfAllRowsAreFound() {
    for (String[] row : ROWS) {
      assertThat(said(Fabula.merge(readings(row[0])))).as(row[0]).isEqualTo(row[1]);
    }
  }

  @Tag("no-mutants")
  @Test
  void theOrderOfTheStoriesDoesNotMatter() {
    Random random = new Random(5);
    for (String[] row : ROWS) {
      List<Reading> readings = new ArrayList<>(readings(row[0]));
      TreeSet<String> expected = standing(Fabula.merge(readings));
      Collections.shuffle(readings, random);
      assertThat(standing(Fabula.merge(readings))).isEqualTo(expected);
      Collections.reverse(readings);
      assertThat(standing(Fabula.merge(readings))).isEqualTo(expected);
    }
  }

  @Test
  void rowsAreMarked() {
    Dossier tolls = Fabula.merge(readings(row("COUNT dead: 14!, 19!")));
    assertThat(entry(tolls, "Fourteen people").status()).isEqualTo(Status.DISPUTED);
    assertThat(entry(tolls, "Fourteen people").conflicts()).containsExactly("c1");
    assertThat(entry(tolls, "Nineteen people").status()).isEqualTo(Status.DISPUTED);
    assertThat(entry(tolls, "Rescuers").status()).isEqualTo(Status.CURRENT);
    assertThat(entry(tolls, "Rescuers").conflicts()).isEmpty();
    Dossier risen = Fabula.merge(readings(row("COUNT dead: 14 < 19, 19")));
    assertThat(entry(risen, "Fourteen people").status()).isEqualTo(Status.SUPERSEDED);
    assertThat(entry(risen, "Nineteen people").status()).isEqualTo(Status.CURRENT);
    Dossier dated = Fabula.merge(readings(row("DATE arrest: 2020-02-01!, 2020-02-02!")));
    assertThat(
            dated.chronology().stream()
                .filter(entry -> entry.status() == Status.DISPUTED)
                .map(entry -> entry.when().edtf()))
        .containsExactly("2020-02-01", "2020-02-02");
  }

  @Test
  void aClaimSaysWhoMakesItAndWhen() {
    Conflict conflict = Fabula.merge(readings(row("COUNT dead: 14!, 19!"))).conflicts().getFirst();
    assertThat(conflict.claims()).extracting(Claim::source).containsExactly("courier", "gazette");
    assertThat(conflict.claims())
        .extracting(Claim::claimed)
        .containsExactly("2020-02-04", "2020-02-04");
    assertThat(conflict.isDispute()).isTrue();
  }

  @Test
  void aCopyWithAWordChangedIsFoldedAndAVersionIsNot() {
    List<Reading> near =
        readings(
            ROWS.stream()
                .map(row -> row[0])
                .filter(
                    stories -> stories.contains("has opened") && stories.contains(" opened its"))
                .findFirst()
                .orElseThrow());
    Dossier dossier = Fabula.merge(near);
    assertThat(dossier.stories()).extracting(Source::copyOf).containsExactly(null, "courier1");
    assertThat(dossier.chronology()).extracting(Entry::independentReports).containsOnly(1);
    Dossier version = Fabula.merge(readings(row("COUNT dead: 14 < 12, 12")));
    assertThat(version.stories()).extracting(Source::copyOf).containsOnlyNulls();
  }

  @Test
  void whatIsAboutOneKeepsTheConflictsOfIt() {
    Dossier dossier = Fabula.merge(readings(row("AGE Lars Hansen: P34Y!, P43Y!")));
    Dossier.Party hansen =
        dossier.actors().stream()
            .filter(party -> party.name().equals("Lars Hansen"))
            .findFirst()
            .orElseThrow();
    Dossier about = dossier.about(Set.of(hansen.id()));
    assertThat(about.conflicts()).hasSize(1);
    assertThat(about.stories()).hasSize(2);
  }

  private static String row(String expected) {
    return ROWS.stream()
        .filter(row -> row[1].equals(expected))
        .map(row -> row[0])
        .findFirst()
        .orElseThrow();
  }

  private static Entry entry(Dossier dossier, String words) {
    Map<String, String> texts = texts(dossier);
    return dossier.chronology().stream()
        .filter(
            entry -> entry.row().span().in(texts.getOrDefault(entry.story(), "")).startsWith(words))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> texts(Dossier dossier) {
    Map<String, String> texts = new HashMap<>();
    dossier.stories().forEach(source -> texts.put(source.id(), source.story().text()));
    return texts;
  }

  /** "COUNT dead: 14 < 19, 19; AGE Ana Ruiz: P34Y!, P35Y!", or "none". */
  static String said(Dossier dossier) {
    return dossier.conflicts().isEmpty()
        ? "none"
        : dossier.conflicts().stream()
            .map(
                conflict ->
                    conflict.kind()
                        + " "
                        + conflict.about()
                        + ": "
                        + conflict.claims().stream()
                            .map(claim -> claim.value() + stands(claim, conflict))
                            .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "));
  }

  private static String stands(Claim claim, Conflict conflict) {
    Integer by = claim.supersededBy();
    return by != null
        ? " < " + conflict.claims().get(by).value()
        : claim.standing() == Conflict.Standing.DISPUTED ? "!" : "";
  }

  /** Conflicts and rows without ids of the dossier, which go by the order of the stories. */
  private static TreeSet<String> standing(Dossier dossier) {
    TreeSet<String> standing = new TreeSet<>();
    for (Conflict conflict : dossier.conflicts()) {
      standing.add(
          conflict.id()
              + conflict.kind()
              + conflict.about()
              + conflict.claims().stream()
                  .map(
                      claim ->
                          claim.words() + claim.value() + claim.standing() + claim.supersededBy())
                  .toList());
    }
    dossier
        .chronology()
        .forEach(entry -> standing.add(entry.what() + " " + entry.status() + entry.conflicts()));
    return standing;
  }

  /** The stories read; kept, since each row is asked several times. */
  private static List<Reading> readings(String stories) {
    return READINGS.computeIfAbsent(stories, ConflictsTest::read);
  }

  private static List<Reading> read(String stories) {
    String[] parts = stories.split(" \\|\\| ", -1);
    return IntStream.range(0, parts.length)
        .mapToObj(i -> FABULA.read(story(i + 1, parts[i])))
        .toList();
  }

  /** "gazette 2020-02-04: words": a story of an outlet, and its id by which it is told apart. */
  private static Story story(int number, String told) {
    String[] head = told.substring(0, told.indexOf(": ")).split(" ", -1);
    String text = told.substring(told.indexOf(": ") + 2).replace(" // ", "\n\n");
    return new Story(
            head[0] + number,
            null,
            null,
            List.of(),
            head[0],
            null,
            List.of(),
            null,
            "en",
            text,
            Origin.UNKNOWN)
        .withPublished(Publication.parse(head[1], Basis.OPTION));
  }
}
