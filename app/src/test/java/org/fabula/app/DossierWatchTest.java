package org.fabula.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Feeds that grow, folders that fill, and a watch that is ended in every way. */
class DossierWatchTest {
  private static final String BRIDGE = "Mayor Ida Lund opened the bridge on Sept. 3, 2019.";
  private static final String DAM = "The dam at Saltby burst on May 17, 2024. Hansen died.";
  private static final String MILL = "On May 4, 2018 the mill burned, Ana Ruiz said.";

  /** So many take longer to read than a test may be kept waiting on a busy machine. */
  private static final int MANY = 200;

  private static final long PATIENCE_MINUTES = 3;

  @TempDir private Path folder;
  private final Map<String, String> pages = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final Clock clock = new Clock();
  private HttpServer server;

  /** Lets no time pass but by the clock: in each pause the next step is taken; then it ends. */
  private final class Clock implements WatchJob.Waiting {
    private final Deque<Step> steps = new ArrayDeque<>();
    private long millis;

    @Override
    public long millis() {
      return millis;
    }

    @Override
    public boolean pause(long pause) {
      millis += pause;
      try {
        if (steps.isEmpty()) {
          return false;
        }
        steps.remove().take();
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean isAsked() {
      return false;
    }

    @Override
    public int heed(IntSupplier work) {
      return work.getAsInt();
    }
  }

  /** What happens while the watch waits. */
  @FunctionalInterface
  private interface Step {
    void take() throws IOException;
  }

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          String page = pages.get(path);
          if (!path.equals("/robots.txt")) {
            asked.add(path + " " + Duration.ofMillis(clock.millis).toMinutes());
          }
          String tag = page == null ? "" : "\"" + page.hashCode() + "\"";
          boolean isSame = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          if (isSame) {
            asked.add(asked.removeLast() + " unchanged");
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
            return;
          }
          exchange.getResponseHeaders().add("ETag", tag);
          byte[] bytes = page == null ? new byte[0] : page.getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/rss+xml; charset=utf-8");
          exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  private static String feed(String... texts) {
    StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Saltby</title>");
    for (String text : texts) {
      String link = "https://saltby.example/" + Integer.toHexString(text.hashCode());
      feed.append("<item><link>").append(link).append("</link><guid>").append(link);
      feed.append("</guid><pubDate>Mon, 20 May 2024 10:00:00 GMT</pubDate><description>");
      feed.append(text).append("</description></item>\n");
    }
    return feed.append("</channel></rss>").toString();
  }

  /** Watches until the steps are taken. */
  private Command watch(List<Step> steps, String... args) {
    clock.steps.addAll(steps);
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var print = new PrintStream(err, true, UTF_8);
    var in = new ByteArrayInputStream(new byte[0]);
    var session = new Session(in, out, print, Terminal.NONE, folder, new Ending());
    int status = new CommandLine(new DossierWatchCommand(session, clock)).execute(args);
    return new Command(status, out.toString(UTF_8), err.toString(UTF_8));
  }

  private Command run(String... args) {
    return Command.run(folder, args);
  }

  private void assertStories(int stories) {
    String number = stories == 1 ? "1 story" : stories + " stories";
    assertThat(run("dossier", "verify", "s").out())
        .isEqualTo("s: " + number + " checked, no fault.\n");
  }

  private Path inbox() throws IOException {
    return Files.createDirectories(folder.resolve("inbox"));
  }

  @Test
  void entriesAreAddedAsTheyCome() {
    pages.put("/feed", feed(BRIDGE, DAM));
    Command done =
        watch(
            List.of(() -> {}, () -> pages.put("/feed", feed(MILL, BRIDGE, DAM)), () -> {}),
            "s",
            address("/feed"));
    assertThat(done.err()).isEmpty();
    assertThat(done.status()).isZero();
    assertThat(done.out())
        .startsWith("s: made.\ns: watching; Ctrl-C ends it.\ns: 2 stories added.\n\nNew in")
        .containsOnlyOnce("Lund opened the bridge")
        .contains("\ns: 1 story added.\n\nNew in the chronology:\n")
        .containsOnlyOnce("the mill burned")
        .doesNotContain("already there");
    assertThat(asked)
        .containsExactly("/feed 0", "/feed 15 unchanged", "/feed 30", "/feed 45 unchanged");
    assertStories(3);
  }

  @Test
  void aBrokenFeedIsSaidOnceAndTriedAgainEverMoreSeldomWhileOthersGoOn() {
    pages.put("/good", feed(BRIDGE));
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      steps.add(() -> {});
    }
    steps.add(3, () -> pages.put("/good", feed(BRIDGE, DAM)));
    steps.add(6, () -> pages.put("/bad", feed(MILL)));
    Command done = watch(steps, "s", address("/bad"), address("/good"), "--every", "1h");
    assertThat(done.err())
        .isEqualTo(address("/bad") + ": status 404, no such page; tried again in 1 hour\n");
    assertThat(asked.stream().filter(each -> each.startsWith("/bad")))
        .containsExactly(
            "/bad 0",
            "/bad 60",
            "/bad 180",
            "/bad 420",
            "/bad 480 unchanged",
            "/bad 540 unchanged");
    assertThat(asked.stream().filter(each -> each.startsWith("/good"))).hasSize(10);
    assertThat(done.out()).containsOnlyOnce("the mill burned").containsOnlyOnce("dam at Saltby");
    assertStories(3);
  }

  @Test
  void filesAreAddedOnceTheyNoLongerGrow() throws IOException {
    Path inbox = inbox();
    Path file = inbox.resolve("mill.txt");
    Command done =
        watch(
            List.of(
                () -> Files.writeString(inbox.resolve("dam.txt"), DAM),
                () -> Files.writeString(file, MILL.substring(0, 20)),
                () -> Files.writeString(file, MILL.substring(20), StandardOpenOption.APPEND),
                () -> {},
                () -> Files.createFile(inbox.resolve("empty.txt")),
                () -> {},
                () -> {}),
            "s",
            inbox.toString());
    assertThat(done.err()).isEmpty();
    assertThat(done.out()).containsOnlyOnce("the mill burned").doesNotContain("version");
    assertThat(clock.millis).isLessThan(60_000);
    assertStories(2);
  }

  @Test
  void aFileThatChangesIsAVersionAndADamagedOneIsSaidOnce() throws IOException {
    Path inbox = inbox();
    Files.writeString(inbox.resolve("dam.txt"), DAM);
    Files.writeString(inbox.resolve("no.pdf"), "no pdf");
    Path feed = Files.writeString(folder.resolve("feed.xml"), feed(BRIDGE));
    Command done =
        watch(
            List.of(
                () -> {},
                () -> Files.writeString(inbox.resolve("dam.txt"), DAM + " Lund spoke of him."),
                () -> Files.writeString(feed, feed(BRIDGE, MILL)),
                () -> {},
                () -> Files.writeString(inbox.resolve("no.pdf"), "still none"),
                () -> {},
                () -> {}),
            "s",
            inbox.toString(),
            feed.toString(),
            folder.resolve("nowhere").toString());
    assertThat(done.err().lines().filter(line -> line.contains("no.pdf")))
        .hasSize(1)
        .allMatch(line -> line.endsWith("; tried again in 15 minutes"));
    assertThat(done.err()).containsOnlyOnce("nowhere: no such file; it is waited for");
    assertThat(done.out()).contains("1 new version of a story").containsOnlyOnce("mill burned");
    assertStories(4);
  }

  @Test
  void begunAgainItAddsWhatIsNewAlone() throws IOException {
    pages.put("/feed", feed(BRIDGE, DAM));
    Files.writeString(inbox().resolve("mill.txt"), MILL);
    String[] once = {"s", address("/feed"), folder.resolve("inbox").toString(), "--once"};
    assertThat(watch(List.of(() -> {}), once).out()).contains("s: 3 stories added.");
    assertThat(watch(List.of(() -> {}), once).out())
        .isEqualTo("s: 0 stories added, 3 already there.\n");
    pages.put("/feed", feed(DAM, "The pier was sold on June 1, 2024."));
    assertThat(watch(List.of(() -> {}), once).out())
        .startsWith("s: 1 story added, 2 already there.\n\nNew in the chronology:\n");
    assertStories(4);
  }

  @Test
  void whatWasRemovedDoesNotComeBackByItself() {
    pages.put("/feed", feed(BRIDGE, DAM));
    watch(List.of(), "s", address("/feed"), "--once");
    String id = "https://saltby.example/" + Integer.toHexString(DAM.hashCode());
    assertThat(run("dossier", "remove", "s", id).status()).isZero();
    assertThat(watch(List.of(), "s", address("/feed"), "--once").out())
        .isEqualTo("s: 0 stories added, 1 already there.\n");
    assertThat(run("dossier", "add", "s", address("/feed")).out()).contains("s: 1 story added");
    assertStories(2);
  }

  @Test
  void onceSaysByItsStatusWhetherAllWasRead() throws IOException {
    pages.put("/feed", feed(BRIDGE));
    assertThat(run("dossier", "watch", "s", address("/feed"), "--once").status()).isZero();
    Command bad = run("dossier", "watch", "s", address("/none"), address("/feed"), "--once");
    assertThat(bad.status()).isEqualTo(1);
    assertThat(bad.err()).startsWith(address("/none") + ": ").hasLineCount(1);
    assertThat(bad.out()).isEqualTo("s: 0 stories added, 1 already there.\n");
    assertThat(run("dossier", "watch", "s", "nowhere", "--once").status()).isEqualTo(1);
    assertThat(run("dossier", "watch", "s", inbox().toString(), "--once").status()).isZero();
    assertThat(run("dossier", "watch", "s").status()).isEqualTo(2);
    assertThat(run("dossier", "watch", "s", "-").err()).contains("cannot be watched");
    assertThat(run("dossier", "watch", "--help").out()).contains("--every", "--once", "--store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"59s", "0m", "soon", "-5m", "15", "1000000d", "PT15M"})
  void noOtherTimesAreTaken(String every) {
    Command refused = run("dossier", "watch", "s", "feed.xml", "--every", every);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("--every").hasLineCount(1);
    assertThat(folder.resolve("fabula.db")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "60s, 1 minute",
    "90s, 90 seconds",
    "15m, 15 minutes",
    "120m, 2 hours",
    "1d, 24 hours"
  })
  void timesAreSaidInWords(String every, String words) {
    assertThat(EveryOption.words(EveryOption.parse(every))).isEqualTo(words);
  }

  @Test
  void killedAndBegunAgainItLosesNothingAndAddsNothingTwice() throws Exception {
    int stories = MANY;
    fill(stories);
    for (int killed = 0, before = 0; killed < 2; killed++) {
      Process process = process();
      int wanted = before + 5;
      await(process, wanted);
      process.destroyForcibly().waitFor();
      before = count();
      assertThat(before).isBetween(wanted, stories - 1);
    }
    String last = run("dossier", "watch", "s", inbox().toString(), "--once").out();
    assertThat(last).contains(" added, ").contains(" already there.");
    assertStories(stories);
  }

  @Test
  void askedToEndItEndsAfterTheStoryInHandAndTellsWhatIsNew() throws Exception {
    fill(MANY);
    Process process = process();
    await(process, 2);
    process.destroy();
    assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
    int there = count();
    assertThat(there).isLessThan(MANY);
    assertThat(Files.readString(folder.resolve("out")))
        .contains("s: " + there + " stories added.\n\nNew in the chronology:\n");
    assertThat(Files.readString(folder.resolve("err"))).isEmpty();
    assertStories(there);
  }

  private void fill(int stories) throws IOException {
    for (int i = 0; i < stories; i++) {
      String text = (MILL + " The fire of barn " + i + " was put out in May 2018. ").repeat(8);
      Files.writeString(inbox().resolve("s" + i + ".txt"), text);
    }
  }

  private Process process() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "org.fabula.app.Main",
            "dossier",
            "watch",
            "s",
            inbox().toString(),
            "--threads",
            "1")
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private void await(Process process, int stories) throws Exception {
    while (count() < stories) {
      assertThat(process.isAlive()).as(Files.readString(folder.resolve("err"))).isTrue();
      Thread.sleep(50);
    }
  }

  /** The stories of the dossier; 0 where there is none yet. */
  private int count() {
    String list = run("dossier", "list").out();
    return list.startsWith("s  ") ? Integer.parseInt(list.split(" +")[1]) : 0;
  }
}
