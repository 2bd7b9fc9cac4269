package org.fabula.app.output;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabula.dossier.Dossier.Party;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Every form says what stories contradict each other in, and what a person corrected. */
class DisputesFormTest {
  private static final String DEAD = "How many dead (19; 14)";
  private static final String DATED =
      "dated 2020-02-04 by Una Berg on Sun 1 Mar 2020: was ../2020-02-04";
  private static final String CALLED =
      "called Lars P. Hansen by Una Berg on Mon 2 Mar 2020: was Lars Hansen";
  private static final String SPEAKER = "speaker named by Una Berg on Tue 3 Mar 2020: was Tom Berg";

  private static String written(DossierForm form, Told told) throws IOException {
    var out = new ByteArrayOutputStream();
    form.write(told, false, 0, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void markdownSetsTheClaimsSideBySide() throws IOException {
    String page = written(DossierForm.MARKDOWN, DisputedCase.corrected());
    assertThat(page)
        .containsSubsequence(
            "*(disputed: c1 " + DEAD + ")*",
            "*(" + DATED + ")*",
            "## What the stories contradict each other in\n",
            "### c1 How many dead\n",
            "settled “nineteen \\| it was” by Una Berg on Wed 4 Mar 2020",
            "| Claim | Standing | Words | Source |\n",
            "| 19 | disputed | “Nineteen people were killed",
            "| police in Orrin Courier (courier) at ",
            "| 14 | disputed | “Fourteen people were killed",
            "| mayor in The Saltby Post (post) at ",
            "## What later claims took the place of\n",
            "### c2 Age of Lars",
            "| 34 | superseded by 43 | “Lars Hansen, 34, was arrested",
            "| 43 | newest | ",
            "## People\n",
            "*(" + CALLED + ")*\n")
        .contains("*(" + SPEAKER + ")*");
  }

  @Test
  void whatNobodyContradictsHasNoSections() throws IOException {
    Told post = Told.of(DisputedCase.readings().subList(0, 1));
    assertThat(written(DossierForm.MARKDOWN, post)).doesNotContain("contradict", "took the place");
    assertThat(written(DossierForm.HTML, post)).doesNotContain("<details class=\"conflicts\"");
  }

  @Test
  void thePageLeadsFromARowToTheClaimsAndFromThereToTheirWords() throws IOException {
    Told told = DisputedCase.corrected();
    Document page = Jsoup.parse(written(DossierForm.HTML, told));
    List<String> marks = page.select("#rows .against a").eachText();
    assertThat(marks).contains("≠ disputed: c1 " + DEAD);
    for (Element mark : page.select("#rows .against a")) {
      assertThat(page.select("[id=" + mark.attr("href").substring(1) + "] li")).hasSize(2);
    }
    for (Element claim : page.select(".conflicts li a")) {
      Element words =
          page.expectFirst(
              "#s" + claim.attr("data-s") + " [id=" + claim.attr("href").substring(1) + "]");
      assertThat(List.of(words.attr("data-x").split(" "))).contains(claim.attr("data-j"));
      assertThat(claim.expectFirst(".words").text()).contains(words.text());
    }
    assertThat(page.select(".conflicts li b").eachText()).containsExactly("19", "14", "34", "43");
    assertThat(page.select(".conflicts .mended").text()).startsWith("settled “nineteen | it was”");
    assertThat(page.select("#rows .mended").eachText()).contains(DATED, SPEAKER);
    assertThat(page.select("#people .more").eachText()).contains(CALLED);
  }

  @Test
  void csvHasAColumnForEach() throws IOException {
    String csv = written(DossierForm.CSV, DisputedCase.corrected());
    List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    assertThat(row(rows, "Fourteen").getField("status")).isEqualTo("disputed");
    assertThat(row(rows, "Fourteen").getField("conflicts")).isEqualTo("c1");
    assertThat(row(rows, "Fourteen").getField("corrected")).isEmpty();
    assertThat(row(rows, "Rescuers").getField("conflicts")).isEmpty();
    assertThat(row(rows, "Rescuers").getField("corrected")).isEqualTo(DATED);
    assertThat(row(rows, "Lars Hansen").getField("corrected")).isEqualTo(CALLED);
    assertThat(rows.stream().map(row -> row.getField("corrected")).filter(SPEAKER::equals))
        .hasSize(1);
  }

  private static NamedCsvRecord row(List<NamedCsvRecord> rows, String words) {
    return rows.stream()
        .filter(row -> row.getField("event").startsWith(words))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void jsonHasTheCorrectionsWhereTheyBelong() throws IOException {
    String json = written(DossierForm.JSON, DisputedCase.corrected());
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(Path.of("..", "docs", "dossier.schema.json")), InputFormat.JSON);
    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    JsonNode dossier = new ObjectMapper().readTree(json);
    assertThat(was(dossier.get("chronology"))).containsExactly("../2020-02-04");
    assertThat(was(dossier.get("actors"))).containsExactly("Lars Hansen");
    assertThat(was(dossier.get("quotes"))).containsExactly("Tom Berg");
    JsonNode settled = dossier.get("conflicts").get(0).get("corrections").get(0);
    assertThat(settled.get("by").asString()).isEqualTo("Una Berg");
    assertThat(settled.get("at").asString()).isEqualTo("2020-03-04T10:00:00Z");
    assertThat(settled.get("what").asString()).isEqualTo("settled “nineteen | it was”");
    assertThat(settled.get("overtakenBy").isNull()).isTrue();
  }

  private static List<String> was(JsonNode list) {
    return list.valueStream()
        .flatMap(one -> one.get("corrections").valueStream())
        .map(one -> one.get("was").asString())
        .toList();
  }

  @Test
  void aLineOfJsonIsReadAlone() throws IOException {
    JsonNode line =
        written(DossierForm.JSONL, DisputedCase.corrected())
            .lines()
            .map(row -> new ObjectMapper().readTree(row))
            .filter(row -> row.get("words").asString().startsWith("Fourteen"))
            .findFirst()
            .orElseThrow();
    assertThat(line.get("status").asString()).isEqualTo("DISPUTED");
    JsonNode conflict = line.get("conflicting").get(0);
    assertThat(conflict.get("id")).isEqualTo(line.get("conflicts").get(0));
    assertThat(conflict.get("claims").valueStream().map(claim -> claim.get("words").asString()))
        .satisfiesExactly(
            words -> assertThat(words).contains("Nineteen"),
            words -> assertThat(words).contains("Fourteen"));
  }

  @Test
  void timelinesAndCalendarsHaveANote() throws IOException {
    for (DossierForm form : List.of(DossierForm.TIMELINEJS, DossierForm.ICS)) {
      String text =
          written(form, DisputedCase.corrected()).replace("\r\n ", "").replace("\\;", ";");
      assertThat(text).contains("disputed: c1 " + DEAD, DATED);
    }
  }

  @Test
  void whatIsAboutOneKeepsItsCorrections() {
    Told told = DisputedCase.corrected();
    Set<String> ids =
        told.dossier().actors().stream()
            .filter(party -> party.name().equals("Lars P. Hansen"))
            .map(Party::id)
            .collect(Collectors.toSet());
    Told about = told.about(ids);
    assertThat(about.corrections(about.actor().getFirst())).containsExactly(CALLED);
    assertThat(about.dossier().conflicts()).hasSize(1);
  }
}
