package org.fabula.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a feed into its entries before these are parsed, each by itself, so that one that is broken
 * does not take the others with it: an XML parser would stop at the first fault.
 */
final class FeedParts {
  /** The element that is an entry, by the root of the document. */
  private static final Map<String, String> ENTRIES =
      Map.of(
          "rss", "item",
          "RDF", "item",
          "feed", "entry",
          "entry", "entry",
          "nitf", "nitf",
          "newsItem", "newsItem",
          "newsMessage", "newsItem");

  /**
   * An entry.
   *
   * @param xml the element
   * @param line the line on which it begins, the first being 1
   * @param fault what is wrong with its tags, or null
   */
  record Part(String xml, int line, @Nullable String fault) {}

  private final String xml;
  private final XmlTags tags;
  private final String root;
  private final Deque<String> open = new ArrayDeque<>();
  private XmlTags.Tag tag;
  private int head = -1;
  private int line = 1;
  private int counted;

  FeedParts(String xml) {
    this.xml = xml;
    this.tags = new XmlTags(xml);
    this.tag = tags.next();
    while (tag == XmlTags.Tag.FAULT || tag == XmlTags.Tag.CLOSE) {
      tag = tags.next();
    }
    this.root = tag == XmlTags.Tag.END ? "" : tags.name();
  }

  /** The element around everything, with its prefix; empty where there is none. */
  String root() {
    return root;
  }

  /** Whether the root is one that holds entries. */
  boolean isFeed() {
    return ENTRIES.containsKey(local(root));
  }

  /** Whether the document declares entities of its own. */
  boolean declaresEntities() {
    return tags.declaresEntities();
  }

  /** What stands before the first entry, where there has been one. */
  String head() {
    return xml.substring(0, Math.max(0, head));
  }

  /** The next entry, or null at the end. */
  @Nullable Part next() {
    while (tag != XmlTags.Tag.END) {
      if (isEntry()) {
        return part();
      }
      tag = tags.next();
    }
    return null;
  }

  private boolean isEntry() {
    return tag == XmlTags.Tag.OPEN && local(tags.name()).equals(ENTRIES.get(local(root)));
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private Part part() {
    int start = tags.start();
    String entry = tags.name();
    head = head < 0 ? start : head;
    for (; counted < start; counted++) {
      line += xml.charAt(counted) == '\n' ? 1 : 0;
    }
    open.clear();
    open.push(entry);
    String fault = null;
    while (!open.isEmpty()) {
      tag = tags.next();
      if (tag == XmlTags.Tag.END) {
        return new Part(xml.substring(start), line, "cut short");
      }
      if (tag == XmlTags.Tag.OPEN && tags.name().equals(entry)) {
        return new Part(xml.substring(start, tags.start()), line, "<" + entry + "> is not closed");
      }
      String wrong = within(entry);
      fault = fault == null ? wrong : fault;
    }
    Part part = new Part(xml.substring(start, tags.end()), line, fault);
    tag = tags.next();
    return part;
  }

  /** Takes a tag inside an entry; says what is wrong with it, or null. */
  private @Nullable String within(String entry) {
    switch (tag) {
      case OPEN -> open.push(tags.name());
      case CLOSE -> {
        if (tags.name().equals(open.peek())) {
          open.pop();
        } else if (tags.name().equals(entry)) {
          String unclosed = "<" + open.peek() + "> is not closed";
          open.clear();
          return unclosed;
        } else {
          return "</" + tags.name() + "> where <" + open.peek() + "> is open";
        }
      }
      case FAULT -> {
        return tags.fault();
      }
      case EMPTY, END -> {}
    }
    return null;
  }
}
