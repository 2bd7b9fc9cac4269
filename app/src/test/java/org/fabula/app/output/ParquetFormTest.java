package org.fabula.app.output;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.fabula.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables are read by another implementation, and their ids and offsets hold. */
class ParquetFormTest {
  private static final List<String> TABLES =
      List.of(
          "stories", "events", "quotes", "actors", "mentions", "conflicts", "times", "triggers");

  @TempDir private Path folder;

  private Path written(Told told) throws IOException {
    Path tables = Files.createTempDirectory(folder, "tables");
    DossierForm.PARQUET.write(told, tables);
    return tables;
  }

  private Path read(Reading... readings) throws IOException {
    Path tables = Files.createTempDirectory(folder, "tables");
    try (ParquetForm form = new ParquetForm(tables)) {
      for (Reading reading : readings) {
        form.prepare(reading).take();
      }
      form.finish();
    }
    return tables;
  }

  private record Rows(List<Map<String, Object>> all) {
    Set<Object> of(String column) {
      Set<Object> values = new HashSet<>();
      all.forEach(row -> values.add(Objects.requireNonNull(row.get(column))));
      return values;
    }
  }

  /** The rows of a table; a null has no entry. */
  private static Rows rows(Path tables, String name) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    Path file = tables.resolve(name + ".parquet");
    try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file));
        RowReader row = reader.rowReader()) {
      List<String> columns = columns(reader);
      while (row.hasNext()) {
        row.next();
        Map<String, Object> values = new LinkedHashMap<>();
        for (String column : columns) {
          if (!row.isNull(column)) {
            Object value = Objects.requireNonNull(row.getValue(column));
            values.put(column, value instanceof PqList list ? list.strings() : value);
          }
        }
        rows.add(values);
      }
    }
    return new Rows(rows);
  }

  private static List<String> columns(ParquetFileReader reader) {
    return reader.getFileSchema().getColumns().stream()
        .map(column -> column.fieldPath().elements().getFirst())
        .toList();
  }

  @Test
  void everyIdNamesARow() throws IOException {
    for (Path tables :
        List.of(
            written(CaseStories.all()),
            written(CaseStories.about("Ana Ruiz")),
            written(CaseStories.none()),
            written(DisputedCase.told()),
            read(CaseStories.PIER, CaseStories.HOSTILE, CaseStories.EMPTY, CaseStories.PIER),
            read())) {
      Rows events = rows(tables, "events");
      Rows quotes = rows(tables, "quotes");
      Rows mentions = rows(tables, "mentions");
      Rows conflicts = rows(tables, "conflicts");
      Rows times = rows(tables, "times");
      Rows triggers = rows(tables, "triggers");
      Set<Object> stories = rows(tables, "stories").of("story");
      Set<Object> actors = rows(tables, "actors").of("actor");
      assertThat(actors).hasSameSizeAs(rows(tables, "actors").all());
      assertThat(stories).hasSameSizeAs(rows(tables, "stories").all());
      assertThat(events.of("event")).hasSameSizeAs(events.all());
      assertThat(quotes.of("quote")).hasSameSizeAs(quotes.all());
      assertThat(times.of("time")).hasSameSizeAs(times.all());
      assertThat(triggers.of("trigger")).hasSameSizeAs(triggers.all());
      assertThat(stories)
          .containsAll(times.of("story"))
          .containsAll(triggers.of("story"))
          .containsAll(events.of("story"))
          .containsAll(quotes.of("story"))
          .containsAll(mentions.of("story"))
          .containsAll(conflicts.of("story"));
      assertThat(actors).containsAll(mentions.of("actor"));
      for (Map<String, Object> row : events.all()) {
        assertThat(stories).containsAll((List<?>) row.get("stories"));
        assertThat(actors).containsAll((List<?>) row.get("actors"));
        assertThat(quotes.of("quote")).containsAll((List<?>) row.get("quotes"));
        assertThat(triggers.of("trigger")).containsAll((List<?>) row.get("triggers"));
        assertThat(conflicts.of("conflict")).containsAll((List<?>) row.get("conflicts"));
      }
      for (Map<String, Object> row : triggers.all()) {
        assertThat(actors).containsAll((List<?>) row.get("actors"));
      }
      for (Map<String, Object> row : quotes.all()) {
        assertThat(row.get("speaker") == null || actors.contains(row.get("speaker"))).isTrue();
      }
    }
  }

  @Test
  void encodingsStandInOrder() throws IOException {
    Path tables = written(CaseStories.all());
    int several = 0;
    for (String table : TABLES) {
      Path file = tables.resolve(table + ".parquet");
      byte[] bytes = Files.readAllBytes(file);
      int length = ByteBuffer.wrap(bytes).order(LITTLE_ENDIAN).getInt(bytes.length - 8);
      int from = bytes.length - 8 - length;
      FileMetaData whole = Util.readFileMetaData(new ByteArrayInputStream(bytes, from, length));
      for (RowGroup group : Objects.requireNonNull(whole.getRow_groups())) {
        for (ColumnChunk column : Objects.requireNonNull(group.getColumns())) {
          List<Encoding> encodings =
              Objects.requireNonNull(Objects.requireNonNull(column.getMeta_data()).getEncodings());
          assertThat(encodings).isSortedAccordingTo(Comparator.comparing(Encoding::getValue));
          several += encodings.size() > 1 ? 1 : 0;
        }
      }
    }
    assertThat(several).isPositive();
  }

  private static int number(Map<String, Object> row, String column) {
    return (int) Objects.requireNonNull(row.get(column));
  }

  @Test
  void offsetsCountUnitsAndPoints() throws IOException {
    Path tables = written(CaseStories.all());
    Map<Object, String> texts = new LinkedHashMap<>();
    for (Map<String, Object> story : rows(tables, "stories").all()) {
      texts.put(story.get("story"), (String) story.get("text"));
      assertThat((String) story.get("sha256")).hasSize(64);
    }
    int checked = 0;
    for (Map<String, Object> row : rows(tables, "mentions").all()) {
      String text = Objects.requireNonNull(texts.get(row.get("story")));
      String words = text.substring(number(row, "start"), number(row, "end"));
      assertThat(Display.oneLine(words)).isEqualTo(row.get("words"));
      int[] points = text.codePoints().toArray();
      int from = number(row, "start_point");
      assertThat(new String(points, from, number(row, "end_point") - from)).isEqualTo(words);
      checked++;
    }
    assertThat(checked).isGreaterThan(5);
    assertThat(texts.get("=hostile")).contains("\u0000", "\uD83D\uDE00", "\uFFFD", "\u202E");
  }

  @Test
  void datesAreTypedAndNullWhereUnknown() throws IOException {
    Path tables = read(DatedRows.everyKind("s", null), CaseStories.PIER);
    List<Map<String, Object>> events = rows(tables, "events").all();
    assertThat(events)
        .anySatisfy(
            row ->
                assertThat(row)
                    .containsEntry("date_start", LocalDate.of(2020, 9, 3))
                    .containsEntry("date_end", LocalDate.of(2020, 9, 9))
                    .containsEntry("begin_latest", LocalDateTime.parse("2020-09-09T23:59"))
                    .containsEntry("date_precision", "range")
                    .doesNotContainKeys("value", "edtf"))
        .anySatisfy(
            row ->
                assertThat(row)
                    .containsEntry("basis", "none")
                    .containsEntry("date_words", "undated")
                    .doesNotContainKeys("date_start", "date_end", "begin_earliest", "end_latest"))
        .anySatisfy(
            row ->
                assertThat(row)
                    .containsEntry("value", "2020-09-30")
                    .containsEntry("date_stated", "Wednesday, Sept. 30, 2020")
                    .containsEntry("stories", List.of("pier"))
                    .containsEntry("factuality", "happened"));
    assertThat(rows(tables, "stories").all())
        .anySatisfy(
            row ->
                assertThat(row)
                    .containsEntry("story", "pier")
                    .containsEntry("published", LocalDate.of(2020, 10, 1))
                    .containsEntry("published_basis", "metadata")
                    .doesNotContainKeys("modified", "copy_of"));
  }

  @Test
  void whatSeveralTellIsOneEvent() throws IOException {
    Path tables = written(CaseStories.all());
    assertThat(rows(tables, "events").all())
        .anySatisfy(
            row ->
                assertThat(row)
                    .containsEntry("independent_reports", 2)
                    .containsEntry("stories", List.of("pier", "again"))
                    .containsEntry("first_report", "pier"));
    assertThat(rows(tables, "actors").all())
        .anySatisfy(
            row ->
                assertThat(row)
                    .containsEntry("name", "Ana Ruiz")
                    .containsEntry("ages", List.of("61"))
                    .containsEntry("stories", List.of("pier", "again")));
  }

  @Test
  void aClaimIsARow() throws IOException {
    Path tables = written(DisputedCase.told());
    List<Map<String, Object>> claims = rows(tables, "conflicts").all();
    assertThat(claims).hasSize(4);
    assertThat(claims.getFirst())
        .containsEntry("conflict", "c1")
        .containsEntry("kind", "count")
        .containsEntry("about", "dead")
        .containsEntry("claim", 0)
        .containsEntry("story", "courier")
        .containsEntry("value", "19")
        .containsEntry("source", "Orrin Courier")
        .containsEntry("claimed", "2020-02-04")
        .containsEntry("standing", "disputed")
        .doesNotContainKey("superseded_by");
    assertThat(claims.get(2))
        .containsEntry("standing", "superseded")
        .containsEntry("value", "P34Y")
        .containsEntry("superseded_by", 1);
    assertThat(rows(tables, "events").all())
        .anySatisfy(
            row ->
                assertThat(row)
                    .containsEntry("status", "disputed")
                    .containsEntry("conflicts", List.of("c1")));
  }

  @Test
  void theSameDossierIsTheSameBytes() throws IOException {
    Path one = written(CaseStories.all());
    Path two = written(CaseStories.all());
    for (String table : TABLES) {
      assertThat(one.resolve(table + ".parquet"))
          .hasSameBinaryContentAs(two.resolve(table + ".parquet"));
    }
  }

  /** The page that describes the forms names every column, and no other. */
  @Test
  void theColumnsAreDescribed() throws IOException {
    Path tables = written(CaseStories.none());
    String described = Files.readString(Path.of("..", "docs", "exports.md"));
    for (String table : TABLES) {
      Path file = tables.resolve(table + ".parquet");
      try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file))) {
        for (String column : columns(reader)) {
          assertThat(described).contains("`" + column + "`");
        }
      }
    }
  }
}
