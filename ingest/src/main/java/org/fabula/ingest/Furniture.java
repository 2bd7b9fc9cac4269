package org.fabula.ingest;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Tells the furniture of a page (navigation, boxes, bars, forms) from its story, by the names of
 * elements, roles, classes and ids.
 */
final class Furniture {
  /** What an element is by its names. */
  enum Verdict {
    /** May hold the story. */
    STORY,
    /** Furniture, unless it turns out to hold most of the words. */
    FURNITURE,
    /** Never the story. */
    NEVER
  }

  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "audio",
          "video",
          "select",
          "button",
          "input",
          "textarea",
          "option",
          "datalist",
          "dialog",
          "map",
          "math",
          "head",
          "link",
          "meta",
          "progress",
          "meter");

  private static final Set<String> BOXES =
      Set.of("nav", "aside", "footer", "form", "menu", "noscript");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "contentinfo",
          "banner",
          "search",
          "menu",
          "menubar",
          "toolbar",
          "alert",
          "form",
          "tooltip",
          "tablist");

  /** What opens over a page; some hold more words than the story below. */
  private static final Set<String> SHUT = Set.of("dialog", "alertdialog");

  private final Set<String> words = new HashSet<>();
  private final Set<String> comments = new HashSet<>();
  private final Set<String> classes = new HashSet<>();

  private Furniture() {}

  static Furniture load() {
    Furniture furniture = new Furniture();
    WordList.load("furniture.txt").forEach(furniture::word);
    return furniture;
  }

  /** Knows no names: leaves out only what is no words, and the boxes of HTML itself. */
  static Furniture nameless() {
    return new Furniture();
  }

  private void word(String line) {
    if (line.startsWith("!")) {
      comments.add(line.substring(1));
    } else if (line.startsWith("=")) {
      classes.add(line.substring(1));
    } else {
      words.add(line);
    }
  }

  /** Whether a node never shows words of a story, whatever it is called. */
  static boolean isNoWords(Node node) {
    return node instanceof Element element && NEVER.contains(element.normalName());
  }

  Verdict of(Element element) {
    String tag = element.normalName();
    if (NEVER.contains(tag)) {
      return Verdict.NEVER;
    }
    if (tag.equals("body") || tag.equals("html") || tag.equals("blockquote")) {
      return Verdict.STORY;
    }
    if (SHUT.contains(element.attr("role"))) {
      return Verdict.NEVER;
    }
    if (isHidden(element) || isOfClass(element)) {
      return Verdict.FURNITURE;
    }
    boolean boxed = BOXES.contains(tag) || ROLES.contains(element.attr("role"));
    return named(names(element), boxed ? Verdict.FURNITURE : Verdict.STORY);
  }

  /** Whether an element is called what readers wrote under the story. */
  boolean isComments(Element element) {
    return named(names(element), Verdict.STORY) == Verdict.NEVER;
  }

  private static String names(Element element) {
    return element.className() + " " + element.id() + " " + element.attr("data-component");
  }

  private boolean isOfClass(Element element) {
    for (String name : classes) {
      if (element.hasClass(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  /** Looks up every word of the names, cut where a letter does not follow and before a capital. */
  private Verdict named(String names, Verdict otherwise) {
    Verdict verdict = otherwise;
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      boolean letter = i < names.length() && Character.isLetter(names.charAt(i));
      boolean hump = letter && i > start && isUpper(names, i) && !isUpper(names, i - 1);
      if (letter && !hump) {
        continue;
      }
      String word = names.substring(start, i).toLowerCase(Locale.ROOT);
      if (comments.contains(word)) {
        return Verdict.NEVER;
      }
      verdict = words.contains(word) ? Verdict.FURNITURE : verdict;
      start = hump ? i : i + 1;
    }
    return verdict;
  }

  private static boolean isUpper(String names, int at) {
    return Character.isUpperCase(names.charAt(at));
  }
}
