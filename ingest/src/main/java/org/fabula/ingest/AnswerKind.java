package org.fabula.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a web server answered with: by its media type, and where that says little, by its bytes. */
final class AnswerKind {
  /** So much of the beginning is looked at. */
  private static final int BEGINNING = 1 << 12;

  private static final List<String> FEEDS =
      List.of("<rss", "<feed", "<rdf:rdf", "<nitf", "<newsitem", "<newsmessage", "<packageitem");

  private AnswerKind() {}

  /** The kind that a media type names, or unknown. */
  static Kind byType(String type) {
    return switch (type) {
      case "text/html", "application/xhtml+xml" -> Kind.PAGE;
      case "text/plain", "text/markdown" -> Kind.TEXT;
      case "application/rss+xml", "application/atom+xml", "application/rdf+xml" -> Kind.FEED;
      case "application/feed+json" -> Kind.JSON;
      case "application/jsonl", "application/x-ndjson", "application/jsonlines" -> Kind.LINES;
      default -> Kind.ofType(type);
    };
  }

  /** Whether servers give a media type to what they do not know, or to several kinds. */
  static boolean isVague(String type) {
    return switch (type) {
      case "",
          "application/octet-stream",
          "binary/octet-stream",
          "application/x-download",
          "application/force-download",
          "application/download",
          "application/unknown",
          "application/zip",
          "application/xml",
          "text/xml",
          "application/json",
          "text/json" ->
          true;
      default -> false;
    };
  }

  /** The kind of an answer. */
  static Kind of(String type, String address, byte[] bytes) {
    Kind told = byType(type);
    boolean mayBeFeed = told == Kind.PAGE || told == Kind.TEXT;
    Kind seen = mayBeFeed || isVague(type) ? seen(bytes, fileName(address)) : Kind.UNKNOWN;
    if (told == Kind.UNKNOWN) {
      return seen;
    }
    // Documents and feeds are often sent as text or pages; a text of HTML is meant as text.
    return mayBeFeed && seen != Kind.UNKNOWN && seen != Kind.PAGE && seen != Kind.TEXT
        ? seen
        : told;
  }

  /** The last part of the path of an address. */
  static String fileName(String address) {
    String path = address.split("[?#]", 2)[0];
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Kind seen(byte[] bytes, String fileName) {
    int length = Math.min(bytes.length, BEGINNING);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    if (start.startsWith("PK\3\4")) {
      return packed(start, Kind.of(fileName));
    }
    String words = start.replaceFirst("^\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
    if (words.startsWith("%pdf-")) {
      return Kind.PDF;
    } else if (words.startsWith("{\\rtf")) {
      return Kind.RTF;
    } else if (words.startsWith("<")) {
      return FEEDS.stream().anyMatch(words::contains) && !words.contains("<html")
          ? Kind.FEED
          : Kind.PAGE;
    } else if (words.startsWith("{")) {
      return words.replace("\\/", "/").contains("jsonfeed.org/version/")
          ? Kind.JSON
          : Kind.of(fileName) == Kind.LINES ? Kind.LINES : Kind.UNKNOWN;
    }
    return Decoder.decode(bytes).text() == null ? Kind.UNKNOWN : Kind.TEXT;
  }

  /** The kind of a zip file: named, or by what lies first in it. */
  private static Kind packed(String start, Kind named) {
    if (start.startsWith("mimetypeapplication/epub+zip", 30)) {
      return Kind.EPUB;
    } else if (start.startsWith("mimetypeapplication/vnd.oasis.opendocument.text", 30)) {
      return Kind.ODT;
    }
    boolean word = start.contains("word/") || named == Kind.DOCX;
    return word ? Kind.DOCX : named.isDocument() ? named : Kind.UNKNOWN;
  }
}
