package org.fabula.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fabula.ingest.fetch.Access;
import org.fabula.ingest.fetch.RawServer;
import org.fabula.ingest.fetch.Reach;
import org.fabula.story.Publication.Basis;
import org.fabula.story.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.Warcinfo;

/** Web addresses to stories, from a server on this machine. */
@Timeout(60)
final class WebPagesTest {
  private static final String HTML = "200 OK\r\nContent-Type: text/html; charset=utf-8";
  private static final String SENT = "\r\nDate: Fri, 05 Mar 2021 12:00:00 GMT";

  @TempDir private Path folder;
  private RawServer server;

  @BeforeEach
  void open() throws IOException {
    server = new RawServer();
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private Collected read(String... inputs) {
    return Collected.read(Options.standard(), inputs);
  }

  private Collected keep(String input) {
    Access access = new Access(Reach.ANYWHERE, folder.resolve("kept"));
    return Collected.read(
        new Options(null, InputStream.nullInputStream(), Limits.standard(), access, false), input);
  }

  private List<Path> kept() throws IOException {
    Path kept = folder.resolve("kept");
    if (!Files.exists(kept)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(kept)) {
      return files.sorted().toList();
    }
  }

  private static String page(String date) {
    return Warcs.page(1).replace("2021-03-02", date);
  }

  @Test
  void aPageIsAStoryOfItsLastAddress() {
    server.leads("/go", "/2021/pier-closed.html?from=go");
    server.on("/2021/pier-closed.html?from=go", HTML + SENT, page("2021-03-02"));
    Collected read = read(server.at("/go"));
    assertThat(read.lines()).isEmpty();
    Story story = read.only();
    assertThat(story.id()).isEqualTo("pier-closed");
    assertThat(story.source()).isEqualTo(server.at("/2021/pier-closed.html?from=go"));
    assertThat(story.title()).isEqualTo("Pier 1");
    assertThat(story.text()).startsWith("Pier number 1 of Saltby");
    assertThat(String.valueOf(story.published())).contains("2021-03-02");
    assertThat(read.total).isEqualTo(1);
  }

  @Test
  void noPageIsPublishedAfterItWasSentNorWhenItWasChanged() {
    String changed = "\r\nLast-Modified: Wed, 03 Mar 2021 12:00:00 GMT";
    server.on("/late", HTML + SENT + changed, page("2021-03-08"));
    server.on("/unsent", HTML + changed, page("2021-03-08"));
    assertThat(read(server.at("/late")).only().publishedCandidates()).isEmpty();
    assertThat(String.valueOf(read(server.at("/unsent")).only().published()))
        .contains("2021-03-08");
  }

  @Test
  void theServersCharsetCountsMoreThanThePages() {
    Charset windows = Charset.forName("windows-1252");
    byte[] cafe = page("2021-03-02").replace("crack", "crack by the caf\u00E9").getBytes(windows);
    byte[] meta =
        new String(cafe, windows)
            .replace("<head>", "<head><meta charset=iso-8859-7>")
            .getBytes(windows);
    String type = "200 OK\r\nContent-Type: text/html";
    server.on("/server", type + "; charset=ISO-8859-1", meta).on("/meta", type, meta);
    server.on("/text", "200 OK\r\nContent-Type: text/plain; charset=iso-8859-7", cafe);
    assertThat(read(server.at("/server")).only().text()).contains("caf\u00E9");
    assertThat(read(server.at("/meta")).only().text()).contains("caf\u03B9");
    assertThat(read(server.at("/text")).only().text()).contains("caf\u03B9");
  }

  @Test
  void everyKindHasItsReader() throws IOException {
    String octets = "200 OK\r\nContent-Type: application/octet-stream";
    server.on("/2020/05/06/rain", "200 OK\r\nContent-Type: text/plain", "  Rain fell.\r\n");
    server.on("/report.pdf", "200 OK\r\nContent-Type: application/pdf", MadeFiles.pdf());
    server.on("/download", octets, MadeFiles.docx(MadeFiles.p("The ferry was late.")));
    server.on(
        "/feed",
        "200 OK\r\nContent-Type: application/xml",
        "<rss><channel><item><guid>g1</guid><title>Pier</title><description>The pier fell."
            + "</description></item></channel></rss>");
    server.on(
        "/feed.json",
        "200 OK\r\nContent-Type: application/json",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"j1\","
            + "\"content_text\":\"The lock is shut.\"}]}");
    server.on("/x.jsonl", "200 OK\r\nContent-Type: application/jsonl", "{\"text\":\"A line.\"}\n");
    Map<String, String> expected =
        Map.of(
            "/2020/05/06/rain", "  Rain fell.\r\n",
            "/report.pdf", "Pier closed",
            "/download", "The ferry was late.",
            "/feed", "The pier fell.",
            "/feed.json", "The lock is shut.",
            "/x.jsonl", "A line.");
    expected.forEach(
        (path, words) -> {
          Collected read = keep(server.at(path));
          assertThat(read.lines()).as(path).isEmpty();
          assertThat(read.only().text()).as(path).startsWith(words);
          assertThat(read.only().source()).as(path).isEqualTo(server.at(path));
        });
    Story rain = read(server.at("/2020/05/06/rain")).only();
    assertThat(rain.publishedCandidates()).extracting("basis").containsExactly(Basis.URL);
    // All of them are read again from what was kept.
    Collected again = Collected.read(folder.resolve("kept"));
    assertThat(again.lines()).isEmpty();
    assertThat(again.stories)
        .hasSize(6)
        .allMatch(story -> String.valueOf(story.source()).startsWith("http://127"));
    assertThat(again.stories.stream().map(Story::text)).contains("  Rain fell.\r\n", "A line.");
  }

  @Test
  void whatCannotBeReadIsSaidInOneLine() throws IOException {
    byte[] packed = Warcs.gzip(new byte[64 << 20]);
    server.on("/bomb", HTML + "\r\nContent-Encoding: gzip", packed);
    server.on(
        "/damaged", HTML + "\r\nContent-Encoding: gzip", cut(Warcs.gzip(Warcs.bytes("Pier."))));
    server.on("/picture", "200 OK\r\nContent-Type: image/png", "x");
    server.on("/binary", HTML, new byte[] {0, 1, 2, 3, 4, 5, 6, 7});
    server.on("/menu", HTML, "<nav><a href=/>Home</a></nav>");
    server.on("/empty", HTML, "");
    server.on("/json", "200 OK\r\nContent-Type: application/json", "{}");
    server.on("/paid", "402 Payment Required", "Pay.");
    server.on("/bad.pdf", "200 OK\r\nContent-Type: application/pdf", "no");
    Map<String, String> reasons =
        Map.of(
            "/bomb", "longer than 16 MB",
            "/damaged", "cut short",
            "/picture", "no text but image/png",
            "/binary", "looks like binary, not HTML",
            "/menu", "no story found on this page",
            "/empty", "empty",
            "/json", "no text but application/json",
            "/paid", "status 402, behind a paywall",
            "/bad.pdf", "not a PDF file");
    reasons.forEach(
        (path, reason) -> {
          Collected read = read(server.at(path));
          assertThat(read.stories).as(path).isEmpty();
          assertThat(read.lines()).as(path).singleElement().asString().doesNotContain("\n");
          assertThat(read.lines().getFirst()).startsWith(server.at(path) + ": " + reason);
        });
    Collected read = read("ftp://saltby.example/x", "http://user@saltby.example/");
    assertThat(read.lines())
        .containsExactly(
            "ftp://saltby.example/x: neither a web address nor a file; http and https are fetched",
            "http://user@saltby.example/: an address with a user name in it;"
                + " addresses look like https://saltby.example/news");
  }

  private static byte[] cut(byte[] bytes) {
    return java.util.Arrays.copyOf(bytes, bytes.length - 9);
  }

  @Test
  void oddHeadsAreRead() {
    String body = page("2021-03-02");
    List<String> heads =
        List.of(
            "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n",
            "HTTP/1.1 200\r\ncontent-type:text/html\r\n\r\n",
            "HTTP/1.1 200 OK\nContent-Type: text/html\n\n",
            "HTTP/1.1 200 Tr\u00E8s bien\r\nX-Caf\u00E9: \u00E9\r\nContent-Type: text/html\r\n\r\n",
            "HTTP/1.1 200 OK\r\nX-Long: a\r\n b\r\nContent-Type: text/html\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Csp: "
                + "a".repeat(20_000)
                + "\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Type: text/html\r\nX-Empty:\r\n\r\n");
    for (String head : heads) {
      server.on("/odd", out -> out.write(Warcs.bytes(head + body)));
      Collected read = read(server.at("/odd"));
      assertThat(read.lines()).as(head).isEmpty();
      assertThat(read.only().title()).as(head).isEqualTo("Pier 1");
    }
  }

  @Test
  void whatIsKeptGivesTheSameStory() throws IOException {
    byte[] packed = Warcs.gzip(Warcs.bytes(page("2021-03-05")));
    server.leads("/go", "/pier");
    String coded = HTML + SENT + "\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n";
    server.on(
        "/pier",
        out -> {
          out.write(Warcs.bytes("HTTP/1.1 " + coded + Integer.toHexString(packed.length) + "\r\n"));
          out.write(packed);
          out.write(Warcs.bytes("\r\n0\r\n\r\n"));
        });
    Story live = keep(server.at("/go")).only();
    assertThat(kept()).hasSize(1);
    Path file = kept().getFirst();
    assertThat(file.getFileName().toString()).matches("127\\.0\\.0\\.1-go-[0-9a-f]{8}\\.warc\\.gz");
    Collected again = Collected.read(file);
    assertThat(again.lines()).isEmpty();
    Story story = again.only();
    assertThat(story.text()).isEqualTo(live.text());
    assertThat(story.source()).isEqualTo(live.source());
    assertThat(story.title()).isEqualTo(live.title());
    assertThat(story.publishedCandidates()).isEqualTo(live.publishedCandidates()).isNotEmpty();
    records(file);
    // A later answer does not take the place of an earlier one.
    keep(server.at("/go"));
    assertThat(kept()).hasSize(2).allMatch(each -> each.toString().endsWith(".warc.gz"));
  }

  /** Looks at what was kept as other programs do. */
  private static void records(Path file) throws IOException {
    try (WarcReader reader = new WarcReader(file)) {
      reader.calculateBlockDigest();
      for (WarcRecord record : reader) {
        record.body().consume();
        if (!(record instanceof Warcinfo)) {
          assertThat(record.blockDigest()).isPresent().isEqualTo(record.calculatedBlockDigest());
        }
      }
    }
    try (WarcReader reader = new WarcReader(file)) {
      List<Class<?>> order =
          List.of(
              Warcinfo.class,
              WarcRequest.class,
              WarcResponse.class,
              WarcRequest.class,
              WarcResponse.class);
      int count = 0;
      for (WarcRecord record : reader) {
        assertThat(record).isInstanceOf(order.get(count++));
        if (record instanceof WarcResponse response) {
          assertThat(response.payloadDigest()).isPresent();
          assertThat(response.http().status()).isIn(200, 302);
          assertThat(response.ipAddress().orElseThrow().isLoopbackAddress()).isTrue();
        }
        if (record instanceof WarcRequest request) {
          assertThat(request.http().headers().first("User-Agent").orElse("")).startsWith("fabula");
        }
      }
      assertThat(count).isEqualTo(5);
    }
  }

  @Test
  void whatCannotBeKeptIsReadAllTheSame() throws IOException {
    server.on("/pier", HTML, page("2021-03-02"));
    Files.writeString(folder.resolve("kept"), "in the way");
    Collected read = keep(server.at("/pier"));
    assertThat(read.stories).hasSize(1);
    assertThat(read.lines()).singleElement().asString().contains("cannot be kept in");
  }

  @Test
  void whatWasNotThereIsNotKept() throws IOException {
    keep(server.at("/gone"));
    assertThat(kept()).isEmpty();
  }

  @Test
  void othersArchivesKeepToPages() throws IOException {
    byte[] text = Warcs.answer("Content-Type: text/plain", Warcs.bytes("The pier fell."));
    for (String software : List.of("fabula/1.0", "fabulator/1.0")) {
      byte[] info = Warcs.record("warcinfo", "", Warcs.bytes("software: " + software + "\r\n"));
      Path file = folder.resolve("c.warc");
      Files.write(file, Warcs.joined(info, text));
      assertThat(Collected.read(file).stories).hasSize(software.startsWith("fabula/") ? 1 : 0);
    }
  }
}
