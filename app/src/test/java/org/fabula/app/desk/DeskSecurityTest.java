package org.fabula.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Attacks on the desk, each as it would come: byte by byte over a socket where a client would mend
 * it.
 */
class DeskSecurityTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String MARKUP = "<img src=x onerror=alert(1)><script>alert(2)</script>";

  @TempDir private Path folder = Path.of("");
  private Running desk;

  @BeforeEach
  void open() {
    desk = new Running(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private String asked(String line, String... headers) {
    return desk.raw(
        line + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n");
  }

  private String host() {
    return "Host: 127.0.0.1:" + desk.port();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:%d",
        "127.0.0.1",
        "127.0.0.1:1",
        "localhost.evil.example:%d",
        "192.0.2.1:%d"
      })
  void aNameThatOnlyLeadsHereIsRefused(String name) {
    String host = String.format(Locale.ROOT, name, desk.port());
    for (String path : new String[] {"/", "/api/v1/dossiers", "/api/v1/health"}) {
      assertThat(asked("GET " + path, "Host: " + host))
          .as(path)
          .startsWith("HTTP/1.1 421 ")
          .contains("application/problem+json", "wrong-host");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:%d", "127.0.0.1:%d", "[::1]:%d", "LOCALHOST:%d"})
  void theNamesOfThisMachineAreServed(String name) {
    String host = String.format(Locale.ROOT, name, desk.port());
    assertThat(asked("GET /api/v1/health", "Host: " + host)).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void withoutAHostNothingIsServed() {
    assertThat(desk.raw("GET /api/v1/dossiers HTTP/1.1\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 4");
    assertThat(
            desk.raw(
                "GET http://evil.example/api/v1/dossiers HTTP/1.1\r\n"
                    + host()
                    + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 4");
  }

  private String post(String body, String... headers) {
    return desk.raw(
        "POST /api/v1/dossiers HTTP/1.1\r\n"
            + host()
            + "\r\nConnection: close\r\nContent-Length: "
            + body.length()
            + "\r\n"
            + String.join("\r\n", headers)
            + "\r\n\r\n"
            + body);
  }

  @Test
  void anotherSiteCannotChangeAnything() {
    String body = "{\"name\":\"evil\"}";
    String json = "Content-Type: application/json";
    assertThat(post(body, json, "Origin: https://evil.example")).startsWith("HTTP/1.1 403 ");
    assertThat(post(body, json, "Origin: null")).startsWith("HTTP/1.1 403 ");
    assertThat(post(body, json, "Origin: http://127.0.0.1:1")).startsWith("HTTP/1.1 403 ");
    assertThat(post(body, json, "Sec-Fetch-Site: cross-site")).startsWith("HTTP/1.1 403 ");
    assertThat(post(body, json, "Sec-Fetch-Site: same-site")).startsWith("HTTP/1.1 403 ");
    assertThat(desk.get("/dossiers").body()).doesNotContain("evil");
    String own = "Origin: http://127.0.0.1:" + desk.port();
    assertThat(post(body, json, own, "Sec-Fetch-Site: same-origin")).startsWith("HTTP/1.1 201 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "text/plain",
        "text/plain; application/json",
        "multipart/form-data; boundary=b"
      })
  void whatAFormCanSendIsRefused(String type) {
    assertThat(post("{\"name\":\"evil\"}", "Content-Type: " + type)).startsWith("HTTP/1.1 415 ");
    assertThat(desk.get("/dossiers").body()).doesNotContain("evil");
  }

  @Test
  void filesOfAFormOfAnotherSiteAreRefused() {
    desk.post("/dossiers", "{\"name\":\"case\"}");
    byte[] words = "It rained.".getBytes(StandardCharsets.UTF_8);
    assertThat(desk.upload("case", Map.of("a.txt", words)).status()).isEqualTo(415);
    assertThat(desk.upload("case", Map.of("a.txt", words), "X-Fabula", "1").status())
        .isEqualTo(202);
  }

  @Test
  void theMethodIsTheMethod() {
    desk.post("/dossiers", "{\"name\":\"case\"}");
    assertThat(desk.get("/dossiers/case", "X-HTTP-Method-Override", "DELETE").status())
        .isEqualTo(400);
    assertThat(desk.get("/dossiers/case").status()).isEqualTo(200);
  }

  @Test
  void withATokenNothingIsToldWithoutIt() {
    desk.close();
    desk = new Running(folder, TOKEN, Views.WHOLE);
    assertThat(desk.get("/dossiers").status()).isEqualTo(200);
    for (String wrong :
        new String[] {
          "X-None: 1",
          "Authorization: Bearer " + TOKEN + "0",
          "Authorization: Bearer ",
          "Authorization: Basic " + TOKEN
        }) {
      assertThat(asked("GET /api/v1/dossiers", host(), wrong))
          .as(wrong)
          .startsWith("HTTP/1.1 401 ")
          .contains("WWW-Authenticate: Bearer", "no-token");
    }
    assertThat(asked("GET /api/v1/openapi.json", host())).startsWith("HTTP/1.1 401 ");
    assertThat(asked("GET /api/v1/health", host())).startsWith("HTTP/1.1 200 ");
    assertThat(asked("GET /", host())).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void everyAnswerForbidsWhatNoPageOfOursNeeds() {
    for (String path : new String[] {"/", "/api/v1/dossiers", "/api/v1/nothing", "/x.js"}) {
      String answer = asked("GET " + path, host());
      assertThat(answer)
          .as(path)
          .contains("Content-Security-Policy: default-src 'none'; script-src 'self'")
          .doesNotContain("unsafe-inline")
          .contains("X-Content-Type-Options: nosniff")
          .contains("Referrer-Policy: no-referrer")
          .contains("Cross-Origin-Opener-Policy: same-origin")
          .contains("Cross-Origin-Resource-Policy: same-origin")
          .doesNotContain("Server:");
    }
  }

  @Test
  void tooManyBytesAreRefusedBeforeTheyAreRead() {
    desk.post("/dossiers", "{\"name\":\"case\"}");
    String answer =
        desk.raw(
            "POST /api/v1/dossiers/case/stories HTTP/1.1\r\n"
                + host()
                + "\r\nX-Fabula: 1\r\nConnection: close\r\nContent-Length: 300000000\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\n\r\n--b");
    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("too-large", "send less at once");
  }

  @Test
  void tooManyFilesAreRefused() {
    desk.post("/dossiers", "{\"name\":\"case\"}");
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i <= DeskServer.MOST_FILES; i++) {
      files.put(i + ".txt", "It rained.".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(desk.upload("case", files, "X-Fabula", "1").status()).isEqualTo(413);
    assertThat(desk.get("/jobs").body()).contains("\"items\":[]");
  }

  @Test
  void tooManyLettersAreRefused() {
    assertThat(desk.post("/dossiers", "{\"name\":\"" + "a".repeat(2 << 20) + "\"}").status())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../escaped.txt",
        "..\\\\..\\\\escaped.txt",
        "/etc/escaped.txt",
        "..",
        "C:\\\\escaped.txt",
        ".escaped.txt",
        "escaped.txt\u202Egnp.txt"
      })
  void namesOfFilesLeadNowhere(String name) throws IOException {
    desk.post("/dossiers", "{\"name\":\"case\"}");
    byte[] words = "The pier fell on 3 May 2020.".getBytes(StandardCharsets.UTF_8);
    Running.Said begun = desk.upload("case", Map.of(name, words), "X-Fabula", "1");
    assertThat(begun.status()).isEqualTo(202);
    desk.done(begun.field("job"));
    for (Path place :
        List.of(
            Path.of(System.getProperty("java.io.tmpdir")), Path.of("/etc"), Path.of(""), folder)) {
      try (Stream<Path> files = Files.list(place)) {
        assertThat(files.filter(file -> file.toString().contains("escaped"))).isEmpty();
      }
    }
    String stories = desk.get("/dossiers/case/stories").body();
    assertThat(stories).doesNotContain("..", "fabula", "/", "\u202E");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../../etc/passwd",
        "/assets/../../org/fabula/app/Main.class",
        "/%2e%2e/%2e%2e/app/Main.class",
        "/..%2f..%2fapp/Main.class",
        "//etc/passwd",
        "/assets/..\\..\\x.js"
      })
  void thePageLeadsNowhereElse(String path) {
    assertThat(asked("GET " + path, host()))
        .doesNotContain("root:", "\u00CA\u00FE\u00BA\u00BE", "HTTP/1.1 500")
        .satisfiesAnyOf(
            answer -> assertThat(answer).startsWith("HTTP/1.1 4"),
            answer -> assertThat(answer).contains("Content-Type: text/"));
  }

  @Test
  void markupComesBackAsTheWordsItIs() {
    String name = "a" + MARKUP;
    desk.post(
        "/dossiers",
        "{\"name\":" + Running.quoted(name) + ",\"title\":" + Running.quoted(MARKUP) + "}");
    String dossier = "/dossiers/" + Running.encoded(name);
    String text =
        "“"
            + MARKUP
            + "” said Mayor "
            + MARKUP
            + " on Monday. The pier "
            + MARKUP
            + " collapsed on Sunday. “We heard "
            + MARKUP
            + " a bang,” said Tom Ruiz, a farmer.";
    String json =
        "{\"title\":"
            + Running.quoted(MARKUP)
            + ",\"published\":\"2020-02-03\",\"text\":"
            + Running.quoted(text)
            + "}";
    Running.Said job = desk.post(dossier + "/stories", json);
    assertThat(desk.done(job.field("job")).field("added")).isEqualTo("1");
    String story = desk.get(dossier + "/stories").field("id");
    String row = desk.get(dossier + "/rows?all=true").field("id");
    desk.post(
        dossier + "/corrections",
        "{\"do\":\"note\",\"row\":\""
            + row
            + "\",\"by\":"
            + Running.quoted(MARKUP)
            + ",\"why\":"
            + Running.quoted(MARKUP)
            + ",\"note\":"
            + Running.quoted(MARKUP)
            + "}");
    for (String path :
        new String[] {
          "",
          "/stories",
          "/stories/" + Running.encoded(story),
          "/rows?all=true",
          "/rows/" + row,
          "/actors",
          "/quotes",
          "/conflicts",
          "/search?q=alert",
          "/corrections"
        }) {
      Running.Said said = desk.get(dossier + path);
      assertThat(said.status()).as(path).isEqualTo(200);
      assertThat(said.header("Content-Type")).as(path).startsWith("application/json");
      assertThat(said.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
    }
    assertThat(desk.get(dossier + "/corrections").body()).contains(MARKUP);
    Running.Said page = desk.get(dossier + "/export?format=html");
    assertThat(page.header("Content-Disposition")).startsWith("attachment");
    assertThat(page.body()).doesNotContain("<script>alert(2)").doesNotContain("<img src=x");
    assertThat(desk.get("/dossiers/" + Running.encoded(MARKUP)).header("Content-Type"))
        .isEqualTo("application/problem+json");
  }

  @Test
  void anOriginalIsNeverShown() {
    desk.post("/dossiers", "{\"name\":\"case\"}");
    String page =
        "<html><head><title>T</title></head><body><article><p>"
            + "The pier at Saltby fell on 3 May 2020, said Tom Ruiz. ".repeat(12)
            + "</p><script>alert(1)</script></article></body></html>";
    Running.Said begun =
        desk.upload(
            "case", Map.of("page.html", page.getBytes(StandardCharsets.UTF_8)), "X-Fabula", "1");
    desk.done(begun.field("job"));
    String story = desk.get("/dossiers/case/stories").field("id");
    Running.Said original = desk.get("/dossiers/case/stories/" + story + "/original");
    assertThat(original.body()).isEqualTo(page);
    assertThat(original.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(original.header("Content-Disposition"))
        .startsWith("attachment; filename=\"page.html\"");
    assertThat(original.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/api/v1/dossiers",
        "http://localhost:%d/",
        "http://[::1]:%d/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://192.168.1.1/",
        "http://0.0.0.0:%d/"
      })
  void addressesOfThisMachineAndItsNetworkAreNotRead(String address) {
    desk.post("/dossiers", "{\"name\":\"case\"}");
    String url = String.format(Locale.ROOT, address, desk.port());
    Running.Said begun = desk.post("/dossiers/case/stories", "{\"url\":\"" + url + "\"}");
    Running.Said job = desk.done(begun.field("job"));
    assertThat(job.body()).contains("\"added\":0").doesNotContain("\"failures\":[]");
    assertThat(desk.get("/dossiers/case/stories").body()).contains("\"items\":[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "/etc/passwd",
        "-",
        "ftp://a.example/",
        "javascript:alert(1)",
        ".."
      })
  void whatIsNoAddressOfTheWebIsNotRead(String address) {
    desk.post("/dossiers", "{\"name\":\"case\"}");
    Running.Said said = desk.post("/dossiers/case/stories", "{\"url\":\"" + address + "\"}");
    assertThat(said.status()).isEqualTo(400);
    assertThat(said.body()).contains("bad-address");
  }
}
