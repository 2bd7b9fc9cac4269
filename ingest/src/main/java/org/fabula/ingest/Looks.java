package org.fabula.ingest;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file named like a page or a text is in truth, by its first bytes. */
enum Looks {
  PDF("PDF", "rename it to .pdf", "%PDF-"),
  RTF("RTF", "rename it to .rtf", "\\{\\\\rtf"),
  GZIP("gzip", "add .gz to its name", "\u001F\u008B\b"),
  ZIP("a zip file", "rename it to what it is: .docx, .odt, .epub or .wacz", "PK\u0003\u0004"),
  OFFICE("an old Office file", "save it as .docx", "\u00D0\u00CF\u0011\u00E0"),
  PICTURE(
      "a picture",
      "its words need OCR first",
      "\u0089PNG|\u00FF\u00D8\u00FF|GIF8[79]a|RIFF.{4}WEBP"),
  JSON(
      "JSON",
      "rename it: a feed to .json, one story a line to .jsonl",
      "(?:\u00EF\u00BB\u00BF)?\\s{0,99}+(?:\\{\\s{0,99}+[\"}]|\\[\\s{0,99}+[\\[{\"\\]])");

  private static final int BEGINNING = 512;

  private final String title;
  private final String remedy;
  private final Pattern start;

  Looks(String title, String remedy, String start) {
    this.title = title;
    this.remedy = remedy;
    this.start = Pattern.compile(start, Pattern.DOTALL);
  }

  /** What it is, as users call it. */
  String title() {
    return title;
  }

  /** What the user can do. */
  String remedy() {
    return remedy;
  }

  /** What the bytes are, or null where they may be what the name says. */
  static @Nullable Looks of(byte[] bytes) {
    int length = Math.min(bytes.length, BEGINNING);
    String beginning = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    for (Looks looks : values()) {
      if (looks.start.matcher(beginning).lookingAt()) {
        return looks;
      }
    }
    return null;
  }
}
