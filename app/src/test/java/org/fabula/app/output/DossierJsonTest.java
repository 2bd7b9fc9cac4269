package org.fabula.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.copies.Match;
import org.fabula.story.Publication;
import org.fabula.story.Publication.Basis;
import org.fabula.story.Story;
import org.junit.jupiter.api.Test;

/** Several stories are written as one dossier, as {@code docs/dossier.schema.json} describes. */
class DossierJsonTest {
  private static final Path SCHEMA = Path.of("..", "docs", "dossier.schema.json");
  private static final Fabula FABULA = Fabula.english();

  private static final String THEFT =
      "Ida Lund, 61, was arrested in Saltby on Sunday. Lund stole a trawler, the court heard.";

  private static final Reading FERRY =
      FABULA.read(
          dated("ferry", 4)
              .apply(
                  "The ferry Halden left the pier on Wednesday, Ida Lund said. \"We felt a bump,\""
                      + " said Ida Lund, 61.\n\nOn Jan. 2, 2020, it had touched the same bank."));

  private static final Reading AGAIN =
      FABULA.read(dated("again", 6).apply(FERRY.story().text().replace("\n\n", "\n")));

  private static final Reading OTHER =
      FABULA.read(dated("ferry", 9).apply("Ida Lund sued the ferry company on Tuesday."));

  @Test
  void isAsDescribed() throws IOException {
    String dossier = written(FERRY, AGAIN, OTHER);
    assertThat(faults(dossier)).isEmpty();
    assertThat(dossier)
        .contains("\"copyOf\" : \"ferry\"", "\"id\" : \"ferry-2\"", "\"independentReports\" : 1")
        .contains("\"firstReport\" : \"ferry\"", "\"kind\" : \"FULL_NAME\"");
    assertThat(FERRY.chronology()).isNotEmpty();
    assertThat(FERRY.quotes()).isNotEmpty();
  }

  @Test
  void whatAStoryRepeatsIsAsDescribed() throws IOException {
    var match =
        new Match("ferry", 0, Match.Kind.COPY, Match.Reason.EDITED, Match.Order.LATER, 0.9, 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonForm form = new JsonForm(out);
    form.prepare(FERRY).take();
    form.prepare(OTHER, match).take();
    form.finish();
    String dossier = out.toString(StandardCharsets.UTF_8);
    assertThat(faults(dossier)).isEmpty();
    assertThat(dossier).contains("\"match\" : null", "\"reason\" : \"EDITED\"");
  }

  @Test
  void whatTwoStoriesTellSaysWhyItIsOne() throws IOException {
    Reading late =
        FABULA.read(
            dated("late", 5)
                .apply(
                    "On Wednesday the ferry Halden left the pier with a bump, said Ida Lund. It had"
                        + " touched the bank before."));
    String dossier = written(FERRY, late);
    assertThat(faults(dossier)).isEmpty();
    assertThat(dossier)
        .contains("\"independentReports\" : 2", "\"kind\" : \"WORD\"", "\"words\" : \"leave\"");
    assertThat(faults(dossier.replace("\"WORD\"", "\"HUNCH\""))).isNotEmpty();
  }

  @Test
  void whatStoriesContradictEachOtherInIsAsDescribed() throws IOException {
    Reading few = FABULA.read(dated("few", 5).apply(THEFT));
    Reading more =
        FABULA.read(
            dated("more", 5).apply(THEFT.replace("61", "67").replace("a trawler", "the trawler")));
    String dossier = written(few, more);
    assertThat(faults(dossier)).isEmpty();
    assertThat(dossier)
        .contains("\"kind\" : \"AGE\"", "\"value\" : \"P67Y\"", "\"standing\" : \"DISPUTED\"")
        .contains("\"status\" : \"DISPUTED\"")
        .containsPattern("\"conflicts\" : \\[\\s+\"c1\"\\s+]");
    assertThat(faults(dossier.replace("\"AGE\"", "\"WEIGHT\""))).isNotEmpty();
  }

  @Test
  void theSchemaForbidsWhatIsNotInIt() throws IOException {
    String dossier = written(FERRY, OTHER);
    assertThat(faults(dossier.replace("\"copyOf\"", "\"twin\""))).isNotEmpty();
    assertThat(faults(dossier.replace("\"CURRENT\"", "\"STALE\""))).isNotEmpty();
    assertThat(faults(dossier.replace("\"what\"", "\"which\""))).isNotEmpty();
  }

  @Test
  void oneStoryIsAReadingAndSeveralAreADossier() throws IOException {
    assertThat(form(FERRY)).contains("\"fabula-reading/1\"").doesNotContain("\"fabula-dossier/1\"");
    assertThat(form(FERRY, OTHER)).isEqualTo(written(FERRY, OTHER) + "\n");
  }

  private interface Named {
    Story apply(String text);
  }

  private static Named dated(String id, int day) {
    Publication published = Publication.on(LocalDate.of(2020, 10, day), Basis.OPTION);
    return text -> Story.of(id, text).withPublished(published);
  }

  private static String written(Reading... readings) {
    var out = new ByteArrayOutputStream();
    DossierJson.writeIndented(Told.of(List.of(readings)), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String form(Reading... readings) throws IOException {
    var out = new ByteArrayOutputStream();
    JsonForm form = new JsonForm(out);
    for (Reading reading : readings) {
      form.prepare(reading).take();
    }
    form.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<Error> faults(String dossier) throws IOException {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema schema = registry.getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    return schema.validate(dossier, InputFormat.JSON);
  }
}
