package org.fabula.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line of the contract: inputs, formats, exit status, the one line for each fault. */
class ReadCommandTest {
  private static final String STORY =
      "Mayor Ida Lund opened the bridge on Sept. 3, 2019. “It took too long,” she said.\n";

  @TempDir private Path folder;
  private String story = "";

  @BeforeEach
  void writeStory() throws IOException {
    story = write("bridge.txt", STORY);
  }

  private String write(String name, String words) throws IOException {
    return Files.writeString(folder.resolve(name), words).toString();
  }

  private Command run(String... args) {
    return Command.run(folder, args);
  }

  @Test
  void printsTheChronologyAndWritesThePageThatItNames() {
    Command read = run("read", story, "--published", "2019-09-05");
    assertThat(read.err()).isEmpty();
    assertThat(read.status()).isZero();
    assertThat(read.out())
        .contains("published Thu 5 Sep 2019")
        .contains("opened the bridge")
        .endsWith("\nPage: fabula-readings/bridge.html\n")
        .doesNotContain("\u001B");
    assertThat(folder.resolve("fabula-readings/bridge.html")).content().contains("Ida Lund");
  }

  @Test
  void rowsOfLessWeightAreShownWhenAskedFor() throws IOException {
    String file =
        write("dam.txt", "The dam at Saltby burst on Friday night, the county said on Sunday.\n");
    Command brief = run("read", file, "--published", "2024-05-20", "--no-page");
    assertThat(brief.out())
        .contains("● The dam at Saltby burst on Friday night")
        .doesNotContain("the county said on Sunday")
        .endsWith("1 row of less weight is left out; --all shows it.\n");
    Command all = run("read", file, "--published", "2024-05-20", "--no-page", "--all");
    assertThat(all.out()).contains("the county said on Sunday").doesNotContain("less weight");
    Command markdown = run("read", file, "--published", "2024-05-20", "--format", "markdown");
    assertThat(markdown.out()).endsWith("1 row of less weight is left out; --all shows it.\n");
    assertThat(markdown.err()).isEmpty();
    String csv = run("read", file, "--published", "2024-05-20", "--format", "csv").out();
    assertThat(csv).contains("the county said on Sunday");
  }

  @Test
  void writesNoPageWhereNoneIsWanted() {
    assertThat(run("read", story, "--no-page").out()).doesNotContain("Page:");
    assertThat(folder.resolve("fabula-readings")).doesNotExist();
    assertThat(run("read", story, "--page", "p.html").out()).endsWith("\nPage: p.html\n");
    assertThat(folder.resolve("p.html")).exists();
  }

  @Test
  void namesThePageByTheInput() {
    assertThat(Pages.file(null, List.of("a/b.html.gz"))).hasToString(page("b"));
    assertThat(Pages.file(null, List.of("-"))).hasToString(page("standard-input"));
    assertThat(Pages.file(null, List.of("a", "b"))).hasToString(page("readings"));
    assertThat(Pages.file(null, List.of("/"))).hasToString(page("readings"));
    assertThat(Pages.file(null, List.of("https://saltby.example/2020/v1.2-pier.html?a=b/c.d#e")))
        .hasToString(page("v1.2-pier"));
    assertThat(Pages.file(null, List.of("https://saltby.example/news/"))).hasToString(page("news"));
    assertThat(Pages.file(null, List.of("http://saltby.example:8080")))
        .hasToString(page("saltby.example-8080"));
  }

  @Test
  void readsAWebAddressAndKeepsIt() throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 5);
    server.createContext("/robots.txt", exchange -> exchange.sendResponseHeaders(404, -1));
    server.createContext(
        "/bridge.html",
        exchange -> {
          byte[] page = ("<html><body><article><p>" + STORY + "</p></article>").getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/bridge.html";
      Command read = run("read", address, "--published", "2019-09-05", "--keep", "kept");
      assertThat(read.err()).isEmpty();
      assertThat(read.status()).isZero();
      assertThat(read.out())
          .contains("opened the bridge")
          .endsWith("\nPage: fabula-readings/bridge.html\n");
      Command quotes = run("quotes", address, folder.resolve("kept").toString());
      assertThat(quotes.status()).isZero();
      assertThat(quotes.out().split("It took too long", -1)).hasSize(3);
      Command gone = run("read", address.replace("bridge", "gone"));
      assertThat(gone.status()).isEqualTo(1);
      assertThat(gone.err()).contains("gone.html: status 404, no such page");
    } finally {
      server.stop(0);
    }
  }

  private static String page(String name) {
    return Path.of("fabula-readings", name + ".html").toString();
  }

  @Test
  void namesTheYearsThatAnUndatedStoryFits() throws IOException {
    byte[] in =
        ("The sisters bought the mill in 2011. They said on Thursday, March 14, that it was sold. On"
                + " Tuesday, March 12, the bank had called.\n")
            .getBytes(StandardCharsets.UTF_8);
    String years = "what it tells fits 2013, 2019, 2024 or 2030";
    Command read = Command.run(folder, in, "read", "-", "--page", "undated.html");
    assertThat(read.out()).contains("no publication date; " + years);
    assertThat(folder.resolve("undated.html"))
        .content()
        .contains("Publication date not known; " + years);
  }

  @Test
  void readsStandardInput() {
    byte[] in = STORY.getBytes(StandardCharsets.UTF_8);
    Command read = Command.run(folder, in, "read", "-", "--format", "jsonl");
    assertThat(read.status()).isZero();
    assertThat(read.out()).contains("Ida Lund").endsWith("}\n");
  }

  @Test
  void writesOneLineAStoryInTheOrderOfTheInputsWhateverTheThreads() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      // Stories of very different length, so that the later are done before the earlier.
      String text = "On May 4, 2018 the mill burned. ".repeat(i % 7 == 0 ? 80 : 1);
      lines.append("{\"id\":\"s").append(i).append("\",\"text\":\"").append(text).append("\"}\n");
    }
    String many = write("many.jsonl", lines.toString());
    String one = run("read", many, "--format", "jsonl", "--threads", "1").out();
    assertThat(one.lines().map(line -> line.substring(0, 60)))
        .hasSize(60)
        .allMatch(
            line -> line.startsWith("{\"schema\":\"fabula-reading/1\",\"story\":{\"id\":\"s"));
    assertThat(one.indexOf("\"id\":\"s8\"")).isLessThan(one.indexOf("\"id\":\"s9\""));
    for (String threads : new String[] {"2", "7"}) {
      String more = run("read", many, "--format", "jsonl", "--threads", threads).out();
      assertThat(more).isEqualTo(one);
    }
  }

  @Test
  void takesTheFormatFromTheEndingOfTheFile() {
    for (String name :
        new String[] {"r.json", "r.jsonl", "r.csv", "r.md", "r.html", "r.ics", "r.txt"}) {
      assertThat(run("read", story, "--out", folder.resolve(name).toString()).status()).isZero();
    }
    assertThat(folder.resolve("r.json")).content().startsWith("{\n  \"schema\"");
    assertThat(folder.resolve("r.jsonl")).content().startsWith("{\"schema\"");
    assertThat(folder.resolve("r.csv")).content().startsWith("date_start,");
    assertThat(folder.resolve("r.md")).content().startsWith("# ");
    assertThat(folder.resolve("r.html")).content().startsWith("<!DOCTYPE html>");
    assertThat(folder.resolve("r.ics")).content().startsWith("BEGIN:VCALENDAR\r\n");
    assertThat(folder.resolve("r.txt")).content().contains("opened the bridge");
    assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
  }

  @Test
  void leavesTheOldFileWhereNothingCouldBeRead() throws IOException {
    String old = write("old.json", "old");
    Command read = run("read", folder.resolve("gone.txt").toString(), "--out", old);
    assertThat(read.status()).isEqualTo(1);
    assertThat(Path.of(old)).hasContent("old");
    assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
  }

  @Test
  void readsTheOthersWhereOneCannotBeRead() throws IOException {
    String empty = write("empty.txt", "");
    String gone = folder.resolve("gone.txt").toString();
    Command read = run("read", gone, story, empty, "--format", "jsonl");
    assertThat(read.status()).isEqualTo(1);
    assertThat(read.out().lines()).hasSize(1);
    assertThat(read.err().lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith(gone + ": "))
        .anyMatch(line -> line.startsWith(empty + ": "));
  }

  @Test
  void namesABadLineByItsNumber() throws IOException {
    String lines =
        write(
            "l.jsonl",
            "{\"id\":\"a\",\"text\":\"It rained.\"}\n{\"id\":\n{\"id\":\"c\",\"text\":\"Dry.\"}\n");
    Command read = run("read", lines, "--format", "jsonl");
    assertThat(read.status()).isEqualTo(1);
    assertThat(read.out().lines()).hasSize(2);
    assertThat(read.err()).contains("line 2").contains("l.jsonl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2020-13-01", "01/02/2020", "2020-10-01T09:30", ""})
  void saysWhichDatesItTakes(String published) {
    Command read = run("read", story, "--published", published);
    assertThat(read.status()).isEqualTo(2);
    assertThat(read.out()).isEmpty();
    assertThat(read.err().lines()).hasSize(1);
    assertThat(read.err()).contains("2020-10-01").contains("2020-10-01T09:30:00+02:00");
  }

  @ParameterizedTest
  @ValueSource(strings = "timeml")
  void saysNotYetOfTheFormatsToCome(String format) {
    Command read = run("read", story, "--format", format);
    assertThat(read.status()).isEqualTo(2);
    assertThat(read.err()).isEqualTo("fabula: not yet: " + format + "\n");
  }

  @Test
  void readsAMailWithItsDate() throws IOException {
    String mail =
        write(
            "a.eml",
            "From: Ana Ruiz <ana@saltby.example>\nSubject: Pier\n"
                + "Date: Tue, 3 Mar 2020 21:04:00 +0100\n\nThe pier of Saltby fell on Monday.\n");
    Command read = run("read", mail, "--format", "jsonl");
    assertThat(read.status()).isZero();
    assertThat(read.out())
        .contains(
            "\"byline\":[\"Ana Ruiz\"]", "\"published\":\"2020-03-03T21:04+01:00\"", "2020-03-02");
  }

  @Test
  void namesTheDocumentThatCannotBeReadAndReadsTheOthers() throws IOException {
    String pdf = write("a.pdf", "%PDF-1.7");
    Command read = run("read", pdf, story, "--format", "jsonl");
    assertThat(read.status()).isEqualTo(1);
    assertThat(read.err()).isEqualTo(pdf + ": damaged; get the file again\n");
    assertThat(read.out().lines()).hasSize(1);
  }

  @Test
  void readsArchivesAndFeedsAndNamesWhatIsBroken() throws IOException {
    String page =
        "<h1>Bridge</h1><p>Mayor Ida Lund opened the bridge on Sept. 3, 2019, the town said.</p>";
    String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://saltby.example/bridge\r\n"
            + "WARC-Date: 2019-09-05T08:00:00Z\r\nContent-Length: "
            + answer.length()
            + "\r\n\r\n"
            + answer
            + "\r\n\r\n";
    String archive = write("crawl.warc", record + record.substring(0, 200));
    String item = "<item><description>" + STORY + "</description></item>";
    String feed = write("post.rss", "<rss><channel>" + item + "<item><b></item></channel></rss>");
    Command read = run("read", archive, feed, story, "--format", "jsonl");
    assertThat(read.status()).isEqualTo(1);
    assertThat(read.err().lines())
        .containsExactly(
            archive
                + ", record 2 at byte "
                + record.length()
                + ": cut short; skipped, and what can be found behind it is read",
            feed
                + ", entry 2, line 2: not well-formed: <b> is not closed;"
                + " it is skipped, the rest is read");
    assertThat(read.out().lines()).hasSize(3);
    assertThat(read.out())
        .contains("\"id\":\"crawl.warc:1\"")
        .contains("\"source\":\"https://saltby.example/bridge\"")
        .contains("\"id\":\"post.rss:1\"");
  }

  @Test
  void answersWrongUsageByOneLine() {
    String[][] wrong = {
      {"read"},
      {"read", story, "--colour"},
      {"read", story, "--format", "yaml"},
      {"read", story, "--threads", "0"},
      {"read", story, "--threads", "many"},
      {"read", story, "--out", folder.toString()},
      {"read", story, "--out", folder.resolve("no/such/r.json").toString()},
      {"write", story},
      {"explain", story, "-1"},
      {"explain", story, "9999"},
      {"explain", story, "3", "--story", "nobody"},
      {"explain", story, "16", "later"},
      {"explain", story, "16", "9999"},
      {"explain", story, "0", "16"},
      {"explain", story, "16", "0"},
      {"explain", story, "16", "17"},
      {"explain", story, "16", "17", "18"},
    };
    for (String[] args : wrong) {
      Command answer = run(args);
      assertThat(answer.status()).as(String.join(" ", args)).isEqualTo(2);
      assertThat(answer.err().lines()).as(String.join(" ", args)).hasSize(1);
      assertThat(answer.out()).isEmpty();
    }
  }

  @Test
  void explainsWhatIsClaimedAndWhatTookItsPlace() throws IOException {
    String text = "Rescuers had reported 14 deaths on Sunday. The toll rose to 19 on Tuesday.";
    String story = Files.writeString(folder.resolve("toll.txt"), text).toString();
    String[] at = {"explain", story, "0", "--published", "2019-05-15"};
    at[2] = Integer.toString(text.indexOf("14"));
    assertThat(run(at).out())
        .contains(
            "State s1 \"14 deaths\"", "TOLL_DEAD: 14", "superseded by s2 \"toll rose to 19\"");
    at[2] = Integer.toString(text.indexOf("rose"));
    assertThat(run(at).out()).contains("TOLL_DEAD: 19", "current");
  }

  @Test
  void listsItsOptions() {
    Command help = run("read", "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("--published", "--format", "--out", "--threads");
    assertThat(run().status()).isEqualTo(2);
    assertThat(run("--help").out()).contains("read", "explain").doesNotContain("rehearse");
  }
}
