package org.fabula.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import org.fabula.Reading;
import org.fabula.story.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever goes wrong is a problem with one sentence that says what to do. */
class DeskProblemTest {
  @TempDir private static Path folder = Path.of("");
  private static Running desk;

  @BeforeAll
  static void open() {
    desk = new Running(folder);
    desk.post("/dossiers", "{\"name\":\"case\"}");
    desk.paste("case", "Pier", "The pier at Saltby fell on 3 May 2020, said Ana Ruiz, the mayor.");
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static void isProblem(Running.Said said, int status, String type, String words) {
    assertThat(said.status()).as(said.body()).isEqualTo(status);
    assertThat(said.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(said.field("type")).isEqualTo("urn:fabula:problem:" + type);
    assertThat(said.field("status")).isEqualTo(String.valueOf(status));
    assertThat(said.field("title")).isNotEmpty();
    assertThat(said.field("detail"))
        .contains(words)
        .endsWith(".")
        .doesNotContain("Exception", "\n");
    assertThat(said.field("instance")).startsWith("/api/v1/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/dossiers/none                        | 404 | no-dossier    | There is no dossier called",
        "/dossiers/none/rows                   | 404 | no-dossier    | lists those there are",
        "/dossiers/case/rows/none              | 404 | no-row        | may have been hidden",
        "/dossiers/case/stories/none           | 404 | no-story      | list its stories",
        "/dossiers/case/stories/pier/original  | 404 | no-original   | no file is kept",
        "/dossiers/case/actors/none            | 404 | no-actor      | may be one with another",
        "/jobs/none                            | 404 | no-job        | lists those",
        "/nothing                              | 404 | no-such-path  | openapi.json",
        "/dossiers/case/rows?from=soon         | 400 | bad-request   | give one as 2024",
        "/dossiers/case/rows?from=2021&to=2020 | 400 | bad-request   | is before from",
        "/dossiers/case/rows?kind=odd          | 400 | bad-request   | give one of",
        "/dossiers/case/rows?status=odd        | 400 | bad-request   | give one of",
        "/dossiers/case/rows?limit=0           | 400 | bad-parameter | from 1 to 1000",
        "/dossiers/case/rows?limit=5000        | 400 | bad-parameter | from 1 to 1000",
        "/dossiers/case/rows?all=maybe         | 400 | bad-parameter | true or false",
        "/dossiers/case/rows?cursor=none       | 400 | bad-cursor    | begin again without it",
        "/dossiers/case/rows?actor=Nobody      | 404 | nobody        | nobody is called",
        "/dossiers/case/stories?cursor=none    | 400 | bad-cursor    | begin again without it",
        "/dossiers/case/actors?kind=odd        | 400 | bad-parameter | PERSON",
        "/dossiers/case/search                 | 400 | bad-parameter | q is missing",
        "/dossiers/case/search?q=%21%21        | 400 | bad-parameter | no letter or digit",
        "/dossiers/case/export                 | 400 | bad-format    | give one of html",
        "/dossiers/case/export?format=odd      | 400 | bad-format    | give one of html",
      })
  void whatIsAskedWronglyIsSaid(String path, int status, String type, String words) {
    isProblem(desk.get(path), status, type, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/dossiers                  | {                                       | 400 | bad-json       | not valid JSON",
        "/dossiers                  | []                                      | 400 | bad-json       | no object of JSON",
        "/dossiers                  | {}{}                                    | 400 | bad-json       | more behind",
        "/dossiers                  | {\"title\":\"T\"}                       | 400 | bad-json       | \"name\\\" is missing",
        "/dossiers                  | {\"name\":1}                            | 400 | bad-json       | no string",
        "/dossiers                  | {\"name\":\"x\",\"odd\":1}              | 400 | bad-json       | no field",
        "/dossiers                  | {\"name\":\"-x\"}                       | 400 | bad-request    | cannot be the name",
        "/dossiers                  | {\"name\":\"case\"}                     | 409 | dossier-exists | give another name",
        "/dossiers/case/stories     | {}                                      | 400 | bad-json       | is missing",
        "/dossiers/case/stories     | {\"text\":\"a\",\"published\":\"soon\"} | 400 | bad-request    | is not a date",
        "/dossiers/case/corrections | {\"do\":\"odd\",\"by\":\"U\"}           | 400 | bad-wish       | give one of add",
        "/dossiers/case/corrections | {\"do\":\"hide\"}                       | 400 | bad-json       | \"by\\\" is missing",
        "/dossiers/case/corrections | {\"do\":\"hide\",\"by\":\"U\"}          | 400 | bad-json       | \"row\\\" is missing",
        "/dossiers/case/corrections | {\"do\":\"undo\",\"by\":\"U\",\"correction\":\"77\"} | 400 | bad-request | no correction has this id",
        "/dossiers/case/corrections | {\"do\":\"settle\",\"by\":\"U\",\"conflict\":\"c9\",\"note\":\"n\"} | 404 | no-conflict | list its conflicts",
        "/dossiers/case/corrections | {\"do\":\"add\",\"by\":\"U\",\"date\":\"Monday\",\"words\":\"w\"} | 400 | bad-request | not a date",
      })
  void whatIsSentWronglyIsSaid(String path, String json, int status, String type, String words) {
    isProblem(desk.post(path, json), status, type, words);
  }

  @Test
  void anotherMethodIsSaid() {
    isProblem(desk.get("/read"), 405, "no-such-method", "GET is not done at");
    isProblem(desk.delete("/dossiers"), 405, "no-such-method", "openapi.json");
  }

  @Test
  void whatIsNoRequestIsSaid() {
    assertThat(desk.raw("GET / HTTP/1.1\r\nHost: a b\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json", "urn:fabula:problem:refused")
        .doesNotContain("<html", "jetty");
  }

  @Test
  void whatTheMachineFailsAtIsSaid(@TempDir Path other) {
    Function<Story, Reading> incomplete =
        story -> {
          if (story.text().contains("a class that is gone")) {
            throw new NoClassDefFoundError("org/fabula/Gone");
          }
          return Running.reader().apply(story);
        };
    try (Running broken = new Running(other, null, Views.WHOLE, () -> incomplete)) {
      Running.Said said = broken.post("/read", "{\"text\":\"It needs a class that is gone.\"}");
      isProblem(said, 500, "fault", "start it again");
      assertThat(said.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }

  @Test
  void aFormThatIsCutIsSaid() {
    byte[] form = "--limit\r\nContent-Disp".getBytes(StandardCharsets.UTF_8);
    Running.Said said =
        desk.send(
            "POST",
            "/dossiers/case/stories",
            form,
            "X-Fabula",
            "1",
            "Content-Type",
            "multipart/form-data; boundary=limit");
    isProblem(said, 400, "bad-form", "send the files again");
  }
}
