package org.fabula.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A feed as XML: RSS, Atom, NITF or NewsML-G2; each entry is a story.
 *
 * <p>jsoup parses each entry: it forgives what feeds get wrong, such as a lone ampersand or
 * entities of HTML, and knows no external entities. An XML parser, and ROME on top of one, would
 * give up the whole feed at the first fault.
 */
final class Feed {
  private static final String FEEDS = "feeds are RSS, Atom, NITF and NewsML-G2";

  private final Intake intake;

  Feed(Intake intake) {
    this.intake = intake;
  }

  void read(String input, String name, InputStream in) throws IOException {
    read(input, name, in, null);
  }

  /**
   * Reads a feed.
   *
   * @param charset named by the server, or null
   */
  void read(String input, String name, InputStream in, @Nullable String charset)
      throws IOException {
    byte[] bytes = Bytes.upTo(intake.options().limits().pageBytes(), in);
    String xml = PageReader.decode(bytes, charset);
    FeedParts parts = new FeedParts(xml == null ? "" : xml);
    if (bytes.length == 0) {
      intake.problem(input, "", "empty", "get it again");
    } else if (xml == null) {
      intake.problem(input, "", "looks like binary, not XML", FEEDS);
    } else if (parts.declaresEntities()) {
      String remedy = "they are a way to attack readers; take the document type out";
      intake.problem(input, "", "declares entities of its own", remedy);
    } else if (!parts.isFeed()) {
      String root = parts.root().isEmpty() ? "it has no element" : "it is <" + parts.root() + ">";
      intake.problem(input, "", "no feed: " + root, FEEDS);
    } else {
      entries(new Entries(intake, input, name), parts);
    }
  }

  private void entries(Entries entries, FeedParts parts) {
    boolean first = true;
    for (FeedParts.Part part = parts.next(); part != null; part = parts.next()) {
      if (first) {
        head(entries, parts.head());
        first = false;
      }
      String place = entries.next(part.line());
      Element element = part.fault() == null ? parse(part.xml()).firstElementChild() : null;
      if (element == null) {
        entries.broken(place, "not well-formed: " + part.fault());
      } else {
        entries.take(place, entry(element));
      }
    }
    entries.end();
  }

  private static Entry entry(Element element) {
    String name = element.tagName().substring(element.tagName().indexOf(':') + 1);
    return name.equals("item") || name.equals("entry")
        ? XmlEntry.of(element)
        : NewsEntry.of(element);
  }

  private void head(Entries entries, String head) {
    Document document = parse(head);
    String language = "";
    for (Element element : document.select("[xml:lang]")) {
      language = Entry.first(language, element.attr("xml:lang"));
    }
    entries.of(
        Entry.first(within(document, "title")),
        Entry.first(within(document, "language"), within(document, "dc:language"), language));
  }

  /** The words of an element of the feed itself, which its picture has under the same name. */
  private static @Nullable String within(Document document, String name) {
    for (Element element : document.getElementsByTag(name)) {
      Element parent = element.parent();
      if (parent != null && !parent.normalName().endsWith("image")) {
        return element.wholeText();
      }
    }
    return null;
  }

  private Document parse(String xml) {
    Document document =
        Parser.xmlParser().setMaxDepth(intake.options().limits().pageDepth()).parseInput(xml, "");
    document.outputSettings().prettyPrint(false);
    return document;
  }
}
