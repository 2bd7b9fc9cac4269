package org.fabula.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.app.output.ParquetForm;
import org.fabula.app.output.Told;
import org.fabula.copies.Index;
import org.fabula.copies.Match;
import org.fabula.dossier.Rank;
import org.fabula.ingest.Options;
import org.fabula.ingest.Problem;
import org.fabula.ingest.Sink;
import org.fabula.ingest.Stories;
import org.fabula.spark.Tales.Tale;
import org.fabula.story.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job in one process with two cores writes what the plain reader finds, once. */
class FabulaJobTest {
  @TempDir private static Path folder;
  private static SparkSession spark;
  private static Path input;
  private static Path out;
  private static String said;

  @BeforeAll
  static void run() throws IOException {
    spark = session("local[2]", 4);
    input = Files.createDirectory(folder.resolve("in"));
    out = folder.resolve("out");
    Tales.lines(Tales.some("line", 60, 1), input.resolve("lines.jsonl"));
    Tales.archive(Tales.some("page", 40, 2), input.resolve("pages.warc.gz"));
    rows(Tales.some("row", 30, 3), input);
    Files.writeString(
        input.resolve("notes.txt"), "The pier of Wexby closed on Monday, 3 May 2021.");
    said = job(out);
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static SparkSession session(String master, int partitions) {
    return SparkSession.builder()
        .master(master)
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", Integer.toString(partitions))
        .getOrCreate();
  }

  private static String job(Path to, String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("--out", to.toString(), "--merge", "--part", "20"));
    args.addAll(List.of(more));
    args.add(input.toString());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream say = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertThat(FabulaJob.run(spark, say, args.toArray(String[]::new))).isZero();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void rows(List<Tale> tales, Path to) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Tale tale : tales) {
      rows.add(
          RowFactory.create(tale.id(), tale.text(), tale.title(), tale.published().toString()));
    }
    Path written = folder.resolve("rows");
    spark
        .createDataFrame(
            rows,
            Rows.type(
                "id", Rows.TEXT, "text", Rows.TEXT, "title", Rows.TEXT, "published", Rows.TEXT))
        .coalesce(1)
        .write()
        .parquet(written.toString());
    try (var files = Files.list(written)) {
      Path file = files.filter(path -> path.toString().endsWith(".parquet")).findFirst().get();
      Files.move(file, to.resolve("rows.parquet"));
    }
  }

  /** All stories of the input, in the order of publication, as the plain command takes them in. */
  private static List<Story> stories() throws IOException {
    List<Story> stories = new ArrayList<>();
    Path lines = folder.resolve("rows.jsonl");
    Files.write(lines, Tales.some("row", 30, 3).stream().map(Tale::json).toList());
    List<String> inputs =
        List.of(
            input.resolve("lines.jsonl").toString(),
            input.resolve("notes.txt").toString(),
            input.resolve("pages.warc.gz").toString(),
            lines.toString());
    Stories.read(
        inputs,
        Options.standard(),
        new Sink() {
          @Override
          public void story(Story story) {
            stories.add(story);
          }

          @Override
          public void problem(Problem problem) {}
        });
    stories.sort(Comparator.comparing(story -> Rank.of(story, story.id())));
    return stories;
  }

  private static List<String> rows(Path tables, String columns) {
    return spark
        .read()
        .parquet(tables.toString())
        .selectExpr(columns.split(", "))
        .toJSON()
        .collectAsList()
        .stream()
        .sorted()
        .toList();
  }

  /** Rows of the Parquet file are taken from lines in the other run. */
  private static String columns(String table) {
    return table.equals("stories")
        ? "story, title, published, published_basis, copy_of, sha256, text"
        : "*";
  }

  @Test
  void tablesAreThoseOfThePlainReader() throws IOException {
    Fabula fabula = Fabula.english();
    Index index = new Index();
    Path plain = Files.createDirectory(folder.resolve("plain"));
    int copies = 0;
    List<Story> stories = stories();
    try (ParquetForm form = new ParquetForm(plain)) {
      for (Story story : stories) {
        Match match = index.add(story);
        copies += match == null ? 0 : 1;
        form.add(fabula.read(story), match == null ? null : match.id());
      }
    }
    assertThat(stories).hasSize(131);
    assertThat(copies).isGreaterThan(30);
    for (String table : Tables.READ) {
      assertThat(rows(out.resolve(table), columns(table)))
          .as(table)
          .isEqualTo(rows(plain.resolve(table + ".parquet"), columns(table)));
    }
    assertThat(rows(out.resolve("copies"), "story")).hasSize(copies);
    // The same columns, of the same types, with the same of them never null.
    for (String table : Tables.READ) {
      try (var files = Files.list(out.resolve(table))) {
        assertThat(schema(files.filter(FabulaJobTest::isTable).findFirst().get()))
            .isEqualTo(schema(plain.resolve(table + ".parquet")));
      }
    }
  }

  private static boolean isTable(Path file) {
    return file.toString().endsWith(".parquet");
  }

  private static String schema(Path file) throws IOException {
    try (var reader =
        org.apache.parquet.hadoop.ParquetFileReader.open(
            new org.apache.parquet.io.LocalInputFile(file))) {
      return reader.getFileMetaData().getSchema().toString();
    }
  }

  @Test
  void mergedIsWhatOneDossierMerges() throws IOException {
    Fabula fabula = Fabula.english();
    List<Reading> readings = stories().stream().map(fabula::read).toList();
    Path plain = Files.createDirectory(folder.resolve("merged"));
    try (ParquetForm form = new ParquetForm(plain)) {
      form.add(Told.of(readings), "all");
    }
    String told = "array_sort(triggers) as told, independent_reports, status";
    List<String> expected = rows(plain.resolve("events.parquet"), told);
    Path merged = out.resolve("merged");
    assertThat(rows(merged.resolve("events"), told)).isEqualTo(expected);
    assertThat(expected).filteredOn(row -> !row.contains("\"independent_reports\":1")).isNotEmpty();
    assertThat(rows(merged.resolve("stories"), "story, copy_of"))
        .isEqualTo(rows(plain.resolve("stories.parquet"), "story, copy_of"));
    assertThat(rows(merged.resolve("dossiers"), "story"))
        .isEqualTo(rows(plain.resolve("stories.parquet"), "story"));
    assertThat(rows(merged.resolve("dossiers"), "dossier").stream().distinct())
        .hasSizeLessThan(100);
  }

  @Test
  void whatIsBrokenIsRejectedWithItsPlace() {
    Dataset<Row> rejected = spark.read().parquet(out.resolve("rejected").toString());
    assertThat(rejected.select("place").as(Encoders.STRING()).collectAsList())
        .contains("line 11", "line 12")
        .hasSize(14);
    assertThat(rejected.select("reason").as(Encoders.STRING()).collectAsList())
        .contains("no \"text\"");
    assertThat(said)
        .contains("Done.", "rejected, no \"text\": 7", "stories read: 131", "words: ", "copies: ");
  }

  @Test
  void aSecondRunDoesNothing() throws IOException {
    SortedMap<String, FileTime> before = times(out);
    assertThat(job(out)).contains("Nothing to do").contains("stories read: 131");
    assertThat(times(out)).isEqualTo(before);
  }

  private static SortedMap<String, FileTime> times(Path of) throws IOException {
    SortedMap<String, FileTime> times = new TreeMap<>();
    try (var files = Files.walk(of)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        times.put(of.relativize(file).toString(), Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  @Test
  void partitionsDoNotShowInTheBytes() throws IOException {
    spark.conf().set("spark.sql.shuffle.partitions", "7");
    Path other = folder.resolve("other");
    job(other);
    spark.conf().set("spark.sql.shuffle.partitions", "4");
    assertThat(Tales.tables(other)).isEqualTo(Tales.tables(out)).hasSizeGreaterThan(60);
  }

  @Test
  void onlyWhatHasChangedIsReadAgain() throws IOException {
    Path own = Files.createDirectory(folder.resolve("changing"));
    Path lines = own.resolve("lines.jsonl");
    Path to = folder.resolve("changed");
    List<Tale> tales = Tales.some("early", 50, 4);
    Tales.lines(tales, lines);
    Files.copy(lines, own.resolve("more.jsonl"));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream say = new PrintStream(said, true, StandardCharsets.UTF_8);
    String[] args = {"--out", to.toString(), "--part", "20", own.toString()};
    FabulaJob.run(spark, say, args);
    // Both files have the same ids; none is lost.
    assertThat(rows(to.resolve("stories"), "story").stream().distinct()).hasSize(100);
    SortedMap<String, FileTime> before = times(to.resolve("stories"));
    Files.writeString(
        lines, Tales.some("late", 3, 5).getFirst().json() + "\n", StandardOpenOption.APPEND);
    Files.delete(own.resolve("more.jsonl"));
    FabulaJob.run(spark, say, args);
    assertThat(rows(to.resolve("stories"), "story").stream().distinct()).hasSize(51);
    SortedMap<String, FileTime> after = times(to.resolve("stories"));
    long same =
        after.entrySet().stream().filter(e -> e.getValue().equals(before.get(e.getKey()))).count();
    Path anew = folder.resolve("anew");
    FabulaJob.run(spark, say, "--out", anew.toString(), "--part", "20", own.toString());
    assertThat(Tales.tables(to)).isEqualTo(Tales.tables(anew));
    assertThat(same).isPositive();
    // What was noted is lost; what nobody gives any more goes all the same.
    Files.move(to.resolve("_work"), folder.resolve("lost"));
    Files.copy(lines, own.resolve("other.jsonl"));
    Files.delete(lines);
    FabulaJob.run(spark, say, args);
    assertThat(rows(to.resolve("stories"), "story").stream().distinct()).hasSize(51);
    assertThat(rows(to.resolve("stories"), "story")).hasSize(51);
  }

  @Test
  void whatIsDamagedOrTooLongIsRejectedAndDossiersAreBounded() throws IOException {
    Path own = Files.createDirectory(folder.resolve("damaged"));
    List<Tale> tales = Tales.some("tale", 9, 6);
    List<String> lines = new ArrayList<>(tales.stream().map(Tale::json).toList());
    String text = tales.getFirst().text().repeat(3);
    lines.add(new Tale("long", tales.getFirst().published(), "Long", text).json());
    Files.write(own.resolve("lines.jsonl"), lines);
    Files.writeString(own.resolve("rows.parquet"), "PAR1 and no more");
    Tales.archive(tales, own.resolve("whole.warc.gz"));
    byte[] archive = Files.readAllBytes(own.resolve("whole.warc.gz"));
    Files.write(own.resolve("cut.warc.gz"), Arrays.copyOf(archive, archive.length / 2));
    Files.delete(own.resolve("whole.warc.gz"));
    Path to = folder.resolve("rest");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream say = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    String[] args = {
      "--merge", "--longest", "1500", "--largest", "2", "--out", to.toString(), own.toString()
    };
    assertThat(FabulaJob.run(spark, say, args)).isZero();
    List<String> rejected = rows(to.resolve("rejected"), "input, story, reason");
    assertThat(String.join("\n", rejected))
        .contains("\"story\":\"long\"", "longer than 1500 characters")
        .contains("rows.parquet", "not a Parquet file")
        .contains("cut.warc.gz");
    assertThat(rows(to.resolve("stories"), "story")).hasSizeBetween(11, 17);
    assertThat(rows(to.resolve("stories"), "story"))
        .filteredOn(row -> row.contains("long"))
        .isEmpty();
    assertThat(rows(to.resolve("merged/dossiers"), "of").stream().distinct())
        .containsExactlyInAnyOrder("{\"of\":1}", "{\"of\":2}");
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .containsPattern("not joined, as they would be too large: [1-9]");
  }

  @Test
  void wrongUseIsSaid() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream say = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertThat(FabulaJob.run(spark, say, "--part", "none")).isEqualTo(2);
    Path missing = folder.resolve("missing.jsonl");
    String to = folder.resolve("nothing").toString();
    assertThat(FabulaJob.run(spark, say, "--out", to, missing.toString())).isEqualTo(1);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("--part none: is not a number", missing + ": no such file");
  }
}
