package org.fabula.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Reads what news agencies send: NITF 3, and items of NewsML-G2 with NITF, HTML or plain words. */
final class NewsEntry {
  private NewsEntry() {}

  static Entry of(Element element) {
    return element.normalName().endsWith("nitf") ? nitf(element) : item(element);
  }

  private static Entry nitf(Element nitf) {
    return new Entry(
        attribute(nitf, "doc-id", "id-string"),
        "",
        nitfTitle(nitf),
        nitfWriters(nitf),
        dates(attribute(nitf, "date.issue", "norm"), nitfPubdata(nitf, "date.publication")),
        "",
        nitfPubdata(nitf, "name"),
        nitf.attr("xml:lang"),
        nitfText(nitf));
  }

  private static String nitfTitle(Element nitf) {
    return Entry.first(words(nitf, "hl1"), words(nitf, "hedline"), words(nitf, "title"));
  }

  private static String nitfPubdata(Element nitf, String attribute) {
    return attribute(nitf, "pubdata", attribute);
  }

  private static List<String> nitfWriters(Element nitf) {
    Element byline = nitf.getElementsByTag("byline").first();
    if (byline == null) {
      return List.of();
    }
    List<String> persons = byline.getElementsByTag("person").stream().map(Element::text).toList();
    return persons.isEmpty() ? List.of(byline.text()) : persons;
  }

  private static Entry.Text nitfText(Element nitf) {
    Element body = nitf.getElementsByTag("body.content").first();
    if (body == null) {
      return Entry.Text.NONE;
    }
    // Pictures bring captions and credits that are not the story.
    body.getElementsByTag("media").remove();
    return new Entry.Text(body.html(), true);
  }

  private static Entry item(Element item) {
    String guid = item.attr("guid");
    Element nitf = item.getElementsByTag("nitf").first();
    List<String> writers = new ArrayList<>();
    item.getElementsByTag("by").forEach(by -> writers.add(by.text()));
    if (writers.isEmpty()) {
      item.getElementsByTag("creator").forEach(creator -> writers.add(words(creator, "name")));
    }
    return new Entry(
        guid,
        guid.startsWith("http") ? guid : "",
        Entry.first(words(item, "headline"), nitf == null ? "" : nitfTitle(nitf)),
        writers.isEmpty() && nitf != null ? nitfWriters(nitf) : writers,
        dates(
            words(item, "firstCreated"),
            words(item, "contentCreated"),
            words(item, "versionCreated")),
        words(item, "versionCreated"),
        Entry.first(provider(item)),
        item.attr("xml:lang"),
        nitf == null ? itemText(item) : nitfText(nitf));
  }

  private static String provider(Element item) {
    Element provider = item.getElementsByTag("provider").first();
    return provider == null ? "" : words(provider, "name");
  }

  private static Entry.Text itemText(Element item) {
    Elements xml = item.getElementsByTag("inlineXML");
    Elements plain = item.getElementsByTag("inlineData");
    return Entry.Text.first(
        xml.isEmpty() ? Entry.Text.NONE : new Entry.Text(xml.getFirst().html(), true),
        plain.isEmpty() ? Entry.Text.NONE : new Entry.Text(plain.getFirst().wholeText(), false));
  }

  private static List<String> dates(String... dates) {
    return Stream.of(dates).filter(date -> !date.isEmpty()).toList();
  }

  private static String words(Element within, String name) {
    Element found = within.getElementsByTag(name).first();
    return found == null ? "" : found.text();
  }

  private static String attribute(Element within, String name, String attribute) {
    Element found = within.getElementsByTag(name).first();
    return found == null ? "" : found.attr(attribute).strip();
  }
}
