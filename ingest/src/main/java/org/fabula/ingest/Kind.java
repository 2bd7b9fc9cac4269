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
  MAIL("EML", ".eml"),
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

  /** Whether this version reads it. */
  boolean isRead() {
    return switch (this) {
      case TEXT, LINES, PAGE, WARC, WACZ, FEED, JSON -> true;
      case PDF, DOCX, ODT, MAIL, UNKNOWN -> false;
    };
  }

  /** Whether one file may hold many stories. */
  boolean holdsMany() {
    return this == LINES || this == WARC || this == WACZ || this == FEED || this == JSON;
  }

  /** Whether its reader takes off the gzip itself. */
  boolean isPackedWithin() {
    return this == WARC;
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
