package org.fabula.app.output;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The forms of a dossier: whole, cut down, of one story and of none. */
class DossierFormTest {
  private static final Path SCHEMA = Path.of("..", "docs", "dossier.schema.json");

  private static String written(DossierForm form, Told told) throws IOException {
    var out = new ByteArrayOutputStream();
    form.write(told, false, 0, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<Told> dossiers() {
    return List.of(
        CaseStories.all(),
        CaseStories.about("Ana Ruiz"),
        Told.of(List.of(CaseStories.PIER)),
        Told.of(List.of(CaseStories.EMPTY)),
        CaseStories.none(),
        DisputedCase.told(),
        DisputedCase.corrected(),
        Told.of(CaseStories.all().dossier()));
  }

  private static List<JsonNode> lines(String jsonl) {
    return jsonl.lines().map(line -> new ObjectMapper().readTree(line)).toList();
  }

  @ParameterizedTest
  @EnumSource(value = DossierForm.class, mode = EnumSource.Mode.EXCLUDE, names = "PARQUET")
  void theSameDossierIsTheSameBytes(DossierForm form) throws IOException {
    for (Told told : dossiers()) {
      assertThat(written(form, told)).isEqualTo(written(form, told));
    }
    assertThat(written(form, CaseStories.all())).isNotEqualTo(written(form, CaseStories.none()));
  }

  @ParameterizedTest
  @EnumSource(
      value = DossierForm.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PARQUET", "JSON", "JSONL", "CSV"})
  void whatIsPassedOnNamesNoFolder(DossierForm form) throws IOException {
    assertThat(written(form, CaseStories.all())).contains("again").doesNotContain("folder/");
  }

  @Test
  void aDossierAloneTellsTheSameRows() throws IOException {
    Told whole = CaseStories.all();
    Told alone = Told.of(whole.dossier());
    assertThat(Items.of(alone).stream().map(Item::id).toList())
        .isEqualTo(Items.of(whole).stream().map(Item::id).toList());
  }

  @Test
  void anIdOfARowStaysWhereRowsAreLeftOut() {
    List<String> all = Items.of(CaseStories.all()).stream().map(Item::id).toList();
    assertThat(all).doesNotHaveDuplicates();
    List<String> some = Items.of(CaseStories.about("Ana Ruiz")).stream().map(Item::id).toList();
    assertThat(all).containsAll(some).hasSizeGreaterThan(some.size());
  }

  @Test
  void jsonNamesNothingThatIsNotThere() throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    for (Told told : dossiers()) {
      String json = written(DossierForm.JSON, told);
      assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
      JsonNode dossier = new ObjectMapper().readTree(json);
      Set<String> stories = ids(dossier.get("stories"));
      Set<String> actors = ids(dossier.get("actors"));
      Set<String> quotes = ids(dossier.get("quotes"));
      for (JsonNode story : dossier.get("stories")) {
        assertThat(story.get("copyOf").isNull() || stories.contains(story.get("copyOf").asString()))
            .isTrue();
      }
      dossier
          .get("actors")
          .forEach(
              actor ->
                  actor
                      .get("stories")
                      .forEach(one -> assertThat(stories).contains(one.get("story").asString())));
      for (JsonNode quote : dossier.get("quotes")) {
        assertThat(stories).contains(quote.get("story").asString());
        if (!quote.get("speaker").isNull()) {
          assertThat(actors).contains(quote.get("speaker").get("actor").asString());
        }
      }
      for (JsonNode row : dossier.get("chronology")) {
        row.get("actors").forEach(actor -> assertThat(actors).contains(actor.asString()));
        row.get("quotes").forEach(quote -> assertThat(quotes).contains(quote.asString()));
        row.get("reports")
            .forEach(report -> assertThat(stories).contains(report.get("story").asString()));
      }
    }
  }

  private static Set<String> ids(JsonNode list) {
    Set<String> ids = new HashSet<>();
    list.forEach(one -> ids.add(one.get("id").asString()));
    return ids;
  }

  @ParameterizedTest
  @EnumSource(names = {"MARKDOWN", "TIMELINEJS", "ICS"})
  void formsForPeopleSayWhatIsLeftOut(DossierForm form) throws IOException {
    var out = new ByteArrayOutputStream();
    form.write(CaseStories.all(), false, 3, out);
    assertThat(out.toString(StandardCharsets.UTF_8).replace("\r\n ", ""))
        .contains("3 rows of less weight are left out");
  }

  @Test
  void jsonlIsARowALine() throws IOException {
    for (Told told : dossiers()) {
      List<JsonNode> lines = lines(written(DossierForm.JSONL, told));
      assertThat(lines).hasSize(told.dossier().chronology().size());
      assertThat(lines.stream().map(line -> line.get("id").asString()).toList())
          .isEqualTo(Items.of(told).stream().map(Item::id).toList());
    }
    assertThat(written(DossierForm.JSONL, CaseStories.all()))
        .contains("\"independentReports\":2", "\"names\":[\"Ana Ruiz\"");
  }

  @Test
  void csvHoldsWhatOthersTellAndRunsNoFormula() throws IOException {
    for (Told told : dossiers()) {
      List<NamedCsvRecord> rows = records(written(DossierForm.CSV, told));
      assertThat(rows).hasSize(told.dossier().chronology().size());
      for (NamedCsvRecord row : rows) {
        assertThat(row.getFields()).noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*"));
      }
    }
    List<NamedCsvRecord> rows = records(written(DossierForm.CSV, CaseStories.all()));
    assertThat(rows)
        .anyMatch(
            row ->
                row.getField("independent_reports").equals("2")
                    && row.getField("first_report").equals("pier")
                    && row.getField("date_text").equals("Wednesday, Sept. 30, 2020")
                    && row.getField("other_reports").contains("again.txt"))
        .anyMatch(row -> row.getField("story_id").equals("'=hostile"));
    assertThat(rows.stream().map(row -> row.getField("row_id"))).doesNotHaveDuplicates();
  }

  private static List<NamedCsvRecord> records(String csv) {
    return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
  }

  @Test
  void markdownHasAFootnoteForEverySource() throws IOException {
    Pattern label = Pattern.compile("\\[\\^(\\d+)]");
    for (Told told : dossiers()) {
      String page = written(DossierForm.MARKDOWN, told);
      List<String> named = new ArrayList<>();
      List<String> defined = new ArrayList<>();
      for (String line : page.lines().toList()) {
        Matcher matcher = label.matcher(line);
        while (matcher.find()) {
          (line.startsWith("[^") && matcher.start() == 0 ? defined : named).add(matcher.group(1));
        }
      }
      assertThat(defined).doesNotHaveDuplicates();
      assertThat(new HashSet<>(named)).isEqualTo(new HashSet<>(defined));
      String rows = page.lines().takeWhile(line -> !line.startsWith("## ")).collect(joining("\n"));
      assertThat(rows.lines().filter(line -> line.startsWith("| ")).count())
          .isEqualTo(
              told.dossier().chronology().isEmpty() ? 0 : told.dossier().chronology().size() + 2);
    }
    assertThat(written(DossierForm.MARKDOWN, CaseStories.all()))
        .contains("| 2 [^", "- Ana Ruiz, Mayor, 61\n")
        .contains(
            "]: [Pier falls at Saltby](<https://saltby.example/pier?a=1&b=2>) · The Saltby Post · ")
        .contains("\\*Loud\\* \\<b\\>", ": “The old pier of Saltby collapsed on Wednesday")
        .doesNotContain("\u202E", "\u0000");
  }

  @Test
  void theCalendarAndTheTimelineAreRead() throws IOException {
    for (Told told : dossiers()) {
      List<ICalendar> calendars = Biweekly.parse(written(DossierForm.ICS, told)).all();
      assertThat(calendars).hasSize(1);
      assertThat(calendars.getFirst().validate(ICalVersion.V2_0).isEmpty()).isTrue();
      assertThat(TimelineSchema.faults(written(DossierForm.TIMELINEJS, told))).isEmpty();
    }
    assertThat(written(DossierForm.TIMELINEJS, CaseStories.all())).contains("<p>Also in ");
    assertThat(written(DossierForm.ICS, CaseStories.all()).replace("\r\n ", ""))
        .contains("\\nAlso in: again");
  }

  @Test
  void thePageLeadsToTheWordsOfEveryStory() throws IOException {
    for (Told told : dossiers()) {
      String page = written(DossierForm.HTML, told);
      Parser parser = Parser.htmlParser().setTrackErrors(100);
      Document document = Jsoup.parse(page, "", parser);
      assertThat(parser.getErrors()).isEmpty();
      assertThat(document.select("#rows li")).hasSize(told.dossier().chronology().size());
      for (Element link : document.select("#rows a[data-s]")) {
        Element anchor =
            document.expectFirst(
                "#s" + link.attr("data-s") + " [id=" + link.attr("href").substring(1) + "]");
        String ref = link.hasAttr("data-r") ? link.attr("data-r") : link.attr("data-j");
        assertThat(List.of(anchor.attr("data-x").split(" "))).contains(ref);
      }
      Set<String> ids = new HashSet<>();
      assertThat(document.select("[id]").eachAttr("id")).allMatch(ids::add);
    }
    Document all = Jsoup.parse(written(DossierForm.HTML, CaseStories.all()));
    assertThat(all.select(".rows .also").eachText()).contains("also in again.txt");
    assertThat(all.select(".rows .known").text()).contains("2 independent reports");
    assertThat(all.select("article script:not([type])")).isEmpty();
  }

  @Test
  void aFormIsKnownByItsNameAndItsFile() {
    assertThat(DossierForm.named("TimelineJS")).contains(DossierForm.TIMELINEJS);
    assertThat(DossierForm.named("terminal")).isEmpty();
    assertThat(DossierForm.ofFile("case.ftm.json")).contains(DossierForm.FTM);
    assertThat(DossierForm.ofFile("case.JSON")).contains(DossierForm.JSON);
    assertThat(DossierForm.ofFile("case.txt")).isEmpty();
    assertThat(DossierForm.titles()).contains("parquet", "annotations");
    assertThatThrownBy(
            () ->
                DossierForm.PARQUET.write(
                    CaseStories.none(), false, 0, new ByteArrayOutputStream()))
        .isInstanceOf(IllegalStateException.class);
  }
}
