package org.fabula.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one did and said over several stories, in every form. */
class TimelineCommandTest {
  private static final String PIER =
      "Ana Ruiz opened the pier in Saltby on Monday. “It is long and it is dear,” Ruiz said in a"
          + " statement on Tuesday. Tom Hansen sang.\n";

  private static final String COURT =
      "The pier of Saltby was closed on Oct. 3, 2024. Ana Ruiz sued the builder in May 2024. Eva"
          + " Ruiz, a diver, was hurt.\n";

  @TempDir private Path folder;

  @BeforeEach
  void writeStories() throws IOException {
    write("a.txt", PIER);
    write("b.txt", COURT);
    write("c.txt", PIER.replace(". ", ".\n"));
  }

  private String write(String name, String words) throws IOException {
    return Files.writeString(folder.resolve(name), words).toString();
  }

  private Command run(String name, String... args) {
    List<String> all = new ArrayList<>(List.of("timeline", name, folder.toString()));
    all.addAll(List.of("--published", "2024-10-09"));
    all.addAll(List.of(args));
    return Command.run(folder, all.toArray(String[]::new));
  }

  private static List<NamedCsvRecord> rows(String csv) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    }
  }

  @Test
  void printsWhatOneDidAndSaidInTheOrderItHappened() {
    Command timeline = run("Ana Ruiz");
    assertThat(timeline.err()).isEmpty();
    assertThat(timeline.status()).isZero();
    assertThat(timeline.out())
        .startsWith("Ana Ruiz; also Ruiz\n3 rows from 3 stories\n\n")
        .containsSubsequence(
            "May 2024 ",
            "Ana Ruiz sued the builder in May 2024.\n",
            "b.txt at 47..85 · date stated\n",
            "Mon 7 Oct 2024 ",
            "Ana Ruiz opened the pier",
            "Tue 8 Oct 2024 ",
            "“It is long and it is dear,”",
            "— Ana Ruiz, statement\n",
            "a.txt at 46..111 · date stated · also in c\n")
        .doesNotContain("sang", "closed", "hurt");
    assertThat(folder.resolve("fabula-readings")).doesNotExist();
  }

  @Test
  void aRowOfCsvHasTheColumnsOfAChronologyAndOneForConflicts() throws IOException {
    String csv = run("ana ruíz", "--format", "csv").out();
    String chronology =
        Command.run(folder, "read", folder.resolve("b.txt").toString(), "--format", "csv").out();
    assertThat(csv.lines().findFirst().map(head -> head.replace(",conflicts", "")))
        .isEqualTo(chronology.lines().findFirst());
    assertThat(rows(csv))
        .extracting(row -> row.getField("kind"))
        .containsExactly("event", "event", "quote");
    NamedCsvRecord first = rows(csv).getFirst();
    assertThat(first.getField("event")).isEqualTo("Ana Ruiz sued the builder in May 2024.");
    assertThat(first.getField("date_basis")).isEqualTo("stated");
    assertThat(first.getField("story_id")).isEqualTo("b");
    int start = Integer.parseInt(first.getField("char_start"));
    int end = Integer.parseInt(first.getField("char_end"));
    assertThat(COURT.substring(start, end)).isEqualTo(first.getField("event"));
    assertThat(rows(csv).getLast().getField("speaker")).isEqualTo("Ana Ruiz");
  }

  @Test
  void whatStoriesContradictEachOtherInStandsBelowTheRows() throws IOException {
    String theft = "Lars Hansen, 34, was arrested in Saltby on Saturday. Hansen stole a trawler.\n";
    write("a.txt", theft);
    write("b.txt", theft.replace("34", "43").replace("a trawler", "the trawler"));
    assertThat(run("Lars Hansen").out())
        .containsSubsequence(
            "disputed: c1 Age of Lars Hansen (34; 43)\n",
            "What the stories contradict each other in\n",
            "c1  Age of Lars Hansen\n",
            "34 ",
            "a.txt at 13..15, Wed 9 Oct 2024 · disputed\n",
            "43 ",
            "b.txt at 13..15, Wed 9 Oct 2024 · disputed\n");
    List<NamedCsvRecord> rows = rows(run("Lars Hansen", "--format", "csv").out());
    assertThat(rows.getFirst().getField("status")).isEqualTo("disputed");
    assertThat(rows.getFirst().getField("conflicts")).isEqualTo("c1");
    assertThat(rows.getLast().getField("conflicts")).isEmpty();
  }

  @Test
  void jsonIsADossierWithTheRowsOfOneAlone() {
    String json = run("Ana Ruiz", "--format", "json").out();
    JsonNode dossier = JsonMapper.shared().readTree(json);
    assertThat(dossier.get("schema").asString()).isEqualTo("fabula-dossier/1");
    assertThat(dossier.get("chronology")).hasSize(3);
    assertThat(dossier.get("quotes")).hasSize(1);
    assertThat(dossier.get("stories")).hasSize(3);
  }

  @Test
  void aLineOfJsonIsARowThatCanBeReadByItself() {
    List<String> lines = run("Ana Ruiz", "--format", "jsonl").out().lines().toList();
    assertThat(lines).hasSize(3);
    JsonNode last = JsonMapper.shared().readTree(lines.getLast());
    assertThat(last.get("kind").asString()).isEqualTo("QUOTE");
    assertThat(last.get("words").asString())
        .isEqualTo(
            PIER.substring(
                last.get("what").get("start").asInt(), last.get("what").get("end").asInt()));
    assertThat(last.get("source").asString()).endsWith("a.txt");
    assertThat(last.get("names").get(0).asString()).isEqualTo("Ana Ruiz");
    assertThat(last.get("said").get(0).get("speaker").get("actor"))
        .isEqualTo(last.get("actors").get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"terminal", "csv", "json", "jsonl"})
  void theThreadsDoNotShow(String format) {
    assertThat(run("Ana Ruiz", "--format", format, "--threads", "1").out())
        .isNotEmpty()
        .isEqualTo(run("Ana Ruiz", "--format", format, "--threads", "3").out());
  }

  @Test
  void aNameOfSeveralIsRefusedWithWhatTellsThemApart() throws IOException {
    write("d.txt", "Ruiz resigned on Friday.\n");
    Command timeline = run("ruiz", "--out", folder.resolve("out.csv").toString());
    assertThat(timeline.status()).isEqualTo(2);
    assertThat(timeline.out()).isEmpty();
    assertThat(timeline.err())
        .isEqualTo(
            "fabula: \"ruiz\" may be Ana Ruiz (person in a, b and 1 more), Eva Ruiz (person in b);"
                + " give the whole name\n");
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hanson | nobody is called \"Hanson\" in what was read; nearest are Tom Hansen",
        "Quisling | nobody is called \"Quisling\" in what was read"
      })
  void aNameThatNobodyBearsOffersTheNearest(String name, String words) {
    Command timeline = run(name);
    assertThat(timeline.status()).isEqualTo(1);
    assertThat(timeline.out()).isEmpty();
    assertThat(timeline.err()).isEqualTo("fabula: " + words + "\n");
  }

  @Test
  void aLastNameAloneIsEnough() {
    assertThat(run("hansen").out()).startsWith("Tom Hansen\n1 row from 2 stories\n");
  }

  @Test
  void readsOneStoryAndStandardInput() {
    byte[] in = PIER.getBytes(StandardCharsets.UTF_8);
    assertThat(Command.run(folder, in, "timeline", "Ruiz", "-").out())
        .startsWith("Ana Ruiz; also Ruiz\n2 rows from 1 story\n");
  }

  @Test
  void readsTheOthersWhereOneCannotBeRead() {
    Command timeline = run("Hansen", folder.resolve("gone.txt").toString());
    assertThat(timeline.status()).isEqualTo(1);
    assertThat(timeline.err().lines()).hasSize(1).allMatch(line -> line.contains("gone.txt: "));
    assertThat(timeline.out()).contains("Tom Hansen sang.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ruiz | html | timeline is not written as html; formats are terminal, json, jsonl, csv",
        "Ruiz | yaml | unknown format \"yaml\"; formats are terminal, json, jsonl, csv",
        "... | csv | NAME \"...\" is no name"
      })
  void wrongUsageIsOneLine(String name, String format, String words) {
    Command timeline = run(name, "--format", format);
    assertThat(timeline.status()).isEqualTo(2);
    assertThat(timeline.err()).isEqualTo("fabula: " + words + "\n");
  }
}
