package org.fabula.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The commands on dossiers, as a user types them. */
class DossierCommandTest {
  private static final String BRIDGE =
      "Mayor Ida Lund opened the bridge on Sept. 3, 2019. “It took too long,” she said.\n";
  private static final String DAM =
      "The dam at Saltby burst on Friday night. Hansen, who guarded it, died on Saturday.\n";

  @TempDir private Path folder;

  private String write(String name, String words) throws IOException {
    return Files.writeString(folder.resolve(name), words).toString();
  }

  private Command run(String... args) {
    return Command.run(folder, args);
  }

  private String ok(String... args) {
    Command done = run(args);
    assertThat(done.err()).isEmpty();
    assertThat(done.status()).isZero();
    return done.out();
  }

  private void refuses(int status, String reason, String... args) {
    Command refused = run(args);
    assertThat(refused.err()).contains(reason).hasLineCount(1).startsWith("fabula: ");
    assertThat(refused.status()).isEqualTo(status);
  }

  @Test
  void aDossierIsMadeFilledShownSearchedAndRemoved() throws IOException {
    String bridge = write("bridge.txt", BRIDGE);
    String dam = write("dam.txt", DAM);
    assertThat(ok("dossier", "create", "saltby", "--title", "Saltby")).isEqualTo("saltby: made.\n");
    assertThat(ok("dossier", "add", "saltby", bridge, dam, "--published", "2024-05-20"))
        .startsWith("saltby: 2 stories added.\n\nNew in the chronology:\n\n")
        .contains("● Mayor Ida Lund opened the bridge")
        .contains("The dam at Saltby burst on Friday night");
    assertThat(ok("dossier", "add", "saltby", bridge, "--published", "2024-05-20"))
        .isEqualTo("saltby: 0 stories added, 1 already there.\n");
    write("dam.txt", DAM + "Lund spoke of him on Sunday.\n");
    assertThat(ok("dossier", "add", "saltby", dam, "--published", "2024-05-21"))
        .startsWith("saltby: 0 stories added, 1 new version of a story.\n");
    assertThat(ok("dossier", "list"))
        .isEqualTo("saltby  3 stories, published 2024-05-20 to 2024-05-21  Saltby\n");
    assertThat(ok("dossier", "show", "saltby"))
        .startsWith("Saltby\n3 stories, ")
        .contains("Mayor Ida Lund opened the bridge");
    assertThat(ok("dossier", "search", "saltby", "burst", "dam"))
        .contains("The *dam* at Saltby *burst*")
        .contains("published 2024-05-20");
    assertThat(ok("dossier", "verify", "saltby"))
        .isEqualTo("saltby: 3 stories checked, no fault.\n");
    assertThat(ok("dossier", "remove", "saltby", "dam", "dam-2"))
        .isEqualTo("saltby: 2 stories removed.\n");
    assertThat(run("dossier", "search", "saltby", "dam").out()).isEqualTo("Nothing was found.\n");
    assertThat(run("dossier", "search", "saltby", "dam").status()).isEqualTo(1);
    refuses(2, "with 1 story would be gone for good; give --yes", "dossier", "remove", "saltby");
    assertThat(ok("dossier", "remove", "saltby", "--yes")).isEqualTo("saltby: removed.\n");
    assertThat(ok("dossier", "list")).isEmpty();
  }

  @Test
  void addMakesTheDossierAndReadsWhatCanBeRead() throws IOException {
    Command added = run("dossier", "add", "saltby", write("bridge.txt", BRIDGE), "nowhere.txt");
    assertThat(added.status()).isEqualTo(1);
    assertThat(added.err()).isEqualTo("nowhere.txt: no such file; is its path right?\n");
    assertThat(added.out()).startsWith("saltby: made.\nsaltby: 1 story added.\n");
    assertThat(folder.resolve("fabula.db")).exists();
  }

  @Test
  void whatIsFilteredIsShownAndExportedAlike() throws IOException {
    ok(
        "dossier",
        "add",
        "s",
        write("bridge.txt", BRIDGE),
        write("dam.txt", DAM),
        "--published",
        "2024-05-20");
    String shown = ok("dossier", "show", "s", "--from", "2024", "--to", "2024-05-18", "--all");
    assertThat(shown).contains("burst on Friday night").doesNotContain("bridge");
    assertThat(ok("dossier", "show", "s", "--actor", "hansen"))
        .contains("died")
        .doesNotContain("burst");
    assertThat(ok("dossier", "show", "s", "--kind", "said", "--all")).doesNotContain("burst");
    assertThat(ok("dossier", "show", "s", "--source", "bridge.txt")).doesNotContain("burst");
    assertThat(ok("dossier", "show", "s", "--text", "BURST on")).contains("burst");
    assertThat(ok("dossier", "show", "s", "--status", "superseded")).contains("No such row.");
    for (String format :
        new String[] {"json", "jsonl", "csv", "html", "markdown", "timelinejs", "ics"}) {
      String file = folder.resolve("out-" + format).toString();
      ok("dossier", "export", "s", "--format", format, "--out", file, "--from", "2024-05-01");
      assertThat(Path.of(file)).content().as(format).contains("burst");
      if (format.matches("csv|ics|timelinejs")) {
        // The others hold the words of a story whole.
        assertThat(Path.of(file)).content().as(format).doesNotContain("opened");
      }
    }
    refuses(2, "give --format FORMAT or --out FILE", "dossier", "export", "s");
    refuses(
        2,
        "--to 2023 is before --from 2024",
        "dossier",
        "show",
        "s",
        "--from",
        "2024",
        "--to",
        "2023");
    refuses(2, "--from \"soon\" is not a date", "dossier", "show", "s", "--from", "soon");
    refuses(
        2, "--kind \"fun\": give one of happened, said", "dossier", "show", "s", "--kind", "fun");
    refuses(1, "nobody is called \"Vassallo\"", "dossier", "show", "s", "--actor", "Vassallo");
    refuses(2, "there is no letter or digit in them", "dossier", "search", "s", "!!");
  }

  @Test
  void aPageOfRowsEndsWithTheIdThatTheNextBeginsBehind() throws IOException {
    ok("dossier", "add", "s", write("dam.txt", DAM + BRIDGE), "--published", "2024-05-20");
    String whole = ok("dossier", "show", "s", "--all", "--ids");
    StringBuilder pages = new StringBuilder();
    String after = null;
    Pattern next = Pattern.compile("\nMore: --after (\\S+)\n");
    for (int i = 0; i < 50; i++) {
      String page =
          after == null
              ? ok("dossier", "show", "s", "--all", "--ids", "--limit", "1")
              : ok("dossier", "show", "s", "--all", "--ids", "--limit", "1", "--after", after);
      pages.append(page);
      Matcher more = next.matcher(page);
      if (!more.find()) {
        break;
      }
      after = more.group(1);
    }
    assertThat(rows(pages.toString())).isEqualTo(rows(whole)).isNotEmpty();
    refuses(1, "--after nope: no such row", "dossier", "show", "s", "--after", "nope");
  }

  private static String rows(String shown) {
    return Pattern.compile("row [0-9a-f-]{36}")
        .matcher(shown)
        .results()
        .map(found -> found.group())
        .toList()
        .toString();
  }

  @Test
  void whatCannotBeDoneIsSaidInALineWithARemedy() throws IOException {
    refuses(
        1, "fabula.db: there is no store yet; dossier create NAME makes one", "dossier", "list");
    ok("dossier", "create", "saltby");
    refuses(1, "there is a dossier \"saltby\"; dossier add saltby", "dossier", "create", "saltby");
    refuses(1, "no dossier is called \"pier\"; there is saltby", "dossier", "show", "pier");
    refuses(1, "no story of saltby is called \"x\"", "dossier", "remove", "saltby", "x");
    refuses(2, "cannot be the name of a dossier", "dossier", "create", " ");
    refuses(
        1, "neither a file nor a PostgreSQL address", "dossier", "list", "--store", "mysql://h/d");
    String letter = write("letter.txt", "no store ".repeat(1000));
    refuses(1, "is no store of Fabula", "dossier", "list", "--store", letter);
    Command wrong = run("dossier", "list", "--store", "postgresql://me:secret@localhost:1/db");
    assertThat(wrong.err()).contains("no server answers there").doesNotContain("secret");
    assertThat(run("dossier").status()).isEqualTo(2);
    assertThat(run("dossier").err()).contains("create").contains("verify");
  }

  @Test
  void readAgainWithTheSameVersionNothingIsReadOtherwise() throws IOException {
    ok("dossier", "add", "s", write("dam.txt", DAM));
    assertThat(ok("dossier", "reread", "s")).isEqualTo("s: 1 read, 0 read otherwise now.\n");
  }

  @Test
  void whatAnAddressAnsweredIsKeptWithItsStory() throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext(
        "/dam",
        exchange -> {
          byte[] page =
              ("<html><head><title>Dam bursts</title></head><body><article><p>"
                      + DAM.repeat(4)
                      + "</p></article></body></html>")
                  .getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://localhost:" + server.getAddress().getPort() + "/dam";
      assertThat(ok("dossier", "add", "s", address)).contains("s: 1 story added.");
      assertThat(ok("dossier", "add", "s", address)).contains("1 already there");
      assertThat(ok("dossier", "verify", "s")).contains("no fault");
      try (var connection =
              java.sql.DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("fabula.db"));
          var statement = connection.createStatement();
          var row = statement.executeQuery("select path from originals")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).endsWith(".warc.gz");
      }
    } catch (java.sql.SQLException e) {
      throw new IOException(e);
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"TIMEML", "PARQUET"},
      mode = EnumSource.Mode.EXCLUDE)
  void aReaderThatHasSeenEnoughIsNoFailure(Format format) throws IOException {
    ok("dossier", "create", "saltby");
    Path story = Files.writeString(folder.resolve("s.txt"), "The pier fell on 3 May 2019.\n");
    ok("dossier", "add", "saltby", story.toString());
    Command show = Command.unread(folder, "dossier", "show", "saltby", "--format", format.title());
    assertThat(show.status()).isZero();
    assertThat(show.err()).isEmpty();
  }
}
