package org.fabula.app;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fabula.app.output.TimelineSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two samples, written for other programs as a user does it. */
class ExportsTest {
  private static final String FERRY = Path.of("..", "samples", "ferry-night.txt").toString();
  private static final String POOL = Path.of("..", "samples", "harbour-pool.txt").toString();

  @TempDir private Path folder;

  private Command read(String... options) {
    Stream<String> inputs = Stream.of("read", FERRY, POOL);
    return Command.run(folder, Stream.concat(inputs, Stream.of(options)).toArray(String[]::new));
  }

  @Test
  void aTimelineIsWhatTimelineJsReads() throws IOException {
    Command read = read("--published", "2024-10-09", "--format", "TimelineJS");
    assertThat(read.err()).isEmpty();
    assertThat(read.status()).isZero();
    assertThat(TimelineSchema.faults(read.out())).isEmpty();
    assertThat(read.out())
        .contains(
            "and another story",
            " rows",
            "of less weight are left out; --all shows them.",
            "\"group\" : \"planned\"")
        .contains("ferry-night.txt · published Wed 9 Oct 2024")
        .doesNotContain("samples");
  }

  @Test
  void aCalendarIsRead() {
    Command read = read("--published", "2024-10-09", "--format", "ics");
    assertThat(read.err()).isEmpty();
    assertThat(read.status()).isZero();
    List<ICalendar> calendars = Biweekly.parse(read.out()).all();
    assertThat(calendars).hasSize(1);
    ICalendar calendar = calendars.getFirst();
    assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
    assertThat(calendar.getEvents())
        .hasSizeGreaterThan(10)
        .extracting(event -> event.getUid().getValue())
        .doesNotHaveDuplicates();
    assertThat(calendar.getJournals()).hasSize(1);
    assertThat(read.out()).doesNotContain("samples/");
  }

  @ParameterizedTest
  @CsvSource({"ics", "timelinejs", "annotations", "ftm"})
  void theSameStoriesAreTheSameBytes(String format) {
    Command one = read("--format", format, "--threads", "1");
    Command two = read("--format", format, "--threads", "2");
    assertThat(two.out()).isEqualTo(one.out()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          timelinjs | unknown format "timelinjs"; formats are terminal, html, json, jsonl, markdown, csv, timelinejs, ics, annotations, ftm, parquet
          parquet   | parquet is a folder of tables; name one by --out FOLDER
          """)
  void answersAnotherFormatByOneLine(String format, String words) {
    Command read = read("--format", format);
    assertThat(read.status()).isEqualTo(2);
    assertThat(read.err()).isEqualTo("fabula: " + words + "\n");
  }

  @Test
  void tablesAppearInTheirFolderAndReplaceOnlyThemselves() throws IOException {
    Path tables = folder.resolve("tables");
    assertThat(read("--format", "parquet", "--out", tables.toString()).err()).isEmpty();
    assertThat(names(folder)).containsExactly("tables");
    assertThat(names(tables))
        .containsExactly(
            "actors.parquet",
            "conflicts.parquet",
            "events.parquet",
            "mentions.parquet",
            "quotes.parquet",
            "stories.parquet",
            "times.parquet",
            "triggers.parquet");
    byte[] events = Files.readAllBytes(tables.resolve("events.parquet"));
    Files.writeString(tables.resolve("events.parquet"), "old");
    Files.writeString(tables.resolve("note.txt"), "mine");
    assertThat(read("--format", "parquet", "--out", tables.toString()).status()).isZero();
    assertThat(tables.resolve("note.txt")).hasContent("mine");
    assertThat(tables.resolve("events.parquet")).hasBinaryContent(events);
    assertThat(names(folder)).containsExactly("tables");
  }

  @Test
  void tablesAreNoFile() throws IOException {
    Files.writeString(folder.resolve("a"), "mine");
    Command read = read("--format", "parquet", "--out", folder.resolve("a").toString());
    assertThat(read.status()).isEqualTo(2);
    assertThat(read.err()).endsWith("a: is a file; give the name of a folder\n");
    assertThat(folder.resolve("a")).hasContent("mine");
    Command lost =
        Command.run(folder, "read", "gone.txt", "--out", folder.resolve("b.parquet").toString());
    assertThat(lost.status()).isEqualTo(1);
    assertThat(names(folder)).containsExactly("a");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void onlyTheChronologyIsACalendar() {
    Command people = Command.run(folder, "people", FERRY, "--out", "people.ics");
    assertThat(people.status()).isEqualTo(2);
    assertThat(people.err()).startsWith("fabula: people are not written as ics; formats are ");
    assertThat(folder.resolve("people.ics")).doesNotExist();
  }
}
