package org.fabula.ingest;

import java.text.Normalizer;

/**
 * Collects the paragraphs of a document as the reader of pages makes them: one line each, apart by
 * blank lines. Soft hyphens and control characters are left out, ligatures become letters.
 */
final class Paragraphs {
  private final StringBuilder text = new StringBuilder();
  private final int most;

  /** Collects up to {@code most} characters. */
  Paragraphs(int most) {
    this.most = most;
  }

  /** Adds a paragraph; a blank one is passed over. */
  void add(CharSequence words) throws Bytes.TooLongException {
    String line = Words.oneLine(clean(words));
    if (line.isEmpty()) {
      return;
    }
    if (text.length() + line.length() + 2L > most) {
      throw new Bytes.TooLongException(most);
    }
    text.append(text.isEmpty() ? "" : "\n\n").append(line);
  }

  /** All of them; well formed. */
  String text() {
    return Decoder.wellFormed(text.toString());
  }

  static String clean(CharSequence words) {
    StringBuilder clean = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c >= '\uFB00' && c <= '\uFB06') {
        clean.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
      } else if (c != '\u00AD' && (Words.isSpace(c) || !Character.isISOControl(c))) {
        clean.append(c);
      }
    }
    return clean.toString();
  }
}
