package org.fabula.browser;

import java.util.List;

/**
 * The page of the desk, as somebody at it reads and works it. It draws itself anew whenever the
 * server says that something changed, so all is read in one go and waited for.
 */
final class DeskPage {
  private final Chromium browser;

  DeskPage(Chromium browser) {
    this.browser = browser;
  }

  /** Goes to a view by its link; in a narrow window it may be behind "More". */
  void view(String name) {
    String link = "document.querySelector(`nav.views a[href*='/" + name + "']`)";
    if (!browser.is(link + ".checkVisibility()")) {
      press("nav.views .toggle");
    }
    browser.click(link);
    browser.await("document.querySelector(`nav.views a[href*='/" + name + "'][aria-current]`)");
  }

  /** Makes a dossier and opens it. */
  void make(String title) {
    type("form.new input", title);
    press("form.new button");
    browser.await("location.hash.endsWith('/stories')");
    browser.await("document.querySelector('.drop textarea')");
  }

  /** Pastes a story, and waits until it is read; {@code jobs} is how many were begun by then. */
  void paste(String title, String published, String text, int jobs) {
    press(".drop textarea");
    browser.paste(text);
    awaitCount(".row-of-fields input", 2);
    press(".row-of-fields label:first-of-type input");
    browser.paste(title);
    type(".row-of-fields label:last-of-type input", published);
    press(".drop button.main");
    awaitCount(".job.done", jobs);
  }

  /** Types into a field in place of what was there. */
  void type(String field, String words) {
    press(field);
    browser.value("document.activeElement.select()");
    browser.press(words);
  }

  /** Clicks the first that matches. */
  void press(String selector) {
    browser.click("document.querySelector(`" + selector + "`)");
  }

  /** Clicks the first of those that match that has some words. */
  void press(String selector, String words) {
    browser.click(having(selector, words));
  }

  /** Chooses an item of a list by a place of it that is no link. */
  void choose(String item, String words) {
    browser.click(having(item, words) + "?.querySelector('.known')");
    browser.await(having(item + "[aria-current]", words));
  }

  private static String having(String selector, String words) {
    return "[...document.querySelectorAll(`%s`)].find(one => one.textContent.includes(`%s`))"
        .formatted(selector, words);
  }

  void awaitCount(String selector, int count) {
    browser.await("document.querySelectorAll(`" + selector + "`).length === " + count);
  }

  void awaitMoreThan(int count, String selector) {
    browser.await("document.querySelectorAll(`" + selector + "`).length > " + count);
  }

  void awaitWords(String selector, String words) {
    browser.await(having(selector, words));
  }

  /** The text of the first that matches, as it is seen. */
  String text(String selector) {
    return String.valueOf(browser.await("document.querySelector(`" + selector + "`)?.innerText"));
  }

  /** The text of all that match. */
  List<String> texts(String selector) {
    return strings(
        "[...document.querySelectorAll(`" + selector + "`)].map(one => one.textContent)");
  }

  /** The ids of the rows in view, by the links that they are. */
  List<String> rows() {
    return strings(
        "[...document.querySelectorAll('.rows .item .words a')]"
            + ".map(link => new URLSearchParams(link.hash.split('?')[1]).get('row'))");
  }

  /** The words that are marked in the story beside. */
  String marked() {
    browser.await("document.querySelector('.source mark')");
    return String.join("", texts(".source mark"));
  }

  private List<String> strings(String expression) {
    return ((List<?>) browser.value(expression)).stream().map(String::valueOf).toList();
  }
}
