package org.fabula.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
final class RobotsTest {
  private static final String AT = "http://saltby.example";

  private RawServer server;
  private Worlds worlds;

  @BeforeEach
  void open() throws IOException {
    server = new RawServer().on("/news", "200 OK\r\nContent-Type: text/html", "<p>Pier.</p>");
    server.on("/private/news", "200 OK\r\nContent-Type: text/html", "<p>Pier.</p>");
    worlds = new Worlds(server).name("saltby.example", Worlds.PUBLIC);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  /** Why a path is not read; empty where it is. */
  private String failure(String path) {
    FetchException e =
        catchThrowableOfType(
            FetchException.class, () -> worlds.fetcher(Reach.ANYWHERE).get(AT + path));
    return e == null ? "" : e.reason();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "User-agent: *~Disallow: / | true",
        "User-agent: *~Disallow: | false",
        "User-agent: fabula~Disallow: /news~~User-agent: *~Disallow: | true",
        "User-agent: Fabula/2.0~Disallow: /news | true",
        "User-agent: *~Disallow: /~~User-agent: FABULA~Allow: / | false",
        "User-agent: fabulator~Disallow: / | false",
        "User-agent: *~Disallow: /~Allow: /news | false",
        "User-agent: *~Disallow: /n*s$ | true",
        "User-agent: *~Disallow: /newsroom | false",
        "User-agent: other~User-agent: fabula~Disallow: /news | true",
        "user-AGENT : *~  disallow:/news # all | true",
        "Disallow: / | false",
        "nonsense | false",
      })
  void aHostIsObeyed(String words, boolean refused) {
    server.on("/robots.txt", "200 OK\r\nContent-Type: text/plain", words.replace('~', '\n'));
    assertThat(failure("/news"))
        .isEqualTo(refused ? "the robots.txt of saltby.example asks programs not to read it" : "");
    assertThat(server.asked()).hasSize(refused ? 1 : 2);
  }

  @Test
  void dotsDoNotLeadPastIt() {
    server.on("/robots.txt", "200 OK", "User-agent: *\nDisallow: /private\n");
    assertThat(failure("/news/../private/news")).contains("asks programs not to");
    assertThat(failure("/%70rivate/news")).contains("asks programs not to");
    server.leads("/go", "/private/news");
    assertThat(failure("/go")).contains("asks programs not to");
    assertThat(failure("/news")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "400, false",
    "401, false",
    "403, false",
    "404, false",
    "410, false",
    "429, false",
    "304, false",
    "500, true",
    "503, true",
    "599, true",
  })
  void aStatusDecidesWhereThereIsNone(int status, boolean refused) {
    server.on("/robots.txt", status + " X", "User-agent: *\nDisallow: /\n");
    String reason = refused ? "its robots.txt: status " + status : "";
    assertThat(failure("/news")).isEqualTo(reason);
  }

  @Test
  void aRobotsTxtMayLieElsewhere() {
    worlds.name("other.example", "8.8.4.4");
    server.leads("/robots.txt", "http://other.example/r1").leads("/r1", "/r2");
    server.on("/r2", "200 OK", "User-agent: *\nDisallow: /news\n");
    assertThat(failure("/news")).contains("asks programs not to read it");
    assertThat(failure("/private/news")).isEmpty();
  }

  @Test
  void moreThanFiveRedirectsAreAsIfItWereNotThere() {
    server.leads("/robots.txt", "/robots.txt");
    assertThat(failure("/news")).isEmpty();
    assertThat(server.asked()).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/hostname",
        "http://127.0.0.1/r",
        "http://169.254.169.254/r",
        "http://inside.example/r",
        "http://user@saltby.example/r",
        "http://nowhere.example/r",
      })
  void aRobotsTxtLeadsNowhereElse(String location) {
    worlds.name("inside.example", "10.0.0.1");
    server.leads("/robots.txt", location);
    assertThat(failure("/news")).startsWith("its robots.txt: ");
    assertThat(server.asked()).containsExactly("/robots.txt");
  }

  @Test
  void whatDoesNotFitIsNotRead() {
    String line = "# nothing here, and nothing there\n";
    String start = "User-agent: *\nDisallow: /private\n";
    server.on(
        "/robots.txt",
        out -> {
          out.write(("HTTP/1.1 200 OK\r\n\r\n" + start).getBytes(StandardCharsets.US_ASCII));
          while (true) {
            out.write(line.repeat(1000).getBytes(StandardCharsets.US_ASCII));
          }
        });
    assertThat(failure("/news")).isEmpty();
    assertThat(failure("/private/news")).contains("asks programs not to");
    String late = start + line.repeat(20_000) + "Disallow: /news\n";
    server.on("/robots.txt", "200 OK", late);
    assertThat(failure("/news")).isEmpty();
  }

  @Test
  void hostileRulesTakeNoTime() {
    String rule = "Disallow: /" + "*a".repeat(100) + "b\n";
    server.on("/robots.txt", "200 OK", "User-agent: *\n" + rule.repeat(2_400));
    String path = "/" + "a".repeat(2_000);
    server.on(path, "200 OK", "x");
    assertThat(failure(path)).isEmpty();
  }

  @Test
  void aPackedOneIsUnpackedWithinBounds() throws IOException {
    byte[] rules = "User-agent: *\nDisallow: /news\n".getBytes(StandardCharsets.US_ASCII);
    server.on("/robots.txt", "200 OK\r\nContent-Encoding: gzip", FetcherTest.gzip(rules));
    assertThat(failure("/news")).contains("asks programs not to");
    byte[] bomb = FetcherTest.gzip(new byte[64 << 20]);
    server.on("/robots.txt", "200 OK\r\nContent-Encoding: gzip", bomb);
    assertThat(failure("/news")).isEmpty();
    server.on("/robots.txt", "200 OK\r\nContent-Encoding: gzip", "no gzip");
    assertThat(failure("/news")).startsWith("its robots.txt: damaged");
  }

  @Test
  void itIsAskedForOnceAHost() throws FetchException {
    worlds.name("other.example", "8.8.4.4");
    Fetcher fetcher = worlds.fetcher(Reach.ANYWHERE);
    fetcher.get(AT + "/news");
    fetcher.get(AT + "/private/news");
    fetcher.get("http://other.example/news");
    assertThat(server.asked())
        .containsExactly("/robots.txt", "/news", "/private/news", "/robots.txt", "/news");
  }

  @Test
  void aHostRefusedOnTheWayMayBeNamed() throws FetchException {
    worlds.name("desk.example", "10.0.0.7");
    server.leads("/in", "http://desk.example/news");
    Fetcher fetcher = worlds.fetcher(Reach.ANYWHERE);
    FetchException e = catchThrowableOfType(FetchException.class, () -> fetcher.get(AT + "/in"));
    assertThat(e.reason()).contains("private network");
    assertThat(fetcher.get("http://desk.example/news").exchanges()).hasSize(1);
    assertThat(catchThrowableOfType(FetchException.class, () -> fetcher.get(AT + "/in")).reason())
        .contains("private network");
  }
}
