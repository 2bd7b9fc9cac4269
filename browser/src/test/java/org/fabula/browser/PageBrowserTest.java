package org.fabula.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.fabula.Reading;
import org.fabula.app.output.DisputedCase;
import org.fabula.app.page.Example;
import org.fabula.app.page.Stories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@TestInstance(Lifecycle.PER_CLASS)
class PageBrowserTest {
  private static final String FOCUSED = "document.activeElement";

  @TempDir private Path folder = Path.of("");
  private final Chromium browser = Chromium.start();

  @AfterAll
  void stop() {
    browser.close();
  }

  @AfterEach
  void theConsoleStaysEmpty() {
    assertThat(browser.log()).isEmpty();
  }

  private void open() throws IOException {
    browser.open(folder, Example.reading());
  }

  private void openTwo() throws IOException {
    browser.open(folder, Example.reading(), Example.reading("other", "other.txt"));
  }

  @Test
  void nothingIsFetched() throws IOException {
    open();
    assertThat(browser.value("performance.getEntriesByType('resource').length")).isEqualTo(0L);
    assertThat(browser.value("document.title")).isEqualTo("gate.txt");
  }

  @Test
  void aRowShowsItsWordsInTheStory() throws IOException {
    open();
    for (WebElement row : browser.all("#rows a")) {
      row.click();
      String words = row.findElement(org.openqa.selenium.By.className("words")).getText();
      String shown =
          String.valueOf(
              browser.value(
                  "[...document.querySelectorAll('.on')].map(e => e.textContent).join('')"));
      assertThat(shown).isEqualTo(words.replace(" [Ines Calloway]", ""));
      assertThat(row.getDomAttribute("aria-current")).isEqualTo("true");
      assertThat(browser.all("[aria-current]")).hasSize(1);
      assertThat(isInView(".on")).isTrue();
    }
  }

  private boolean isInView(String selector) {
    return browser.is(
        "(() => { const box = document.querySelector('"
            + selector
            + "').getBoundingClientRect();"
            + " return box.top >= 0 && box.bottom <= innerHeight && box.width > 0; })()");
  }

  @Test
  void rowsAreWalkedByKeyboard() throws IOException {
    open();
    browser.press("j");
    assertThat(browser.is(FOCUSED + " === document.querySelectorAll('#rows a')[0]")).isTrue();
    browser.press("jj");
    browser.press(Keys.ARROW_DOWN);
    assertThat(browser.is(FOCUSED + " === document.querySelectorAll('#rows a')[3]")).isTrue();
    browser.press("k");
    browser.press(Keys.ENTER);
    assertThat(browser.value("document.querySelector('.on').textContent"))
        .isEqualTo("“We waited eleven years,”");
    assertThat(browser.is("getComputedStyle(" + FOCUSED + ").outlineStyle === 'solid'")).isTrue();
    assertThat(browser.value("document.querySelectorAll('#rows a[tabindex=\"0\"]').length"))
        .isEqualTo(1L);
    browser.press(Keys.ESCAPE);
    assertThat(browser.all(".on")).isEmpty();
  }

  @Test
  void theWholePageIsReachedByTab() throws IOException {
    open();
    StringBuilder stops = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      browser.press(Keys.TAB);
      stops.append(
          browser.value(
              "(e => (e.classList.contains('m') ? 'mark' : e.id ? e.id : e.closest('#rows') ? 'row'"
                  + " : e.closest('#people') ? 'person' : e.closest('.legend') ? 'legend' : e.tagName))("
                  + FOCUSED
                  + ")"));
      stops.append(' ');
    }
    assertThat(stops.toString())
        .startsWith("find SUMMARY A r0-1 legend legend legend legend mark person person person ");
  }

  @Test
  void marksAreWalkedAndExplainedByKeyboard() throws IOException {
    open();
    browser.value("document.querySelector('.m[tabindex=\"0\"]').focus()");
    browser.press(Keys.ENTER);
    assertThat(browser.one("#card").isDisplayed()).isTrue();
    assertThat(browser.is(FOCUSED + ".id === 'card'")).isTrue();
    assertThat(card()).contains("Ines Calloway", "person", "Calloway", "47", "Mayor", "full-name");
    browser.press(Keys.ARROW_RIGHT);
    browser.press(Keys.ARROW_RIGHT);
    browser.press(Keys.ARROW_RIGHT);
    assertThat(card()).contains("2024-05-14", "weekday-month-day", "publication", "month-day");
    browser.press(Keys.ESCAPE);
    assertThat(browser.one("#card").isDisplayed()).isFalse();
    assertThat(browser.value(FOCUSED + ".textContent")).isEqualTo("Tuesday");
  }

  private String card() {
    return browser.one("#card").getText();
  }

  @Test
  void everyKindOfMarkIsExplained() throws IOException {
    open();
    browser.one(".m.q").click();
    assertThat(card())
        .contains("Quote", "Speaker", "Ines Calloway", "Chirp", "cue-after", "“said”");
    browser.press(Keys.ESCAPE);
    browser.one("#s1-" + Example.span("denied").start()).click();
    assertThat(card()).contains("Event", "denied", "reporting", "stated", "Over the weekend");
    browser.press(Keys.ESCAPE);
    browser.one(".m.o").click();
    assertThat(card()).contains("Note", "Tuesday is not the weekday of May 14.", "Time");
  }

  @Test
  void aCardLeadsOn() throws IOException {
    open();
    browser.one(".m.q").click();
    browser.all("#card dd a").stream()
        .filter(link -> link.getText().equals("Ines Calloway"))
        .findFirst()
        .orElseThrow()
        .click();
    assertThat(browser.value(FOCUSED + ".textContent")).isEqualTo("she");
    assertThat(browser.one("#card").isDisplayed()).isFalse();
  }

  @Test
  void aPersonFiltersRowsAndMarksMentions() throws IOException {
    open();
    browser.one("#people button").click();
    assertThat(visibleRows()).isEqualTo(3);
    assertThat(browser.one("#size").getText()).isEqualTo("3 of 4 rows");
    assertThat(
            browser.value("[...document.querySelectorAll('.who')].map(e => e.textContent).join()"))
        .isEqualTo("Ines Calloway,she,Calloway");
    browser.press(Keys.ESCAPE);
    assertThat(visibleRows()).isEqualTo(4);
    assertThat(browser.all(".who")).isEmpty();
  }

  @Test
  void rowsOfLessWeightWaitBehindAButton() throws IOException {
    browser.open(folder, Example.withLesserRow());
    assertThat(visibleRows()).isEqualTo(3);
    assertThat(browser.one("#size").getText()).isEqualTo("3 of 4 rows");
    browser.one("#lesser").click();
    assertThat(visibleRows()).isEqualTo(4);
    assertThat(browser.one("#size").getText()).isEqualTo("4 rows");
    assertThat(browser.one("#lesser").getText()).isEqualTo("Show only the main rows");
    assertThat(browser.all("#rows .words").getLast().getText())
        .isEqualTo("[Ines Calloway] may resign in August");
    browser.one("#lesser").click();
    assertThat(visibleRows()).isEqualTo(3);
    browser.press("/");
    browser.press("resign");
    awaitSize("1 of 4 rows");
    assertThat(visibleRows()).isEqualTo(1);
  }

  @Test
  void anAddressOfARowOfLessWeightShowsIt() throws IOException {
    browser.open(folder, Example.withLesserRow());
    browser.value("location.hash = document.querySelector('#rows li:last-child a').id");
    browser.value("location.reload()");
    assertThat(visibleRows()).isEqualTo(4);
    assertThat(browser.one("[aria-current]").getText()).contains("resign");
  }

  private long visibleRows() {
    return browser.all("#rows li").stream().filter(WebElement::isDisplayed).count();
  }

  /**
   * Waits for the page to say how many rows are shown: it looks for what was typed after the key.
   */
  private void awaitSize(String words) {
    browser.await("document.querySelector('#size').textContent === '" + words + "'");
  }

  @Test
  void rowsAreFound() throws IOException {
    open();
    browser.press("/");
    browser.press("AUGUST");
    awaitSize("1 of 4 rows");
    assertThat(visibleRows()).isEqualTo(1);
    browser.press(Keys.ESCAPE);
    awaitSize("4 rows");
    assertThat(visibleRows()).isEqualTo(4);
    browser.press("jkjk/");
    assertThat(browser.one("#find").getDomProperty("value")).isEqualTo("jkjk/");
  }

  @Test
  void aRowOfAnotherStoryTurnsToIt() throws IOException {
    openTwo();
    assertThat(browser.one("#s2").isDisplayed()).isFalse();
    browser.one("#r0-2").click();
    assertThat(browser.one("#s2").isDisplayed()).isTrue();
    assertThat(browser.one("#s1").isDisplayed()).isFalse();
    assertThat(browser.one(".contents select").getDomProperty("value")).isEqualTo("2");
  }

  @Test
  void aTelephoneNeedsNoSidewaysScrolling() throws IOException {
    openTwo();
    browser.phone();
    assertThat(browser.value("document.documentElement.scrollWidth")).isEqualTo(390L);
    browser.one("#r1-1").click();
    assertThat(isInView(".on")).isTrue();
    browser.one(".now .m.t").click();
    assertThat(browser.is("document.querySelector('#card').getBoundingClientRect().right <= 390"))
        .isTrue();
    assertThat(browser.value("document.documentElement.scrollWidth")).isEqualTo(390L);
    browser.press(Keys.ESCAPE);
    browser.one(".jump a").click();
    assertThat(browser.is(FOCUSED + ".id === 'r1-1'")).isTrue();
  }

  @Test
  void aDisputedRowLeadsToTheClaimsAndTheseToTheirWords() throws IOException {
    browser.open(folder, DisputedCase.readings().toArray(Reading[]::new));
    assertThat(browser.one("#conflict-c1").isDisplayed()).isFalse();
    browser.one("#rows .against a[href='#conflict-c1']").click();
    assertThat(browser.is(FOCUSED + ".id === 'conflict-c1'")).isTrue();
    assertThat(isInView("#conflict-c1 h3")).isTrue();
    List<WebElement> claims = browser.all("#conflict-c1 li a");
    assertThat(claims).hasSize(2);
    for (WebElement claim : claims) {
      claim.click();
      assertThat(claim.getText()).contains("“" + browser.one(".on").getText());
      assertThat(isInView(".on")).isTrue();
    }
    assertThat(browser.value(Contrast.WORST_OF_PAGE)).asString().satisfies(Contrast::isEnough);
    browser.phone();
    assertThat(browser.value("document.documentElement.scrollWidth")).isEqualTo(390L);
  }

  @Test
  void textHasContrastByDayAndByNight() throws IOException {
    open();
    browser.one("#rows a").click();
    browser.one("#people button").click();
    browser.one(".m.q").click();
    assertThat(browser.value(Contrast.WORST_OF_PAGE)).asString().satisfies(Contrast::isEnough);
    assertThat(
            browser.is(
                "getComputedStyle(document.documentElement).backgroundColor === 'rgb(253, 253, 251)'"))
        .isTrue();
    browser.prefer("", "dark", "reduce");
    assertThat(browser.value(Contrast.WORST_OF_PAGE)).asString().satisfies(Contrast::isEnough);
    assertThat(
            browser.is(
                "getComputedStyle(document.documentElement).backgroundColor === 'rgb(22, 23, 24)'"))
        .isTrue();
  }

  @Test
  void printHasEveryStoryAndNoControls() throws IOException {
    openTwo();
    browser.prefer("print", "light", "reduce");
    assertThat(browser.one("#find").isDisplayed()).isFalse();
    assertThat(browser.one(".legend").isDisplayed()).isFalse();
    assertThat(browser.one("#s1").isDisplayed()).isTrue();
    assertThat(browser.one("#s2").isDisplayed()).isTrue();
    byte[] pdf = Base64.getDecoder().decode(browser.print().getContent());
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
  }

  @Test
  void readsWithoutScripts() throws IOException {
    browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      openTwo();
      assertThat(browser.one("#s2").isDisplayed()).isTrue();
      assertThat(browser.one("#find").isDisplayed()).isFalse();
      browser.one("#r0-2").click();
      assertThat(browser.value("location.hash")).isEqualTo("#s2-147");
      assertThat(isInView(":target")).isTrue();
    } finally {
      browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  @Test
  void nothingShiftsWhenItLoadsOrARowIsPressed() throws IOException {
    openTwo();
    browser.one("#rows a").click();
    Object shift =
        browser.later(
            "new Promise(done => { new PerformanceObserver(list => done(list.getEntries()"
                + ".filter(e => !e.hadRecentInput).map(e => e.value + ' ' + e.sources.map(s => s.node && s.node.outerHTML?.slice(0, 60)))))"
                + ".observe({ type: 'layout-shift', buffered: true });"
                + " setTimeout(() => done([]), 500); })");
    assertThat((List<?>) shift).isEmpty();
  }

  @Test
  void anAddressShowsItsRow() throws IOException {
    open();
    browser.one("#r3-1").click();
    assertThat(browser.value("location.hash")).isEqualTo("#r3-1");
    browser.value("location.reload()");
    assertThat(browser.one("#r3-1").getDomAttribute("aria-current")).isEqualTo("true");
  }

  @Test
  void hostileStoriesDoNothing() throws IOException {
    for (String hostile :
        List.of(
            "</script><script>window.hacked=1</script>",
            "<img src=x onerror=window.hacked=1>",
            "\"><svg onload=window.hacked=1>",
            "</style><style>body{display:none}</style>")) {
      browser.open(folder, Stories.hostile(hostile));
      browser.one("#rows a").click();
      browser.one(".m").click();
      assertThat(card()).contains(hostile);
      assertThat(browser.is("window.hacked === undefined")).isTrue();
      assertThat(browser.value("document.title")).isEqualTo(hostile);
    }
  }

  /**
   * In seconds of processor time and far from the usual, so that a slow machine does not fail it.
   */
  @Test
  void tenThousandRowsStayUsable() throws IOException {
    browser.count();
    browser.open(folder, Stories.large(10_000));
    double opened = browser.seconds();
    assertThat(opened).isLessThan(10);
    browser.press("jjj");
    browser.press(Keys.END);
    browser.press(Keys.ENTER);
    assertThat(isInView(".on")).isTrue();
    browser.press("/");
    browser.press("lock number 9999");
    awaitSize("1 of 10000 rows");
    assertThat(browser.seconds() - opened).isLessThan(20);
  }

  @Test
  void everythingPressedHasANameAndARole() throws IOException {
    open();
    Object nameless =
        browser.value(
            "[...document.querySelectorAll('a, button, input, select, [tabindex]')].filter(e =>"
                + " !(e.getAttribute('aria-label') || e.textContent.trim() || (e.labels && e.labels.length))"
                + ").map(e => e.outerHTML)");
    assertThat((List<?>) nameless).isEmpty();
    Object roleless =
        browser.value(
            "[...document.querySelectorAll('span[tabindex], div[tabindex]')].filter(e =>"
                + " !e.getAttribute('role')).map(e => e.outerHTML)");
    assertThat((List<?>) roleless).isEmpty();
  }
}
