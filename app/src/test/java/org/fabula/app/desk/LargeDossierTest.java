package org.fabula.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dossier too large to be merged as a whole is shown part by part, and is the same. */
class LargeDossierTest {
  @TempDir private Path folder = Path.of("");
  private Running whole;
  private Running parts;

  @BeforeEach
  void open() {
    whole = new Running(folder);
    whole.samples("case");
    whole.paste(
        "case",
        "First",
        "An explosion at the Saltby quarry killed 14 people on Monday, police said.");
    whole.paste(
        "case",
        "Second",
        "An explosion at the Saltby quarry killed 19 people on Monday, doctors said.");
    parts = new Running(folder, null, 2);
  }

  @AfterEach
  void close() {
    parts.close();
    whole.close();
  }

  private static List<String> ids(String body) {
    return new Running.Said(200, body, Map.of())
        .fields("id").stream().filter(id -> id.length() == 36 && id.indexOf('-') == 8).toList();
  }

  private static List<String> all(Running desk, String path) {
    return all(desk, path, 9);
  }

  private static List<String> all(Running desk, String path, int limit) {
    List<String> bodies = new ArrayList<>();
    String cursor = "";
    do {
      String body = desk.get("/dossiers/case/" + path + "limit=" + limit + cursor).body();
      bodies.add(body);
      String next = body.substring(body.lastIndexOf("\"next\":"));
      cursor =
          next.startsWith("\"next\":null") ? "" : "&cursor=" + Running.encoded(next.split("\"")[3]);
    } while (!cursor.isEmpty());
    return bodies;
  }

  private static List<String> rows(Running desk, String path) {
    return all(desk, path).stream().flatMap(body -> ids(body).stream()).toList();
  }

  @Test
  void theRowsWithADateAreThoseOfTheWhole() {
    List<String> dated = rows(whole, "rows?all=true&from=1000&");
    assertThat(rows(parts, "rows?all=true&from=1000&")).isEqualTo(dated);
    assertThat(dated).hasSizeGreaterThan(20);
  }

  @Test
  void aPartMayEndAnywhereAlsoAtARowWithoutADate() {
    List<String> one =
        all(parts, "rows?all=true&", 1).stream().flatMap(body -> ids(body).stream()).toList();
    assertThat(one).doesNotHaveDuplicates().containsAll(rows(whole, "rows?all=true&from=1000&"));
    List<String> undated = new ArrayList<>(one);
    undated.removeAll(rows(whole, "rows?all=true&from=1000&"));
    // Else this says nothing.
    assertThat(undated).isNotEmpty();
  }

  @Test
  void whatComesAfterAPartIsMadeBeforeAnybodyAsks() throws InterruptedException {
    assertThat(rows(whole, "rows?all=true&")).hasSizeGreaterThan(20);
    int asked = whole.kept();
    Running.Said first = parts.get("/dossiers/case/rows?all=true&limit=9");
    for (int i = 0; i < 1_000 && parts.kept() < 3; i++) {
      Thread.sleep(10);
    }
    assertThat(parts.kept()).isGreaterThanOrEqualTo(3);
    assertThat(parts.get("/dossiers/case/rows?limit=9&all=true").body()).isEqualTo(first.body());
    // Of a dossier that is at hand as a whole nothing need be made before it is asked for.
    assertThat(whole.kept()).isEqualTo(asked);
  }

  @Test
  void aRowIsFoundByItsIdOrTheBeginningOfIt() {
    for (String id : rows(whole, "rows?from=2000&")) {
      String row = parts.get("/dossiers/case/rows/" + id).body();
      assertThat(row).startsWith("{\"id\":\"" + id + "\"");
      assertThat(parts.get("/dossiers/case/rows/" + id.substring(0, 13)).body()).isEqualTo(row);
    }
    assertThat(parts.get("/dossiers/case/rows/00000000-0000").status()).isEqualTo(404);
  }

  @Test
  void whatARowNamesIsFoundByItsId() {
    int found = 0;
    for (String body : all(parts, "rows?all=true&")) {
      for (String id :
          new Running.Said(200, body, Map.of())
              .fields("id").stream().filter(one -> one.contains("~")).distinct().toList()) {
        Running.Said actor = parts.get("/dossiers/case/actors/" + Running.encoded(id));
        assertThat(actor.status()).as(id + ": " + actor.body()).isEqualTo(200);
        found++;
      }
    }
    assertThat(found).isPositive();
  }

  @Test
  void rowsActorsQuotesAndConflictsAreMended() {
    String row = ids(parts.get("/dossiers/case/rows?text=explosion").body()).getFirst();
    String conflict =
        Stream.of(parts.get("/dossiers/case/rows/" + row).body().split("\"conflicts\":\\[\"")[1])
            .map(rest -> rest.split("\"", 2)[0])
            .findFirst()
            .orElseThrow();
    assertThat(conflict).contains("~");
    correct("\"do\":\"date\",\"row\":\"" + row + "\",\"date\":\"2020-02-01\"");
    correct(
        "\"do\":\"settle\",\"conflict\":\"" + conflict + "\",\"claim\":0,\"note\":\"court file\"");
    String quote = parts.get("/dossiers/case/quotes").field("id");
    correct("\"do\":\"speaker\",\"quote\":\"" + quote + "\",\"name\":\"Ida Lund\"");
    String actor = parts.get("/dossiers/case/actors").field("id");
    correct("\"do\":\"rename-actor\",\"actor\":\"" + actor + "\",\"name\":\"Una Lund\"");
    String mended = whole.get("/dossiers/case/rows/" + row).body();
    assertThat(mended).contains("Sat 1 Feb 2020", "\"settled\":{\"by\":\"Una Berg\"");
    assertThat(whole.get("/dossiers/case/actors?text=una lund".replace(" ", "%20")).body())
        .contains("\"name\":\"Una Lund\"");
    assertThat(whole.get("/dossiers/case/quotes?actor=Ida%20Lund").field("total")).isEqualTo("1");
    assertThat(whole.get("/dossiers/case/corrections").body()).doesNotContain("\"unmet\":\"");
  }

  private void correct(String fields) {
    Running.Said made =
        parts.post("/dossiers/case/corrections", "{\"by\":\"Una Berg\"," + fields + "}");
    assertThat(made.status()).as(fields + ": " + made.body()).isEqualTo(201);
  }

  @Test
  void aFileIsThatOfTheWhole() {
    assertThat(parts.get("/dossiers/case/export?format=jsonl").body())
        .isEqualTo(whole.get("/dossiers/case/export?format=jsonl").body());
  }
}
