package org.fabula.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
final class FetcherTest {
  private static final String HTML = "200 OK\r\nContent-Type: text/html";
  private static final String PAGE = "<p>The pier of Saltby was closed on Monday.</p>";
  private static final String AT = "http://saltby.example";

  private RawServer server;
  private Worlds worlds;

  @BeforeEach
  void open() throws IOException {
    server = new RawServer().on("/news", HTML, PAGE);
    worlds = new Worlds(server).name("saltby.example", Worlds.PUBLIC);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private Fetched get(String address) throws FetchException {
    return worlds.fetcher(Reach.ANYWHERE).get(address);
  }

  private String failure(Reach reach, String address) {
    FetchException e =
        catchThrowableOfType(FetchException.class, () -> worlds.fetcher(reach).get(address));
    assertThat(e).as(address).isNotNull();
    return e.reason() + (e.remedy().isEmpty() ? "" : "; " + e.remedy());
  }

  private String failure(String path) {
    return failure(Reach.ANYWHERE, AT + path);
  }

  private void answer(String path, String... parts) {
    server.on(
        path,
        out -> {
          for (String part : parts) {
            out.write(part.getBytes(StandardCharsets.ISO_8859_1));
          }
        });
  }

  /** Sends the start, and then the same again until the other side hangs up. */
  private void endless(String path, String start, String again) {
    server.on(
        path,
        out -> {
          out.write(start.getBytes(StandardCharsets.ISO_8859_1));
          byte[] bytes = again.repeat(1000).getBytes(StandardCharsets.ISO_8859_1);
          while (true) {
            out.write(bytes);
          }
        });
  }

  private void drip(String path, String start, String drop) {
    server.on(
        path,
        out -> {
          out.write(start.getBytes(StandardCharsets.ISO_8859_1));
          while (true) {
            out.write(drop.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            Thread.sleep(50);
          }
        });
  }

  @Test
  void anAnswerComesAsItWasSent() throws FetchException {
    Fetched fetched = get("HTTP://Saltby.example/news#top");
    assertThat(fetched.address()).isEqualTo(AT + "/news");
    assertThat(new String(fetched.answer(), StandardCharsets.UTF_8))
        .isEqualTo("HTTP/1.1 " + HTML + "\r\nContent-Length: " + PAGE.length() + "\r\n\r\n" + PAGE);
    assertThat(server.asked()).containsExactly("/robots.txt", "/news");
    assertThat(server.heads().getLast())
        .startsWith("GET /news HTTP/1.1\nHost: saltby.example\nUser-Agent: fabula")
        .doesNotContainIgnoringCase("cookie");
  }

  @Test
  void cookiesAreNotSentBack() throws FetchException {
    server.on("/c", "302 Found\r\nSet-Cookie: a=b\r\nLocation: /news", "");
    get(AT + "/c");
    assertThat(server.heads()).hasSize(3).allMatch(head -> !head.contains("Cookie"));
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() throws FetchException {
    String fields = "ETag: \"a1\"\r\nLast-Modified: Mon, 20 May 2024 10:00:00 GMT\r\n";
    answer("/feed", "HTTP/1.1 200 OK\r\n" + fields + "Content-Length: 2\r\n\r\nhi");
    server.leads("/old", "/feed");
    Known known = new Known();
    assertThat(worlds.fetcher(Reach.ANYWHERE).get(AT + "/old", known)).isNotNull();
    assertThat(server.heads().getLast()).doesNotContain("If-");
    // It may tell the length of what it does not send.
    answer("/feed", "HTTP/1.1 304 Not Modified\r\n" + fields + "Content-Length: 2\r\n\r\n");
    assertThat(worlds.fetcher(Reach.ANYWHERE).get(AT + "/old", known)).isNull();
    assertThat(server.heads().getLast())
        .contains("\nIf-None-Match: \"a1\"\n")
        .contains("\nIf-Modified-Since: Mon, 20 May 2024 10:00:00 GMT\n");
    assertThat(failure("/feed")).startsWith("status 304");
    known.forget();
    answer("/feed", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nnew");
    assertThat(worlds.fetcher(Reach.ANYWHERE).get(AT + "/feed", known)).isNotNull();
    assertThat(server.heads().getLast()).doesNotContain("If-");
    assertThat(worlds.fetcher(Reach.ANYWHERE).get(AT + "/feed", known)).isNotNull();
  }

  @Test
  void redirectsAreFollowed() throws FetchException {
    worlds.name("other.example", "8.8.4.4");
    server.leads("/a", "b?x=1").leads("/b?x=1", "//other.example/caf\u00C3\u00A9");
    server.on("/caf%C3%A9", HTML, PAGE);
    Fetched fetched = get(AT + "/a");
    assertThat(fetched.address()).isEqualTo("http://other.example/caf%C3%A9");
    assertThat(fetched.exchanges()).hasSize(3);
    assertThat(server.asked())
        .containsExactly("/robots.txt", "/a", "/b?x=1", "/robots.txt", "/caf%C3%A9");
  }

  @Test
  void redirectsEnd() throws FetchException {
    for (int i = 0; i < 12; i++) {
      server.leads("/r" + i, "/r" + (i + 1));
    }
    server.on("/r12", HTML, PAGE);
    assertThat(get(AT + "/r2").exchanges()).hasSize(11);
    assertThat(failure("/r1")).startsWith("more than 10 redirects");
    server.leads("/l1", "/l2").leads("/l2", "/l1").leads("/self", "#x");
    assertThat(failure("/l1"))
        .startsWith(
            "redirects in a loop: http://saltby.example/l1 -> http://saltby.example/l2"
                + " -> http://saltby.example/l1");
    assertThat(failure("/self")).contains("in a loop").contains("cookies");
    server.on("/none", "301 Moved", "");
    assertThat(failure("/none")).startsWith("redirects to no address");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "file:///etc/hostname | begins with file:",
        "javascript:alert(1) | begins with javascript:",
        "ftp://other.example/ | begins with ftp:",
        "http://127.0.0.1/ | 127.0.0.1 is on this machine",
        "http://[::1]/ | is on this machine",
        "http://[::ffff:10.0.0.1]/ | 10.0.0.1 is on a private network",
        "http://169.254.169.254/latest/ | is reserved or link-local",
        "http://[fe80::1]/ | is reserved or link-local",
        "http://[64:ff9b::a9fe:a9fe]/ | is reserved or link-local",
        "http://0.0.0.0/ | is reserved or link-local",
        "http://2130706433/ | an oddly written number",
        "http://saltby.example@127.0.0.1/ | a user name in it",
        "http://inside.example/ | inside.example is on a private network",
        "http://both.example/ | both.example is on a private network",
        "http://localhost./ | localhost is on this machine",
        "http://saltby.example:22/ | port 22 is not one to be read",
      })
  void aRedirectOfAPublicServerLeadsNowhereElse(String location, String reason) {
    worlds.name("inside.example", "192.168.1.1").name("both.example", "8.8.8.8", "10.0.0.1");
    worlds.name("localhost", "127.0.0.1");
    server.leads("/a", location);
    for (Reach reach : Reach.values()) {
      assertThat(failure(reach, AT + "/a")).contains(reason);
    }
    assertThat(worlds.connected).hasSize(4).allMatch(to -> to.getPort() == 80);
    assertThat(worlds.connected).allMatch(to -> Scope.of(to.getAddress()) == Scope.PUBLIC);
  }

  @Test
  void whatTheUserNamesMayBeLocalButNotWhatItLeadsTo() throws FetchException {
    worlds.name("desk.example", "10.0.0.7").name("store.example", "10.0.0.8");
    server.leads("/store", "http://store.example/news").leads("/self", "http://127.0.0.1/news");
    server.leads("/cloud", "http://169.254.169.254/");
    server.leads("/out", AT + "/back").leads("/back", "http://desk.example/news");
    assertThat(get("http://desk.example/news").exchanges()).hasSize(1);
    assertThat(get("http://desk.example:22/news").exchanges()).hasSize(1);
    assertThat(get("http://127.0.0.1/news").exchanges()).hasSize(1);
    assertThat(get("http://desk.example/store").exchanges()).hasSize(2);
    String desk = "http://desk.example";
    assertThat(failure(Reach.ANYWHERE, desk + "/self")).contains("is on this machine");
    assertThat(failure(Reach.ANYWHERE, desk + "/cloud")).contains("is reserved");
    assertThat(failure(Reach.ANYWHERE, desk + "/out"))
        .isEqualTo(
            "leads to http://desk.example/news: desk.example is on a private network;"
                + " give that address if you mean it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/news",
        "http://127.0.0.1./news",
        "http://[::1]/news",
        "http://[::ffff:7f00:1]/news",
        "http://[::7f00:1]/news",
        "http://[2002:7f00:1::]/news",
        "http://10.0.0.1/news",
        "http://169.254.169.254/news",
        "http://0.0.0.0/news",
        "http://0/news",
        "http://127.1/news",
        "http://0x7f.0.0.1/news",
        "http://saltby.example@127.0.0.1/news",
        "http://inside.example/news",
        "http://both.example/news",
        "http://inside.example./news",
        "http://①②⑦.⓪.⓪.①/news",
        "http://saltby.example:22/news",
        "http://saltby.example:6379/news",
        "http://saltby.example:9200/news",
        "http://nowhere.example/news",
      })
  void aServerReadsPublicAddressesAlone(String address) {
    worlds.name("inside.example", "fd00::1").name("both.example", "8.8.8.8", "127.0.0.1");
    assertThat(failure(Reach.PUBLIC, address)).isNotEmpty();
    assertThat(worlds.connected).isEmpty();
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void aServerReadsPublicAddresses() throws FetchException {
    for (String port : List.of("", ":80", ":8080", ":8443", ":443")) {
      assertThat(worlds.fetcher(Reach.PUBLIC).get(AT + port + "/news").answer()).isNotEmpty();
    }
  }

  @Test
  void aNameThatChangesItsMeaningIsCheckedEachTime() {
    worlds.name("turning.example", "8.8.8.8").name("turning.example", "127.0.0.1");
    server.leads("/go", "http://turning.example/news");
    for (Reach reach : Reach.values()) {
      Worlds turning =
          new Worlds(server)
              .name("saltby.example", Worlds.PUBLIC)
              .name("turning.example", "8.8.8.8")
              .name("turning.example", "127.0.0.1");
      FetchException e =
          catchThrowableOfType(FetchException.class, () -> turning.fetcher(reach).get(AT + "/go"));
      assertThat(e.reason()).contains("turning.example is on this machine");
      // Its robots.txt was read at what the name meant first; nothing went to what it meant then.
      assertThat(turning.connected.stream().map(to -> to.getAddress().getHostAddress()).toList())
          .containsExactly("9.9.9.9", "9.9.9.9", "8.8.8.8");
    }
    assertThat(failure(Reach.PUBLIC, "http://turning.example/news"))
        .contains("turning.example is on this machine");
  }

  @Test
  void whatIsCheckedIsWhatIsConnectedTo() throws FetchException {
    worlds.name("two.example", "8.8.8.8", "8.8.4.4");
    worlds.fetcher(Reach.PUBLIC).get("http://two.example/news");
    assertThat(worlds.lookedUp).containsExactly("two.example", "two.example");
    assertThat(worlds.connected).allMatch(to -> !to.isUnresolved());
    assertThat(worlds.connected.getFirst().getAddress().getHostAddress()).isEqualTo("8.8.8.8");
  }

  @Test
  void nothingLeadsFromASecureAddressToAnOther() throws FetchException {
    WebAddress secure = WebAddress.parse("https://saltby.example/a");
    Exchange.Head head =
        new Exchange.Head(301, List.of(new Exchange.Field("location", "http://saltby.example/b")));
    FetchException e = catchThrowableOfType(FetchException.class, () -> Fetcher.next(secure, head));
    assertThat(e.reason()).startsWith("leads from https to http://saltby.example/b");
    assertThat(Fetcher.next(WebAddress.parse(AT), head)).hasToString(AT + "/b");
  }

  @Test
  void slowServersAreGivenUp() {
    drip("/body", "HTTP/1.1 200 OK\r\n\r\n", "x");
    drip("/head", "HTTP/1.1 200 OK\r\n", "x");
    drip("/chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n");
    for (String path : List.of("/body", "/head", "/chunk")) {
      long start = System.nanoTime();
      assertThat(failure(path)).startsWith("not read within");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }
    server.on("/silent", out -> Thread.sleep(5_000));
    assertThat(failure("/silent")).startsWith("saltby.example does not answer");
  }

  @Test
  void endlessAnswersAreGivenUp() {
    endless("/fields", "HTTP/1.1 200 OK\r\n", "X-A: b\r\n");
    endless("/field", "HTTP/1.1 200 OK\r\nX-A: ", "b");
    endless("/status", "HTTP/1.1 200 ", "OK");
    endless("/interim", "", "HTTP/1.1 103 Early Hints\r\n\r\n");
    endless("/garbage", "", "\u0001\u00FF");
    endless("/lines", "", "\r\n");
    for (String path : List.of("/fields", "/field", "/status", "/interim", "/garbage", "/lines")) {
      assertThat(failure(path)).as(path).isNotEmpty().doesNotContain("within", "Exception");
    }
    endless("/body", "HTTP/1.1 200 OK\r\n\r\n", "x");
    assertThat(failure("/body")).isEqualTo("longer than 100000 bytes");
    endless("/told", "HTTP/1.1 200 OK\r\nContent-Length: 9999999999999\r\n\r\n", "x");
    assertThat(failure("/told")).isEqualTo("longer than 100000 bytes");
    endless("/trailer", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", "X: y\r\n");
    assertThat(failure("/trailer")).isNotEmpty();
    String chunk = "1;" + "e".repeat(2000) + "\r\nx\r\n";
    endless("/chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", chunk);
    assertThat(failure("/chunks")).startsWith("its answer does not end");
    endless("/error", "HTTP/1.1 500 Bad\r\n\r\n", "x");
    assertThat(failure("/error")).startsWith("status 500");
  }

  @Test
  void whatIsCutShortIsNoPage() {
    answer("/length", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n", PAGE);
    answer("/chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n", PAGE);
    answer("/chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n");
    for (String path : List.of("/length", "/chunk", "/chunks")) {
      assertThat(failure(path)).as(path).startsWith("cut short by saltby.example");
    }
    answer("/head", "HTTP/1.1 200 OK\r\nContent-Ty");
    answer("/nothing", "");
    answer("/other", "220 mail.saltby.example ESMTP\r\n");
    answer("/length2", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc");
    answer(
        "/chunk2", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n");
    for (String path : List.of("/head", "/nothing", "/other", "/length2", "/chunk2")) {
      assertThat(failure(path)).as(path).contains("saltby.example").doesNotContain("Exception");
    }
  }

  @Test
  void whatComesBehindTheAnswerIsNotOfIt() throws FetchException {
    answer("/more", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef");
    assertThat(new String(get(AT + "/more").answer(), StandardCharsets.UTF_8))
        .endsWith("\r\n\r\nabc");
    answer(
        "/hints",
        "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc");
    assertThat(new String(get(AT + "/hints").answer(), StandardCharsets.UTF_8))
        .isEqualTo("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 Unauthorized | status 401, behind a login; if you may read it, save the page from",
        "402 Payment Required | status 402, behind a paywall; if you may read it, save the page",
        "403 Forbidden | status 403, the server refuses it; if you may read it, save the page",
        "404 Not Found | status 404, no such page; a web archive may have it",
        "410 Gone | status 410, the page was taken away",
        "429 Many~Retry-After: 120 | status 429, too many questions; try again in 120 seconds",
        "503 Busy~Retry-After: Fri, 05 Mar 2021 13:00:00 GMT | try again after Fri, 05 Mar 2021 13",
        "503 Busy | status 503, the server is busy or being mended; try again later",
        "500 Failed | status 500, the server failed; try again later",
        "204 No Content | status 204, nothing there",
        "300 Choices~Location: /news | status 300; save the page from the browser",
      })
  void aStatusIsSaidWithWhatCanBeDone(String answer, String reason) {
    server.on("/s", answer.replace("~", "\r\n"), "");
    assertThat(failure("/s")).contains(reason);
  }

  @Test
  void whatCannotBeConnectedToIsSaid() throws IOException {
    server.close();
    assertThat(failure("/news")).startsWith("saltby.example cannot be connected to");
    assertThat(failure(Reach.ANYWHERE, "http://nowhere.example/"))
        .startsWith("no such host: nowhere.example");
  }

  @Test
  void aResolverThatDoesNotAnswerIsGivenUp() {
    World world = worlds.world();
    World.Resolver asleep =
        name -> {
          try {
            Thread.sleep(10_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return List.of();
        };
    World slow =
        new World(
            asleep,
            world.connector(),
            world.tls(),
            world.clock(),
            world.sleeper(),
            world.patience());
    Fetcher fetcher = new Fetcher(Reach.PUBLIC, (type, address) -> 1000, slow);
    FetchException e = catchThrowableOfType(FetchException.class, () -> fetcher.get(AT));
    assertThat(e.reason()).isEqualTo("no such host: saltby.example");
  }

  @Test
  void hostsAreLeftAloneBetweenTwoAddresses() throws FetchException {
    worlds.waiting(Duration.ofSeconds(1)).name("other.example", "8.8.4.4");
    Fetcher fetcher = worlds.fetcher(Reach.ANYWHERE);
    fetcher.get(AT + "/news");
    fetcher.get("http://other.example/news");
    assertThat(worlds.slept).isEmpty();
    fetcher.get(AT + "/news");
    assertThat(worlds.slept).singleElement().matches(time -> time.toMillis() > 500);
    assertThat(server.asked())
        .containsExactly("/robots.txt", "/news", "/robots.txt", "/news", "/news");
  }

  @Test
  void aHostMayAskToBeLeftAloneLongerButNotForEver() throws FetchException {
    worlds.name("slow.example", "8.8.4.4");
    server.on("/robots.txt", "200 OK", "User-agent: *\nCrawl-delay: 2\nAllow: /\n");
    Fetcher fetcher = worlds.fetcher(Reach.ANYWHERE);
    fetcher.get(AT + "/news");
    server.on("/robots.txt", "200 OK", "User-agent: *\nCrawl-delay: 86400\n");
    fetcher.get("http://slow.example/news");
    fetcher.get(AT + "/news");
    fetcher.get("http://slow.example/news");
    assertThat(worlds.slept)
        .satisfiesExactly(
            time -> assertThat(time.toMillis()).isBetween(1_000L, 2_000L),
            time -> assertThat(time.toMillis()).isBetween(2_500L, 3_600L));
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
