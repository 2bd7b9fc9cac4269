package org.fabula.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quotes and the people alone, in every form. */
class TableCommandsTest {
  private static final String STORY =
      "Pier opens\n\nMayor Ana Ruiz, 58, opened the pier in Saltby on Monday. “It is long, it is"
          + " dear, and it is 'ours',” Ruiz said in a statement on Tuesday. “Or so I hope.”\n";

  private static final String WORDS =
      "“It is long, it is dear, and it is 'ours',” … “Or so I hope.”";

  @TempDir private Path folder;

  private String write(String name, String words) throws IOException {
    return Files.writeString(folder.resolve(name), words).toString();
  }

  private Command run(String... args) {
    return Command.run(folder, args);
  }

  private static List<NamedCsvRecord> rows(String csv) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    }
  }

  private static NamedCsvRecord row(String csv, String column, String value) throws IOException {
    return rows(csv).stream()
        .filter(row -> row.getField(column).equals(value))
        .findFirst()
        .orElseThrow();
  }

  /** The words at offsets as a cell has them: "12..40; 55..70". */
  private static String at(String spans) {
    StringBuilder words = new StringBuilder();
    for (String span : spans.split("; ")) {
      String[] ends = span.split("\\.\\.");
      words.append(words.isEmpty() ? "" : " … ");
      words.append(STORY, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }
    return words.toString();
  }

  @Test
  void printsWhatWasSaidBesideWhoSaidIt() throws IOException {
    Command quotes = run("quotes", write("a.txt", STORY), "--published", "2024-10-09");
    assertThat(quotes.err()).isEmpty();
    assertThat(quotes.status()).isZero();
    assertThat(quotes.out())
        .contains("a.txt · published Wed 9 Oct 2024 (as given)")
        .contains("\nAna Ruiz   " + WORDS + "\n")
        .contains("at " + STORY.indexOf("“It") + " · direct · statement · Tue 8 Oct 2024\n")
        .doesNotContain("opened", "Saltby");
  }

  @Test
  void aRowOfQuotesHoldsTheWordsAndWhereTheyStand() throws IOException {
    String csv =
        run("quotes", write("a.txt", STORY), "--published", "2024-10-09", "--format", "csv").out();
    assertThat(rows(csv)).hasSize(1);
    NamedCsvRecord row = rows(csv).getFirst();
    assertThat(row.getField("quote")).isEqualTo(WORDS);
    assertThat(at(row.getField("spans"))).isEqualTo(WORDS);
    assertThat(row.getField("speaker")).isEqualTo("Ana Ruiz");
    assertThat(at(row.getField("speaker_span"))).isEqualTo("Ruiz");
    assertThat(row.getField("cue")).isEqualTo("said");
    assertThat(at(row.getField("cue_span"))).isEqualTo("said");
    assertThat(row.getField("kind")).isEqualTo("direct");
    assertThat(row.getField("medium")).isEqualTo("statement");
    assertThat(row.getField("date_value")).isEqualTo("2024-10-08");
    assertThat(row.getField("char_start")).isEqualTo(String.valueOf(STORY.indexOf("“It")));
    assertThat(row.getField("char_end")).isEqualTo(String.valueOf(STORY.indexOf(".”") + 2));
    assertThat(row.getField("story_id")).isEqualTo("a");
  }

  @Test
  void anUnknownSpeakerIsAnEmptyCell() throws IOException {
    String story =
        write("a.txt", "The pier is shut.\n\n“It was so cold that nobody went there.”\n");
    String csv = run("quotes", story, "--format", "csv").out();
    assertThat(row(csv, "quote", "“It was so cold that nobody went there.”").getField("speaker"))
        .isEmpty();
    assertThat(run("quotes", story).out()).contains("speaker not known   “It was so cold");
  }

  @Test
  void straightMarksAndCommasStayInTheirCell() throws IOException {
    String story = write("a.txt", "\"It is wide, long and dear,\" Ana Ruiz said.\n");
    String csv = run("quotes", story, "--format", "csv").out();
    assertThat(csv).contains("Ana Ruiz,\"\"\"It is wide, long and dear,\"\"\",direct,");
  }

  @Test
  void printsPeopleBeforePlacesAndTheMostMentionedFirst() throws IOException {
    String story =
        "People in Saltby mourned on Monday. Bo Hansen left Saltby. Ana Ruiz, 58, the mayor, said"
            + " that she stayed. Ruiz went to Saltby and then to Saltby again.\n";
    String out = run("people", write("a.txt", story)).out();
    assertThat(out)
        .containsSubsequence("\nPeople\n", "Ana Ruiz  ", "Bo Hansen  ", "\nPlaces\n", "Saltby  ");
    assertThat(out).contains("“58” at " + story.indexOf("58")).contains("also Ruiz");
  }

  @Test
  void aRowOfPeopleIsAnActorWithItsFacts() throws IOException {
    String csv = run("people", write("a.txt", STORY), "--format", "csv").out();
    NamedCsvRecord ruiz = row(csv, "name", "Ana Ruiz");
    assertThat(ruiz.getField("kind")).isEqualTo("person");
    assertThat(ruiz.getField("aliases")).isEqualTo("Ruiz");
    assertThat(ruiz.getField("mentions")).isEqualTo("4");
    assertThat(ruiz.getField("age")).isEqualTo("58");
    assertThat(ruiz.getField("role")).isEqualTo("Mayor");
    assertThat(ruiz.getField("born")).isEmpty();
    assertThat(ruiz.getField("facts")).isEqualTo("role “Mayor” 12..17; age “58” 28..30");
    assertThat(ruiz.getField("char_start")).isEqualTo("12");
    assertThat(row(csv, "name", "Saltby").getField("kind")).isEqualTo("place");
  }

  @Test
  void aRelationNamesTheOther() throws IOException {
    String story =
        write("a.txt", "Bo Hansen, 61, and his wife, Mia Hansen, 58, sang on the pier.\n");
    String csv = run("people", story, "--format", "csv").out();
    assertThat(row(csv, "name", "Mia Hansen").getField("relation")).isEqualTo("wife of Bo Hansen");
    assertThat(run("people", story).out()).contains("wife of Bo Hansen, 58");
  }

  @ParameterizedTest
  @CsvSource({
    "quotes, '\"quotes\":[{\"id\":\"q1\"', '\"actors\":[{\"id\":\"a1\"'",
    "people, '\"actors\":[{\"id\":\"a1\"', '\"quotes\":[]'"
  })
  void aLineOfJsonIsAReadingWithThisAlone(String table, String some, String other)
      throws IOException {
    String out = run(table, write("a.txt", STORY), "--format", "jsonl").out();
    assertThat(out.lines()).hasSize(1);
    assertThat(out)
        .startsWith("{\"schema\":\"fabula-reading/1\",\"story\":{\"id\":\"a\"")
        .contains(some, other)
        .contains("\"events\":[],\"order\":[],\"states\":[],\"chronology\":[]");
    assertThat(ReadingSchemaTest.faults(out)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"quotes", "people", "times"})
  void manyStoriesGoOutInTheirOrderWhateverTheThreads(String table) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      // Stories of very different length, so that the later are done before the earlier.
      String text = "Ana Ruiz said on May 4, 2018 that it rained. ".repeat(i % 7 == 0 ? 12 : 1);
      lines.append("{\"id\":\"s").append(i).append("\",\"text\":\"").append(text).append("\"}\n");
    }
    String many = write("many.jsonl", lines.toString());
    String last = write("z.txt", STORY);
    for (String format : List.of("terminal", "csv")) {
      String one = run(table, many, last, "--format", format, "--threads", "1").out();
      assertThat(one.indexOf("s15")).isPositive().isLessThan(one.indexOf("z.txt"));
      assertThat(one.indexOf("s8")).isLessThan(one.indexOf("s9"));
      assertThat(run(table, many, last, "--format", format, "--threads", "5").out()).isEqualTo(one);
    }
    String csv = run(table, many, last, "--format", "csv").out();
    assertThat(csv.lines().filter(line -> line.startsWith(header(csv)))).hasSize(1);
    assertThat(rows(csv).stream().map(row -> row.getField("story_id")).distinct()).hasSize(17);
  }

  private static String header(String csv) {
    return csv.lines().findFirst().orElseThrow();
  }

  /**
   * The last line is bad: what is told of it would show that all was read before a row went out.
   */
  @ParameterizedTest
  @CsvSource({"quotes, csv", "people, terminal", "people, jsonl"})
  void aRowGoesOutBeforeTheNextStoriesAreRead(String table, String format) throws IOException {
    String line = "{\"id\":\"s\",\"text\":\"Ana Ruiz said that it rained.\"}\n";
    String many = write("many.jsonl", line.repeat(4) + "{\"id\":\n");
    assertThat(run(table, many, "--format", format).err()).contains("line 5");
    Command unread = Command.unread(folder, table, many, "--format", format, "--threads", "1");
    assertThat(unread.status()).isZero();
    assertThat(unread.err()).isEmpty();
  }

  /** The model is loaded for longer than the progress waits, so that it is shown at once. */
  @Test
  void theProgressIsTakenOffTheTerminalBeforeARowIsPrinted() throws IOException {
    String many = write("many.jsonl", "{\"id\":\"s\",\"text\":\"Ana Ruiz sang.\"}\n".repeat(3));
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    Session session =
        new Session(
            InputStream.nullInputStream(),
            screen,
            new PrintStream(screen, true, StandardCharsets.UTF_8),
            new Terminal(true, true, 80, false),
            folder,
            new Ending());
    assertThat(Main.run(new String[] {"people", many, many}, session)).isZero();
    assertThat(screen.toString(StandardCharsets.UTF_8))
        .contains("Ana Ruiz")
        .doesNotContainPattern("(a second|remaining)(?!, |\r\u001B)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"quotes", "people"})
  void readsStandardInput(String table) {
    byte[] in = STORY.getBytes(StandardCharsets.UTF_8);
    Command read = Command.run(folder, in, table, "-");
    assertThat(read.status()).isZero();
    assertThat(read.out()).contains("\nAna Ruiz   ");
    assertThat(folder.resolve("fabula-readings")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"quotes", "people"})
  void saysWhereNothingIsFound(String table) throws IOException {
    String story = write("a.txt", "It rained.\n");
    assertThat(run(table, story).out()).contains("\nNo ").contains(" were found.\n");
    assertThat(run(table, story, "--format", "csv").out().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quotes", "people"})
  void readsTheOthersWhereOneCannotBeRead(String table) throws IOException {
    String gone = folder.resolve("gone.txt").toString();
    String out = folder.resolve("out.csv").toString();
    Command read = run(table, gone, write("a.txt", STORY), "--out", out);
    assertThat(read.status()).isEqualTo(1);
    assertThat(read.err().lines()).hasSize(1).allMatch(line -> line.startsWith(gone + ": "));
    assertThat(read.out()).isEmpty();
    assertThat(Path.of(out)).content().contains("Ana Ruiz");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quotes | json | quotes are not written as json; formats are terminal, csv, jsonl",
        "people | timeml | people are not written as timeml; formats are terminal, csv, jsonl",
        "quotes | yaml | unknown format \"yaml\"; formats are terminal, csv, jsonl",
        "people | parquet | people are not written as parquet; formats are terminal, csv, jsonl"
      })
  void otherFormatsAreRefused(String table, String format, String words) throws IOException {
    Command read = run(table, write("a.txt", STORY), "--format", format);
    assertThat(read.status()).isEqualTo(2);
    assertThat(read.out()).isEmpty();
    assertThat(read.err()).isEqualTo("fabula: " + words + "\n");
  }

  @Test
  void anEndingOfAFileThatIsNoFormOfTheTableIsRefused() throws IOException {
    Command read =
        run("people", write("a.txt", STORY), "--out", folder.resolve("p.html").toString());
    assertThat(read.status()).isEqualTo(2);
    assertThat(read.err()).contains("people are not written as html");
    assertThat(folder.resolve("p.html")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"quotes", "people", "times"})
  void controlCharactersNeverReachTheTerminal(String table) throws IOException {
    String story =
        write("a.txt", "Ana\u001B[31m Ruiz said on \u001B[1mMonday that it\u0007 rained.\n");
    for (String format : List.of("terminal", "csv", "jsonl")) {
      Command read = run(table, story, "--format", format);
      assertThat(read.status()).isZero();
      assertThat(read.out()).isNotEmpty().doesNotContain("\u001B", "\u0007");
    }
  }

  @Test
  void leadsCsvWithAByteOrderMarkWhereItIsWanted() throws IOException {
    String story = write("a.txt", STORY);
    assertThat(run("people", story, "--format", "csv", "--bom").out()).startsWith("\uFEFFname,");
    assertThat(run("people", story, "--format", "csv").out()).startsWith("name,");
  }
}
