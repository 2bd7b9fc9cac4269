package org.fabula.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reporter's work through the desk: stories in, rows read and mended, files out. */
class DeskTest {
  private static final String PIER =
      "The old pier at Saltby collapsed on Monday in a storm. “We heard a bang,” said Tom Ruiz, a"
          + " farmer. Ana Ruiz, the mayor, closed the beach.";

  @TempDir Path folder = Path.of("");
  private Running desk;

  /** A desk, or one more, on the store of this test. */
  Running start() {
    return new Running(folder);
  }

  @BeforeEach
  void open() {
    desk = start();
    desk.post("/dossiers", "{\"name\":\"case\",\"title\":\"The pier\"}");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Running.Said correct(String fields) {
    return desk.post("/dossiers/case/corrections", "{\"by\":\"Una Berg\"," + fields + "}");
  }

  /** The object of the row that has some words. */
  private String rowOf(String words) {
    String body = desk.get("/dossiers/case/rows?all=true").body();
    for (String row : body.split("\\{\"id\":\"(?=[0-9a-f]{8}-)")) {
      if (row.contains("\"words\":\"")
          && row.split("\"words\":\"", 2)[1].split("\"", 2)[0].contains(words)) {
        return row;
      }
    }
    throw new AssertionError("no row with " + words + " in " + body);
  }

  private String idOf(String words) {
    return rowOf(words).substring(0, 36);
  }

  @Test
  void aPastedStoryIsReadShownAndFound() {
    Running.Said job = desk.paste("case", "Pier falls", PIER);
    assertThat(job.field("state")).isEqualTo("done");
    assertThat(job.field("added")).isEqualTo("1");
    assertThat(job.field("message")).isEqualTo("1 story added");
    Running.Said stories = desk.get("/dossiers/case/stories");
    assertThat(stories.field("id")).isEqualTo("pier-falls");
    assertThat(stories.field("title")).isEqualTo("Pier falls");
    assertThat(stories.field("total")).isEqualTo("1");
    assertThat(rowOf("collapsed"))
        .contains(
            "\"whenWords\":\"Mon 3 Feb 2020\"",
            "\"story\":\"pier-falls\"",
            "\"kind\":\"HAPPENED\"");
    String row = desk.get("/dossiers/case/rows/" + idOf("collapsed")).body();
    assertThat(row)
        .contains(
            "\"reports\":[{\"story\":\"pier-falls\"", "\"why\":{\"date\":\"Mon 3 February 2020: ")
        .contains("stated: “Monday”; published Mon 3 February 2020");
    assertThat(desk.get("/dossiers/case/rows/" + idOf("collapsed").substring(0, 8)).body())
        .isEqualTo(row);
    String actors = desk.get("/dossiers/case/actors?text=ruiz").body();
    assertThat(actors)
        .contains("\"name\":\"Tom Ruiz\"", "\"name\":\"Ana Ruiz\"", "\"roles\":[\"mayor\"]");
    Running.Said quotes = desk.get("/dossiers/case/quotes?text=bang");
    assertThat(quotes.field("name")).isEqualTo("Tom Ruiz");
    assertThat(quotes.body()).contains("\"why\":\"Tom Ruiz: named by “Tom Ruiz” with “said”");
    Running.Said found = desk.get("/dossiers/case/search?q=bangs");
    assertThat(found.body()).contains("{\"text\":\"bang\",\"mark\":true}");
    assertThat(desk.get("/dossiers/case/stories/pier-falls").body())
        .startsWith("{\"schema\":\"fabula-reading/1\"")
        .contains("\"rows\":[{\"id\":\"")
        .endsWith("\"copies\":[],\"original\":null}");
    assertThat(desk.paste("case", "Pier falls", PIER).field("there")).isEqualTo("1");
  }

  @Test
  void rowsComeWhileTheJobRuns() throws IOException {
    String json =
        "{\"title\":\"Pier\",\"published\":\"2020-02-03\",\"text\":" + Running.quoted(PIER) + "}";
    desk.paste("case", "Warm", "It rained on 3 May 2019.");
    long start = System.nanoTime();
    String job = desk.post("/dossiers/case/stories", json).field("job");
    List<String> lines = new ArrayList<>();
    try (Socket socket = new Socket("127.0.0.1", desk.port())) {
      String request =
          "GET /api/v1/jobs/"
              + job
              + "/events HTTP/1.1\r\nHost: 127.0.0.1:"
              + desk.port()
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
        if (line.equals("event: story")) {
          assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
        }
        if (line.equals("event: end")) {
          break;
        }
      }
    }
    assertThat(lines)
        .contains("Content-Type: text/event-stream;charset=utf-8", "event: story", "id: 1");
    String story = lines.get(lines.indexOf("event: story") + 1);
    assertThat(story).startsWith("data: {\"id\":\"pier\",\"title\":\"Pier\",\"rows\":[{\"id\":\"");
    assertThat(story).contains(idOf("collapsed"));
  }

  @Test
  void aDateIsMendedShownListedAndTakenBack() {
    desk.paste("case", "Pier", PIER);
    String before = rowOf("collapsed");
    String id = idOf("collapsed");
    Running.Said made =
        correct(
            "\"do\":\"date\",\"why\":\"a witness\",\"row\":\"" + id + "\",\"date\":\"2020-02-02\"");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.field("what")).isEqualTo("dated 2020-02-02");
    assertThat(rowOf("collapsed")).contains("Sun 2 Feb 2020", "\"edited\":true");
    assertThat(desk.get("/dossiers/case/rows/" + id).body())
        .contains("corrected by hand", "\"was\":\"2020-02-03\"");
    assertThat(desk.get("/dossiers/case/corrections").body())
        .contains("\"by\":\"Una Berg\"", "\"comment\":\"a witness\"", "\"undone\":false");
    assertThat(correct("\"do\":\"undo\",\"correction\":\"" + made.field("id") + "\"").status())
        .isEqualTo(201);
    assertThat(rowOf("collapsed")).isEqualTo(before);
    assertThat(desk.get("/dossiers/case/corrections").body()).contains("\"undone\":true");
  }

  @Test
  void everyWishCanBeMade() {
    desk.paste("case", "Pier", PIER);
    desk.paste(
        "case",
        "Beach",
        "The old pier at Saltby collapsed on Monday in a storm. Ana Ruiz, the mayor, spoke.");
    String ana = actor("Ana Ruiz");
    String tom = actor("Tom Ruiz");
    String quote = desk.get("/dossiers/case/quotes?text=bang").field("id");
    assertThat(
            correct("\"do\":\"note\",\"row\":\"" + idOf("collapsed") + "\",\"note\":\"ask\"")
                .status())
        .isEqualTo(201);
    assertThat(correct("\"do\":\"note\",\"actor\":\"" + ana + "\",\"note\":\"ask her\"").status())
        .isEqualTo(201);
    assertThat(correct("\"do\":\"note\",\"quote\":\"" + quote + "\",\"note\":\"heard\"").status())
        .isEqualTo(201);
    assertThat(
            correct("\"do\":\"speaker\",\"quote\":\"" + quote + "\",\"actor\":\"" + ana + "\"")
                .status())
        .isEqualTo(201);
    assertThat(desk.get("/dossiers/case/quotes?text=bang").field("name")).isEqualTo("Ana Ruiz");
    assertThat(
            correct("\"do\":\"speaker\",\"quote\":\"" + quote + "\",\"name\":\"Ida Lund\"")
                .status())
        .isEqualTo(201);
    assertThat(desk.get("/dossiers/case/quotes?text=bang").field("name")).isEqualTo("Ida Lund");
    assertThat(correct("\"do\":\"speaker\",\"quote\":\"" + quote + "\",\"name\":null").status())
        .isEqualTo(201);
    assertThat(desk.get("/dossiers/case/quotes?text=bang").body()).contains("\"speaker\":null");
    assertThat(
            correct("\"do\":\"rename-actor\",\"actor\":\"" + tom + "\",\"name\":\"Thomas Ruiz\"")
                .status())
        .isEqualTo(201);
    assertThat(
            correct(
                    "\"do\":\"merge-actors\",\"actors\":[\""
                        + ana
                        + "\",\""
                        + actor("Thomas Ruiz")
                        + "\"]")
                .status())
        .isEqualTo(201);
    assertThat(
            correct(
                    "\"do\":\"split-actor\",\"actor\":\""
                        + actor("Thomas Ruiz")
                        + "\",\"stories\":[\"beach\"]")
                .status())
        .isEqualTo(201);
    assertThat(
            correct(
                    "\"do\":\"split-row\",\"row\":\""
                        + idOf("collapsed")
                        + "\",\"stories\":[\"beach\"]")
                .status())
        .isEqualTo(201);
    List<String> rows =
        desk.get("/dossiers/case/rows?all=true&text=collapsed").fields("id").stream()
            .filter(one -> one.length() == 36)
            .toList();
    assertThat(rows).hasSize(2);
    assertThat(
            correct(
                    "\"do\":\"merge-rows\",\"rows\":[\""
                        + rows.get(0)
                        + "\",\""
                        + rows.get(1)
                        + "\"]")
                .status())
        .isEqualTo(201);
    assertThat(
            correct(
                    "\"do\":\"add\",\"date\":\"2019-05\",\"words\":\"The pier was sold.\",\"actors\":[\"Ida Berg\"],"
                        + "\"source\":{\"story\":\"pier\",\"start\":0,\"end\":12}")
                .status())
        .isEqualTo(201);
    assertThat(rowOf("The pier was sold.")).contains("May 2019", "\"name\":\"Ida Berg\"");
    assertThat(correct("\"do\":\"hide\",\"row\":\"" + idOf("closed the beach") + "\"").status())
        .isEqualTo(201);
    assertThat(desk.get("/dossiers/case/rows?all=true&text=closed").field("total")).isEqualTo("0");
    Running.Said lines = desk.get("/dossiers/case/corrections", "Accept", "application/x-ndjson");
    assertThat(lines.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(lines.body().lines()).hasSize(13);
    desk.post("/dossiers", "{\"name\":\"other\"}");
    Running.Said in =
        desk.post(
            "/dossiers/other/corrections", lines.body(), "Content-Type", "application/x-ndjson");
    assertThat(in.field("added")).isEqualTo("13");
    assertThat(desk.get("/dossiers/other").field("corrections")).isEqualTo("13");
    assertThat(desk.get("/dossiers/other/corrections").body())
        .contains("\"unmet\":\"the story is not in the dossier\"");
  }

  private String actor(String name) {
    String body = desk.get("/dossiers/case/actors").body();
    int at = body.indexOf("\"name\":\"" + name + "\"");
    assertThat(at).as(name + " in " + body).isPositive();
    String before = body.substring(0, at);
    return before.substring(before.lastIndexOf("\"id\":\"") + 6).split("\"", 2)[0];
  }

  @Test
  void aConflictIsSettled() {
    desk.paste(
        "case",
        "First",
        "An explosion at the Saltby quarry killed 14 people on Monday, police said.");
    desk.done(
        desk.post(
                "/dossiers/case/stories",
                "{\"title\":\"Second\",\"published\":\"2020-02-05\",\"text\":"
                    + "\"The explosion at the Saltby quarry on Monday killed 19 people, the fire brigade said.\"}")
            .field("job"));
    Running.Said conflicts = desk.get("/dossiers/case/conflicts");
    assertThat(conflicts.body()).contains("\"kind\":\"COUNT\"", "\"settled\":null");
    String id = conflicts.field("id");
    int claim =
        conflicts.body().indexOf("\"valueWords\":\"14\"")
                < conflicts.body().indexOf("\"valueWords\":\"19\"")
            ? 1
            : 0;
    Running.Said made =
        correct(
            "\"do\":\"settle\",\"conflict\":\""
                + id
                + "\",\"claim\":"
                + claim
                + ",\"note\":\"court file\"");
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(desk.get("/dossiers/case/conflicts").body())
        .contains("\"settled\":{\"by\":\"Una Berg\"", "\"note\":\"court file\",\"value\":\"19\"");
  }

  @Test
  void everyFormIsWritten() {
    desk.paste("case", "Pier", PIER);
    for (String format :
        List.of(
            "html",
            "json",
            "jsonl",
            "csv",
            "markdown",
            "timelinejs",
            "ics",
            "annotations",
            "ftm",
            "parquet")) {
      Running.Said file = desk.get("/dossiers/case/export?format=" + format);
      assertThat(file.status()).as(format).isEqualTo(200);
      assertThat(file.header("Content-Disposition"))
          .as(format)
          .startsWith("attachment; filename=\"case.");
      assertThat(file.body()).as(format).isNotEmpty();
    }
    assertThat(desk.get("/dossiers/case/export?format=csv&text=closed").body())
        .contains("closed the beach")
        .doesNotContain("collapsed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "csv", "ics", "ftm", "json", "html", "annotations", "parquet"})
  void rowsOfLessWeightAreWrittenWhereTheyAreWanted(String format) {
    desk.paste(
        "case",
        "Repairs",
        "Five people were injured at Saltby on 2 March 2019, the police said. Lars Hansen, the"
            + " chairman of the board, said on Sunday that repairs will begin on 8 April 2020.");
    int main = Integer.parseInt(desk.get("/dossiers/case/rows?all=false").field("total"));
    int all = Integer.parseInt(desk.get("/dossiers/case/rows?all=true").field("total"));
    assertThat(main).isLessThan(all);
    String export = "/dossiers/case/export?format=" + format + "&all=";
    String few = desk.get(export + "false").body();
    String whole = desk.get(export + "true").body();
    assertThat(few).isNotEqualTo(whole);
    if (format.equals("csv")) {
      assertThat(few.lines()).hasSize(1 + main);
      assertThat(whole.lines()).hasSize(1 + all);
    }
    if (format.equals("jsonl")) {
      assertThat(few.lines()).hasSize(main);
      assertThat(whole.lines()).hasSize(all);
    }
  }

  @Test
  void aStoryAndADossierAreRemoved() {
    desk.paste("case", "Pier", PIER);
    desk.paste("case", "Rain", "It rained on 3 May 2019.");
    assertThat(desk.delete("/dossiers/case/stories/rain").status()).isEqualTo(204);
    assertThat(desk.get("/dossiers/case").field("stories")).isEqualTo("1");
    assertThat(desk.get("/dossiers/case/rows?all=true&text=rained").field("total")).isEqualTo("0");
    assertThat(desk.delete("/dossiers/case/stories/rain").status()).isEqualTo(404);
    assertThat(desk.delete("/dossiers/case").status()).isEqualTo(204);
    assertThat(desk.get("/dossiers/case").status()).isEqualTo(404);
  }

  @Test
  void allIsThereAfterARestart() {
    desk.samples("samples");
    String rows = desk.get("/dossiers/samples/rows?all=true&limit=1000").body();
    assertThat(desk.get("/dossiers/samples").field("stories")).isEqualTo("6");
    desk.close();
    desk = start();
    assertThat(desk.get("/dossiers/samples/rows?all=true&limit=1000").body()).isEqualTo(rows);
  }

  @Test
  void partsFollowEachOther() {
    desk.samples("samples");
    String whole = desk.get("/dossiers/samples/rows?all=true&limit=1000").body();
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      Running.Said part = desk.get("/dossiers/samples/rows?all=true&limit=7" + cursor);
      ids.addAll(part.fields("id").stream().filter(one -> one.length() == 36).toList());
      String next = part.body().substring(part.body().lastIndexOf("\"next\":"));
      cursor = next.contains("null") ? "" : "&cursor=" + Running.encoded(next.split("\"")[3]);
    } while (!cursor.isEmpty());
    assertThat(ids).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    assertThat(
            new Running.Said(200, whole, Map.of())
                .fields("id").stream().filter(one -> one.length() == 36).toList())
        .isEqualTo(ids);
    List<String> actors = new ArrayList<>();
    for (int from = 0; from < 60; from += 5) {
      actors.addAll(desk.get("/dossiers/samples/actors?limit=5&cursor=" + from).fields("isNamed"));
      Running.Said part = desk.get("/dossiers/samples/actors?limit=5&cursor=" + from);
      assertThat(part.field("total")).matches("[0-9]+");
    }
  }

  @Test
  void workOfAnotherProcessIsSeenAtOnce() {
    desk.paste("case", "Pier", PIER);
    assertThat(desk.get("/dossiers/case/rows").status()).isEqualTo(200);
    try (Running other = start()) {
      other.paste("case", "Rain", "It rained on 3 May 2019.");
    }
    assertThat(desk.get("/dossiers/case/rows?all=true&text=rained").field("total")).isEqualTo("1");
  }

  @Test
  void whoListensHearsThatADossierChanged() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", desk.port())) {
      socket.setSoTimeout(30_000);
      String request =
          "GET /api/v1/dossiers/case/events HTTP/1.1\r\nHost: 127.0.0.1:"
              + desk.port()
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      while (!in.readLine().isEmpty()) {
        // The head.
      }
      desk.paste("case", "Pier", PIER);
      String line = in.readLine();
      while (!line.startsWith("event:")) {
        line = in.readLine();
      }
      assertThat(line).isEqualTo("event: changed");
      assertThat(in.readLine()).startsWith("data: {\"version\":\"");
    }
  }

  @Test
  void whoListensHearsTheEnd() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", desk.port())) {
      socket.setSoTimeout(30_000);
      String request =
          "GET /api/v1/dossiers/case/events HTTP/1.1\r\nHost: 127.0.0.1:"
              + desk.port()
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      // It listens once it is answered.
      int first = socket.getInputStream().read();
      assertThat(first).isEqualTo('H');
      desk.close();
      String said = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      // The last chunk, which an answer that was cut off does not have.
      assertThat(said).endsWith("\r\n0\r\n\r\n");
    }
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    desk.paste("case", "Pier", PIER);
    Running.Said first = desk.get("/dossiers/case/rows");
    String tag = first.header("ETag");
    assertThat(desk.get("/dossiers/case/rows", "If-None-Match", tag).status()).isEqualTo(304);
    desk.paste("case", "Rain", "It rained on 3 May 2019.");
    assertThat(desk.get("/dossiers/case/rows", "If-None-Match", tag).status()).isEqualTo(200);
  }

  @Test
  void aStoryIsReadAndNothingKept() {
    Running.Said read =
        desk.post("/read", "{\"text\":" + Running.quoted(PIER) + ",\"published\":\"2020-02-03\"}");
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body()).startsWith("{\"schema\":\"fabula-reading/1\"").contains("2020-02-03");
    assertThat(desk.get("/dossiers/case").field("stories")).isEqualTo("0");
  }

  @Test
  void whatIsAskedIsCounted() {
    desk.get("/dossiers");
    desk.get("/nothing");
    assertThat(desk.get("/metrics").body())
        .contains("fabula_requests_total{method=\"GET\",route=\"/dossiers\",status=\"200\"} 1\n")
        .contains("fabula_requests_total{method=\"GET\",route=\"other\",status=\"404\"} 1\n")
        .contains(
            "fabula_request_seconds_bucket{method=\"GET\",route=\"/dossiers\",le=\"+Inf\"} 1\n")
        .contains("fabula_memory_bytes{kind=\"used\"} ");
  }
}
