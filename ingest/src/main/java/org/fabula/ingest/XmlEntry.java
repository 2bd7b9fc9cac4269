package org.fabula.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads an entry of RSS 0.9x, 1.0 and 2.0, of Atom 0.3 and 1.0. */
final class XmlEntry {
  private final Element entry;
  private final String prefix;

  private XmlEntry(Element entry) {
    this.entry = entry;
    this.prefix = entry.tagName().substring(0, entry.tagName().indexOf(':') + 1);
  }

  static Entry of(Element element) {
    XmlEntry entry = new XmlEntry(element);
    return new Entry(
        Entry.first(entry.words("guid"), entry.words("id"), element.attr("rdf:about")),
        entry.address(),
        entry.title(),
        entry.writers(),
        entry.published(),
        Entry.first(entry.words("updated"), entry.words("modified"), entry.words("atom:updated")),
        entry.words("dc:publisher"),
        Entry.first(element.attr("xml:lang"), entry.words("dc:language")),
        Entry.Text.first(
            entry.text("content:encoded"),
            entry.text("content"),
            entry.text("atom:content"),
            entry.text("xhtml:body"),
            entry.text("body"),
            entry.text("description"),
            entry.text("summary"),
            entry.text("atom:summary"),
            entry.text("dc:description")));
  }

  /** The children of this name; the prefix of the entry itself does not count. */
  private Stream<Element> all(String name) {
    return entry.children().stream()
        .filter(child -> child.tagName().equals(name) || child.tagName().equals(prefix + name));
  }

  private @Nullable Element child(String name) {
    return all(name).findFirst().orElse(null);
  }

  private String words(String name) {
    Element child = child(name);
    return child == null ? "" : child.wholeText().strip();
  }

  private String title() {
    Element title = child("title");
    if (title == null) {
      return "";
    }
    return title.childrenSize() > 0 ? title.html() : title.wholeText();
  }

  /** Words as HTML, unless they say that they are none, or lie elsewhere. */
  private Entry.Text text(String name) {
    Element child = child(name);
    if (child == null || child.hasAttr("src")) {
      return Entry.Text.NONE;
    }
    if (child.childrenSize() > 0) {
      return new Entry.Text(child.html(), true);
    }
    String words = child.wholeText();
    String type = child.attr("type");
    boolean plain = type.equals("text") || type.equals("text/plain") || isPlain(words);
    return new Entry.Text(words, !plain);
  }

  private static boolean isPlain(String words) {
    return words.indexOf('<') < 0 && words.indexOf('&') < 0;
  }

  private String address() {
    for (Element link : Stream.concat(all("link"), all("atom:link")).toList()) {
      String relation = link.attr("rel");
      if (link.hasAttr("href") && (relation.isEmpty() || relation.equals("alternate"))) {
        return link.attr("href").strip();
      }
      if (!link.hasAttr("href") && !Words.isBlank(link.wholeText())) {
        return link.wholeText().strip();
      }
    }
    Element guid = child("guid");
    boolean isLink =
        guid != null
            && !guid.attr("isPermaLink").equals("false")
            && guid.wholeText().strip().startsWith("http");
    return isLink ? words("guid") : "";
  }

  private List<String> writers() {
    List<String> writers = new ArrayList<>();
    for (String name : new String[] {"author", "dc:creator", "atom:author"}) {
      all(name).forEach(author -> writers.add(writer(author)));
    }
    return writers;
  }

  /** Atom has the name in an element of its own, beside the address of the writer. */
  private String writer(Element author) {
    for (Element part : author.children()) {
      if (part.tagName().endsWith("name")) {
        return part.wholeText();
      }
    }
    return author.wholeText();
  }

  private List<String> published() {
    List<String> dates = new ArrayList<>();
    for (String name :
        new String[] {
          "pubDate", "published", "issued", "dc:date", "dcterms:issued", "atom:published", "created"
        }) {
      dates.add(words(name));
    }
    dates.removeIf(String::isEmpty);
    return dates.isEmpty() ? List.of(Entry.first(words("updated"), words("modified"))) : dates;
  }
}
