package org.fabula.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fabula.Reading;
import org.fabula.app.output.DatedRows;
import org.fabula.app.output.TimelinejsForm;
import org.fabula.app.page.Example;
import org.fabula.app.page.Stories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * TimelineJS itself shows what is written for it. It is not among the dependencies; unpack its npm
 * package {@code @knight-lab/timelinejs} and name its folder {@code dist} with {@code
 * -Dtimelinejs}.
 */
@TestInstance(Lifecycle.PER_CLASS)
class TimelinejsBrowserTest {
  private static final String ADDRESS = "https://post.example.org/gates?a=1&b=2";

  @TempDir private Path folder = Path.of("");
  private final Path library = library();
  private final Chromium browser = Chromium.start();

  private static Path library() {
    String named = System.getProperty("timelinejs");
    Assumptions.assumeTrue(named != null, "no TimelineJS: name its folder with -Dtimelinejs");
    return Path.of(String.valueOf(named)).toAbsolutePath();
  }

  @AfterAll
  void stop() {
    browser.close();
  }

  private void open(Reading... readings) throws IOException {
    var out = new ByteArrayOutputStream();
    TimelinejsForm form = new TimelinejsForm(out);
    for (Reading reading : readings) {
      form.prepare(reading).take();
    }
    form.finish();
    String page =
        """
        <!DOCTYPE html><meta charset="utf-8">
        <link rel="stylesheet" href="LIBRARY/css/timeline.css">
        <script src="LIBRARY/js/timeline.js"></script>
        <div id="timeline" style="width: 1200px; height: 800px"></div>
        <script>
          const written = DATA;
          const sent = written.events.length;
          const line = new TL.Timeline("timeline", written, { script_path: "LIBRARY/js/", font: null });
        </script>
        """;
    String data = out.toString(StandardCharsets.UTF_8);
    String whole =
        page.replace("LIBRARY", String.valueOf(library.toUri()).replaceAll("/$", ""))
            .replace("DATA", data);
    browser.open(Files.writeString(folder.resolve("timeline.html"), whole));
    await("line.ready");
  }

  /** Waits until an expression holds: TimelineJS does its work bit by bit. */
  private void await(String expression) {
    browser.later(
        "new Promise(done => { const look = () => "
            + expression
            + " ? done(true) : setTimeout(look, 50); look(); })");
  }

  private void assertShown(int events) {
    assertThat(browser.value("JSON.stringify(line.config.messages)"))
        .isEqualTo("{\"errors\":[],\"warnings\":[]}");
    assertThat(browser.value("sent")).isEqualTo((long) events);
    assertThat(browser.value("line.config.events.length")).isEqualTo((long) events);
    assertThat(browser.all(".tl-timemarker")).hasSize(events);
    assertThat(browser.all(".tl-slide")).hasSize(events + 1);
    assertThat(browser.log()).isEmpty();
  }

  private List<String> texts(String selector) {
    return browser.all(selector).stream()
        .map(found -> String.valueOf(found.getDomProperty("textContent")))
        .toList();
  }

  @Test
  void everyKindOfDateIsShownInItsWords() throws IOException {
    open(DatedRows.everyKind("a", ADDRESS));
    assertShown(12);
    assertThat(texts(".tl-slide .tl-headline-date"))
        .contains(
            "August 2020",
            "1990s",
            "Wed 30 September 2020, night",
            "between 3 and 9 September 2020",
            "by 30 September 2020",
            "from 1 October 2020");
    assertThat(texts(".tl-slide-titleslide .tl-text-content").getFirst())
        .contains("14 rows; 2 have no date and no place on a timeline.");
    assertThat(texts(".tl-timegroup-message"))
        .containsExactlyInAnyOrder("happened", "planned", "possible", "denied");
    await("document.querySelector('.tl-media-blockquote')");
    assertThat(browser.one(".tl-media-blockquote").getText())
        .isEqualTo("Gates & \"locks\" <of> Saltby");
    assertThat(browser.one(".tl-media-link").getDomAttribute("href")).isEqualTo(ADDRESS);
  }

  @Test
  void severalStoriesAreOneTimeline() throws IOException {
    open(DatedRows.everyKind("a", ADDRESS), Example.reading());
    assertThat(browser.is("sent > 12")).isTrue();
    assertShown(((Long) browser.value("sent")).intValue());
  }

  @Test
  void nothingOfAStoryRuns() throws IOException {
    String hostile = "<img src=x onerror=\"window.ran=1\"></script><b>bold</b>";
    open(Stories.hostile(hostile));
    assertShown(1);
    assertThat(browser.is("window.ran === undefined")).isTrue();
    assertThat(browser.all("#timeline b, #timeline img")).isEmpty();
  }
}
