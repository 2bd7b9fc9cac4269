package org.fabula.eval.corpus;

import java.util.Set;
import org.fabula.text.Span;

/** Puts words together as they are printed: without a space before a comma or in a quotation. */
final class Spacing {
  private static final Set<String> CLOSING =
      Set.of(",", ".", ";", ":", "!", "?", ")", "]", "%", "n't");

  private final StringBuilder text = new StringBuilder();
  private boolean glued = true;
  private boolean quoting;

  /** Adds a word; returns where it stands. */
  Span add(String form) {
    boolean mark = form.equals("\"");
    boolean closes = mark ? quoting : CLOSING.contains(form) || form.matches("['’]\\p{L}*");
    if (!glued && !closes) {
      text.append(' ');
    }
    if (mark) {
      quoting = !quoting;
    }
    glued = mark ? quoting : form.equals("(") || form.equals("[") || form.equals("$");
    Span span = new Span(text.length(), text.length() + form.length());
    text.append(form);
    return span;
  }

  /** Begins a paragraph, where there are words before it. */
  void paragraph() {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    glued = true;
    quoting = false;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
