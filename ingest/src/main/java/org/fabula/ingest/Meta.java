package org.fabula.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The {@code meta} elements of a page, whatever attribute they are named by. */
final class Meta {
  private Meta() {}

  /**
   * The contents of the elements of these names that are not blank: name by name, then in page
   * order.
   */
  static List<String> all(Document document, String... names) {
    List<String> contents = new ArrayList<>();
    List<Element> elements = document.select("meta[content]");
    for (String name : names) {
      for (Element meta : elements) {
        String content = Words.oneLine(meta.attr("content"));
        if (isNamed(meta, name) && !content.isEmpty()) {
          contents.add(content);
        }
      }
    }
    return contents;
  }

  /** The first of {@link #all}, or null. */
  static @Nullable String first(Document document, String... names) {
    List<String> all = all(document, names);
    return all.isEmpty() ? null : all.getFirst();
  }

  private static boolean isNamed(Element meta, String name) {
    return meta.attr("property").equalsIgnoreCase(name)
        || meta.attr("name").equalsIgnoreCase(name)
        || meta.attr("itemprop").equalsIgnoreCase(name)
        || meta.attr("http-equiv").equalsIgnoreCase(name);
  }
}
