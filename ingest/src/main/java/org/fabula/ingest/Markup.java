package org.fabula.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that its metadata is read from, gathered in one pass: a page has thousands
 * of elements and is asked dozens of questions. All lists are in page order.
 */
final class Markup {
  /** The attributes by which an element says what it is. */
  private static final List<String> NAMES =
      List.of("class", "id", "itemprop", "itemtype", "rel", "data-testid", "href");

  /** Parts of names that speak of a writer, with a small or capital letter before them. */
  private static final List<String> CREDITS = List.of("uthor", "yline", "AUTHOR", "BYLINE");

  private final Document document;
  private final List<Element> linkedData = new ArrayList<>();
  private final List<Element> headings = new ArrayList<>();
  private final List<Element> named = new ArrayList<>();
  private final List<Element> credits = new ArrayList<>();
  private final List<Element> canonical = new ArrayList<>();
  private final List<Element> articles = new ArrayList<>();
  private final List<Element> mains = new ArrayList<>();
  private final Map<String, List<String>> metas = new HashMap<>();
  private @Nullable Element title;

  private Markup(Document document) {
    this.document = document;
  }

  static Markup of(Document document) {
    Markup markup = new Markup(document);
    NodeVisitor visitor =
        (node, depth) -> {
          if (node instanceof Element element) {
            markup.add(element);
          }
        };
    visitor.traverse(document);
    return markup;
  }

  private void add(Element element) {
    switch (element.normalName()) {
      case "meta" -> meta(element);
      case "script" -> {
        if (element.attr("type").equalsIgnoreCase("application/ld+json")) {
          linkedData.add(element);
        }
      }
      case "h1" -> headings.add(element);
      case "title" -> title = title == null ? element : title;
      case "article" -> articles.add(element);
      case "main" -> mains.add(element);
      case "link" -> {
        if (is(element, "rel", "canonical") && element.hasAttr("href")) {
          canonical.add(element);
        }
      }
      default -> {
        if (is(element, "role", "main")) {
          mains.add(element);
        }
      }
    }
    names(element);
  }

  private void names(Element element) {
    boolean isNamed = element.normalName().equals("time");
    boolean isCredit = false;
    if (element.attributesSize() > 0) {
      for (Attribute attribute : element.attributes()) {
        if (NAMES.contains(attribute.getKey())) {
          isNamed = true;
          isCredit = isCredit || isCredit(attribute.getValue());
        }
      }
    }
    if (isNamed) {
      named.add(element);
    }
    if (isCredit) {
      credits.add(element);
    }
  }

  private static boolean isCredit(String name) {
    for (String part : CREDITS) {
      if (name.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private void meta(Element meta) {
    String content = Words.oneLine(meta.attr("content"));
    if (content.isEmpty()) {
      return;
    }
    List<String> under = new ArrayList<>();
    for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
      String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !under.contains(name)) {
        under.add(name);
        metas.computeIfAbsent(name, key -> new ArrayList<>()).add(content);
      }
    }
  }

  /** Whether an attribute has this value, in any case. */
  static boolean is(Element element, String attribute, String value) {
    return element.attr(attribute).strip().equalsIgnoreCase(value);
  }

  /** Whether an element stands in one of this tag. */
  static boolean isWithin(Element element, String tag) {
    for (Node e = element.parent(); e instanceof Element parent; e = parent.parent()) {
      if (parent.normalName().equals(tag)) {
        return true;
      }
    }
    return false;
  }

  Document document() {
    return document;
  }

  /** The scripts that hold JSON-LD. */
  List<Element> linkedData() {
    return linkedData;
  }

  /** The headings of the first level. */
  List<Element> headings() {
    return headings;
  }

  /** Every element that has a class, id, itemprop, rel, test id or address, or is a time. */
  List<Element> named() {
    return named;
  }

  /** Those of the named whose names speak of an author or byline. */
  List<Element> credits() {
    return credits;
  }

  /** The links to the page's own address. */
  List<Element> canonical() {
    return canonical;
  }

  /** The {@code article} elements. */
  List<Element> articles() {
    return articles;
  }

  /** The elements that are the main part of the page by their tag or role. */
  List<Element> mains() {
    return mains;
  }

  /** The title of the window, or null. */
  @Nullable Element title() {
    return title;
  }

  /**
   * The contents, not blank, of the {@code meta} elements of these names, whatever attribute they
   * are named by: name by name, then in page order.
   */
  List<String> metas(String... names) {
    List<String> contents = new ArrayList<>();
    for (String name : names) {
      contents.addAll(metas.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }
    return contents;
  }

  /** The first of {@link #metas}, or null. */
  @Nullable String meta(String... names) {
    List<String> all = metas(names);
    return all.isEmpty() ? null : all.getFirst();
  }
}
