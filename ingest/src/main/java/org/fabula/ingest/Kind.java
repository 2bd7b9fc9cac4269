package org.fabula.ingest;

import java.util.Locale;

/** What a file is, by the end of its name. */
enum Kind {
  TEXT("plain text", ".txt", ".txt.gz"),
  LINES("JSONL", ".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz"),
  PAGE("HTML", ".html", ".htm", ".xhtml", ".html.gz", ".htm.gz"),
  PDF("PDF", ".pdf"),
  DOCX("DOCX", ".docx"),
  ODT("ODT", ".odt"),
  RTF("RTF", ".rtf"),
  EPUB("EPUB", ".epub"),
  MAIL("EML", ".eml"),
  MAILBOX("MBOX", ".mbox"),
  WARC("WARC", ".warc", ".warc.gz"),
  WACZ("WACZ", ".wacz"),
  FEED("XML", ".xml", ".rss", ".atom", ".xml.gz", ".rss.gz", ".atom.gz"),
  JSON("JSON", ".json", ".json.gz"),
  UNKNOWN("unknown");

  private final String title;
  private final String[] endings;

  Kind(String title, String... endings) {
    this.title = title;
    this.endings = endings;
  }

  /** The name users know it by. */
  String title() {
    return title;
  }

  /** Whether one file may hold many stories. */
  boolean holdsMany() {
    return switch (this) {
      case LINES, WARC, WACZ, FEED, JSON, MAILBOX -> true;
      default -> false;
    };
  }

  /** Whether its reader takes off the gzip itself. */
  boolean isPackedWithin() {
    return this == WARC;
  }

  /** Whether {@link Documents} reads it. */
  boolean isDocument() {
    return switch (this) {
      case PDF, DOCX, ODT, RTF, EPUB, MAIL, MAILBOX -> true;
      default -> false;
    };
  }

  /** The kind of document that a media type in lower case names. */
  static Kind ofType(String type) {
    return switch (type) {
      case "application/pdf" -> PDF;
      case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> DOCX;
      case "application/vnd.oasis.opendocument.text" -> ODT;
      case "application/rtf", "text/rtf" -> RTF;
      case "application/epub+zip" -> EPUB;
      case "message/rfc822" -> MAIL;
      case "application/mbox" -> MAILBOX;
      default -> UNKNOWN;
    };
  }

  static Kind of(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    for (Kind kind : values()) {
      for (String ending : kind.endings) {
        if (lower.endsWith(ending)) {
          return kind;
        }
      }
    }
    return UNKNOWN;
  }

  /** The file name without the ending that tells its kind. */
  static String stem(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    int cut = 0;
    for (Kind kind : values()) {
      for (String ending : kind.endings) {
        if (lower.endsWith(ending)) {
          cut = Math.max(cut, ending.length());
        }
      }
    }
    String stem = fileName.substring(0, fileName.length() - cut);
    return stem.isEmpty() ? fileName : stem;
  }
}
