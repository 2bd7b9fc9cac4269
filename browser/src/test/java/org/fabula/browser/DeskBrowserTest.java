package org.fabula.browser;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.app.desk.DeskServer;
import org.fabula.app.desk.Settings;
import org.fabula.story.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The whole job of a reporter, at the desk as it is served. */
@TestInstance(Lifecycle.PER_CLASS)
class DeskBrowserTest {
  private static final Path SAMPLES = Path.of("..", "samples");
  private static final List<String> FIVE =
      List.of("dairy-merger", "ferry-night", "harbour-pool", "missing-painting", "quarry-trial");
  private static final List<String> VIEWS =
      List.of("chronology", "people", "quotes", "conflicts", "stories", "changes", "export");
  private static final long PATIENCE_SECONDS = 20;

  @TempDir private static Path folder = Path.of("");
  private final Function<Story, Reading> reader = Fabula.english()::read;
  private final Chromium browser = Chromium.start();
  private final DeskPage page = new DeskPage(browser);
  private DeskServer server;

  private DeskServer serve(int port) {
    return DeskServer.start(
        new Settings("desk.db", folder, "127.0.0.1", port, null, "1.0", () -> reader));
  }

  @BeforeAll
  void start() {
    server = serve(0);
  }

  @BeforeEach
  void open() {
    browser.wide();
    browser.visit(server.address());
    browser.await("document.querySelector('form.new')");
  }

  @AfterAll
  void stop() {
    browser.close();
    server.close();
  }

  private void assertThatNothingLeftTheMachine() {
    assertThat(browser.asked())
        .isNotEmpty()
        .allMatch(address -> address.startsWith(server.address()) || address.startsWith("blob:"));
  }

  @Test
  void theWholeJobOfAReporter() throws Exception {
    page.make("The pier at Saltby");
    dropFiveSamples();
    findAQuote();
    mendADate();
    pasteTwoStories();
    mergeTwoPeople();
    settleAConflict();
    exportWhatIsSeen();
    assertThat(browser.faults()).isEmpty();
    restart();
    findEverythingAgain();
    lookAtItOnATelephone();
    assertThatNothingLeftTheMachine();
  }

  /** Rows of the first stories are there while the last is still read. */
  private void dropFiveSamples() {
    browser.value(
        "(window.early = false, new MutationObserver(() => {"
            + " if (document.querySelector('.job.running .incoming ol li')) window.early = true;"
            + " }).observe(document.body, {subtree: true, childList: true, attributes: true}))");
    String files =
        FIVE.stream()
            .map(name -> SAMPLES.resolve(name + ".txt").toAbsolutePath().normalize().toString())
            .collect(Collectors.joining("\n"));
    browser.one(".drop input[type=file]").sendKeys(files);
    page.awaitCount(".job.done", 1);
    assertThat(page.text(".job [role=status]")).startsWith("Read 5 of 5 · 5 added · ");
    assertThat(browser.is("window.early")).isTrue();
    page.awaitCount(".stories .item", 5);
    page.view("chronology");
    page.awaitMoreThan(5, ".rows .item");
    browser.await("document.querySelector('.timeline canvas')?.width > 0");
  }

  private void findAQuote() {
    page.view("quotes");
    page.awaitMoreThan(3, ".quote");
    page.type("#search", "counted our fingers");
    page.awaitCount(".quote", 1);
    assertThat(page.text(".quote")).contains("Marcus Hollin", "Dairy Herald");
    page.press(".quote .words a");
    assertThat(page.marked())
        .isEqualTo("“We shook hands twice, and twice we counted our fingers,”");
  }

  private String date() {
    return page.text(".rows .item .date");
  }

  private void mendADate() {
    page.view("chronology");
    page.type("#search", "ran aground");
    page.awaitCount(".rows .item", 1);
    assertThat(date()).isEqualTo("2018");
    page.choose(".row", "ran aground");
    browser.press("e");
    browser.await("document.activeElement.matches('.rows .editor input')");
    browser.press("14 March 2018");
    assertThat(page.text("#meant")).contains("2018-03-14");
    browser.press(Keys.ENTER);
    page.awaitWords("dialog h2", "Who is correcting?");
    page.type("dialog input", "Una Berg");
    browser.press(Keys.ENTER);
    page.awaitWords(".rows .item .known", "mended");
    page.awaitWords(".rows .item .date", "Wed 14 Mar 2018");
    page.awaitCount("dialog", 0);
    browser.press("z");
    browser.await("document.querySelector('.rows .item .date').textContent === '2018'");
    browser.press("Z");
    page.awaitWords(".rows .item .date", "Wed 14 Mar 2018");
    page.awaitWords(".source .mended", "Una Berg");
    page.press(".filters .clear");
    page.awaitMoreThan(5, ".rows .item");
  }

  private void pasteTwoStories() {
    page.view("stories");
    page.paste("Pier at Saltby gives way", "2024-03-03", PierStories.FIRST, 2);
    page.paste("Two hurt as pier falls", "2024-03-03", PierStories.SECOND, 3);
    page.awaitCount(".stories .item", 7);
  }

  private void mergeTwoPeople() {
    page.view("people");
    page.type("#search", "Ruiz");
    page.awaitCount(".person", 2);
    page.choose(".person", "Ana Ruiz");
    browser.press("m");
    page.choose(".person", "Anna Ruiz");
    browser.press("m");
    page.awaitWords("dialog h2", "Are these one?");
    page.press("dialog button", "Merge");
    page.awaitWords(".person", "also ");
    page.awaitCount(".person", 1);
    assertThatTheyAreOne();
  }

  private void assertThatTheyAreOne() {
    assertThat(page.text(".person")).startsWith("Ana Ruiz").contains("also ", "Anna Ruiz");
  }

  private void settleAConflict() {
    page.view("conflicts");
    page.awaitCount(".conflict", 1);
    assertThat(page.text(".conflict"))
        .contains(
            "How many hurt", "disputed", "five people were injured", "two people were injured");
    page.press(".conflict button", "Mark as settled");
    page.awaitWords("dialog h2", "How many hurt");
    page.press("dialog input[type=radio]");
    page.type("dialog textarea", "The hospital counted.");
    page.press("dialog button", "Mark as settled");
    assertThatItIsSettled();
  }

  private void assertThatItIsSettled() {
    page.awaitWords(".conflict .settlement", "The hospital counted.");
    assertThat(page.text(".settlement")).startsWith("Settled: 5.").contains("Una Berg");
  }

  private void exportWhatIsSeen() throws Exception {
    page.view("chronology");
    page.type(".filters .more label:first-of-type input", "Vassallo");
    browser.await("location.hash.includes('actor=Vassallo')");
    page.press(".kinds button", "said");
    browser.await("location.hash.includes('kind=said')");
    // The address alone brings it back, and nothing of before.
    browser.reload();
    browser.await(
        "/^[1-9]\\d* rows: said, with Vassallo$/.test(document.querySelector('.size')?.textContent)");
    browser.await(
        "document.querySelector('.rows .item')?.ariaSetSize"
            + " == document.querySelectorAll('.rows .item').length");
    List<String> seen = page.rows();
    assertThat(seen).hasSizeGreaterThan(1);
    Path downloads = Files.createDirectories(folder.resolve("downloads"));
    browser.download(downloads);
    page.view("export");
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      downloads.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      page.press(".forms a[download$='.csv']");
      assertThat(writtenRows(downloads, watch)).isEqualTo(seen);
    }
    page.view("chronology");
    page.press(".filters .clear");
  }

  /** The ids of the rows in the file that comes; a browser gives it its name when it is whole. */
  private static List<String> writtenRows(Path downloads, WatchService watch) throws Exception {
    Path file = downloads.resolve("the-pier-at-saltby.csv");
    while (!Files.exists(file)) {
      var key = watch.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(key).as("a download").isNotNull();
      key.reset();
    }
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().map(row -> row.getField("row_id")).toList();
    }
  }

  /** The page stays open meanwhile, and goes on by itself. */
  private void restart() {
    int port = server.port();
    server.close();
    page.awaitWords("[role=alert]", "The server does not answer.");
    server = serve(port);
    browser.await("!document.querySelector('[role=alert]')");
    browser.reload();
  }

  private void findEverythingAgain() {
    page.awaitMoreThan(5, ".rows .item");
    page.type("#search", "ran aground");
    page.awaitCount(".rows .item", 1);
    assertThat(date()).isEqualTo("Wed 14 Mar 2018");
    page.press(".filters .clear");
    page.view("people");
    page.type("#search", "Ruiz");
    page.awaitCount(".person", 1);
    assertThatTheyAreOne();
    page.view("conflicts");
    assertThatItIsSettled();
    page.view("stories");
    page.awaitCount(".stories .item", 7);
    page.type("#search", "sold him a ticket");
    page.awaitWords(".hits .item", "Two hurt as pier falls");
    page.view("changes");
    page.awaitCount(".changes > li", 5);
    assertThat(page.texts(".changes .known")).allMatch(known -> known.startsWith("Una Berg"));
  }

  private void lookAtItOnATelephone() {
    browser.phone();
    for (String view : VIEWS) {
      page.view(view);
      assertThatNothingIsWider(view);
    }
    page.view("chronology");
    page.awaitMoreThan(2, ".rows .item");
    page.press(".rows .item .words a");
    assertThat(page.marked()).isNotEmpty();
    assertThatNothingIsWider("source");
    page.press(".source .back");
    browser.await("document.querySelector('.rows .item').checkVisibility()");
  }

  private void assertThatNothingIsWider(String where) {
    assertThat(browser.value("innerWidth")).isEqualTo(390L);
    assertThat(browser.value("document.documentElement.scrollWidth")).as(where).isEqualTo(390L);
    assertThat(page.text("main")).as(where).isNotBlank();
  }

  @Test
  void nothingOfAStoryRuns() {
    String hostile = "<img src=x onerror=\"window.ran=1\">";
    page.make(hostile + " case");
    page.paste(
        hostile + "<script>window.ran=2</script>",
        "2024-03-03",
        hostile
            + " collapsed on Saturday, March 2, 2024.\n\n“The <svg onload=alert(1)> fell "
            + hostile
            + ",” said Ana <b onclick=\"window.ran=3\">Ruiz</b>, 41.\n\n<script>window.ran=4</script>"
            + " <a href=\"javascript:window.ran=5\">Lars Hansen</a> left Saltby on March 3.",
        1);
    for (String view : VIEWS) {
      page.view(view);
      browser.await("!document.querySelector('main').textContent.includes('Loading…')");
      assertThatNothingRan();
      if (browser.is("document.querySelector('main .item .words a') !== null")) {
        page.press("main .item .words a");
        assertThat(page.text(".source .reading h2")).startsWith(hostile);
        assertThat(page.text(".source .text")).contains("<script>window.ran=4</script>");
        assertThatNothingRan();
      }
    }
    assertThat(page.text("h1")).isEqualTo(hostile + " case");
    assertThat(browser.faults()).isEmpty();
    assertThatNothingLeftTheMachine();
  }

  private void assertThatNothingRan() {
    assertThat(browser.is("window.ran === undefined")).isTrue();
    assertThat(browser.all("#app b[onclick], img, svg, main script, a[href^='javascript:']"))
        .isEmpty();
  }
}
