package org.fabula.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.fabula.Fabula;
import org.fabula.Reading;
import org.fabula.app.desk.DeskServer;
import org.fabula.app.desk.Settings;
import org.fabula.story.Story;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the pictures of the desk that {@code docs/} shows, where {@code -Ddesk.pictures} names the
 * folder they go to.
 */
class DeskPicturesBrowserTest {
  private static final int LARGEST = 250_000;

  @TempDir private Path folder = Path.of("");

  @Test
  void picturesOfTheDesk() throws IOException {
    String named = System.getProperty("desk.pictures");
    Assumptions.assumeTrue(named != null, "no folder: name it with -Ddesk.pictures");
    Path pictures = Path.of(String.valueOf(named)).toAbsolutePath();
    Function<Story, Reading> reader = Fabula.english()::read;
    Settings settings = new Settings("desk.db", folder, "127.0.0.1", 0, null, "1.0", () -> reader);
    try (DeskServer server = DeskServer.start(settings);
        Chromium browser = Chromium.start()) {
      browser.wide();
      browser.visit(server.address());
      take(browser, pictures);
    }
  }

  private static void take(Chromium browser, Path pictures) throws IOException {
    DeskPage page = new DeskPage(browser);
    browser.await("document.querySelector('form.new')");
    page.make("The pier at Saltby");
    page.paste("Pier at Saltby gives way", "2024-03-03", PierStories.FIRST, 1);
    page.paste("Two hurt as pier falls", "2024-03-03", PierStories.SECOND, 2);
    page.paste("A pier that nobody wanted", "2024-03-06", PierStories.THIRD, 3);
    page.view("chronology");
    page.press(".rows .item .words a", "collapsed");
    assertThat(page.marked()).contains("collapsed");
    page.awaitWords(".source .told", "Told in");
    save(browser, pictures.resolve("desk.png"));
    browser.phone();
    browser.prefer("", "dark", "reduce");
    page.press(".source .back");
    browser.await("document.querySelector('.rows .item').checkVisibility()");
    save(browser, pictures.resolve("desk-narrow.png"));
  }

  private static void save(Chromium browser, Path file) throws IOException {
    // What was drawn last is on the screen with the second frame.
    browser.later(
        "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
    browser.picture(file);
    assertThat(Files.size(file)).isLessThan(LARGEST);
  }
}
