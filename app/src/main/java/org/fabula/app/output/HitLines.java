package org.fabula.app.output;

import java.util.ArrayList;
import java.util.List;
import org.fabula.app.date.DateWords;
import org.fabula.chronology.Row;
import org.fabula.time.When;

/** What was found in a dossier, for a terminal. */
public final class HitLines {
  private static final String BOLD = "\u001B[1m";
  private static final String PLAIN = "\u001B[0m";

  private final Sheet sheet;
  private final boolean colour;
  private final char from;
  private final char to;
  private boolean started;

  /**
   * Nothing found yet.
   *
   * @param width columns to fill
   * @param colour whether to send the escape sequences of ECMA-48; without, what was looked for
   *     stands between asterisks
   * @param from stands before a word that was looked for
   * @param to stands behind it
   */
  public HitLines(int width, boolean colour, char from, char to) {
    this.sheet = TerminalForm.sheet(width, colour);
    this.colour = colour;
    this.from = from;
    this.to = to;
  }

  /** Adds a story with the words around those found, if there are any. */
  public void story(String title, String source, String words) {
    if (started) {
      sheet.gap();
    }
    started = true;
    sheet.title(Display.oneLine(title));
    sheet.faint(Display.oneLine(source));
    if (!words.isBlank()) {
      sheet.item(marked(words));
    }
  }

  /** Adds rows of the story. */
  public void rows(List<Line> rows) {
    List<Sheet.Entry> entries = new ArrayList<>();
    for (Line row : rows) {
      RowKind kind = RowKind.valueOf(row.kind().name());
      entries.add(
          new Sheet.Entry(
              "  " + DateWords.SHORT.of(row.when(), null),
              kind.mark() + " " + marked(row.words()),
              List.of()));
    }
    sheet.entries(entries);
  }

  /**
   * A row that was found.
   *
   * @param when when it happened
   * @param kind what kind of row it is
   * @param words its words with what was looked for marked
   */
  public record Line(When when, Row.Kind kind, String words) {}

  /** Leaves nothing that steers a terminal but the marks, which come to be bold or asterisks. */
  private String marked(String words) {
    StringBuilder shown = new StringBuilder();
    int at = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == from || c == to) {
        shown.append(spaced(words.substring(at, i)));
        shown.append(c);
        at = i + 1;
      }
    }
    return shown.append(spaced(words.substring(at))).toString().strip();
  }

  /** On one line, with the spaces at its ends. */
  private static String spaced(String words) {
    String line = Display.oneLine(words);
    boolean leads = !words.isEmpty() && Display.isBlank(words.charAt(0));
    boolean ends = !line.isEmpty() && Display.isBlank(words.charAt(words.length() - 1));
    return (leads && !line.startsWith(" ") ? " " : "") + line + (ends ? " " : "");
  }

  @Override
  public String toString() {
    return sheet
        .toString()
        .replace(String.valueOf(from), colour ? BOLD : "*")
        .replace(String.valueOf(to), colour ? PLAIN : "*");
  }
}
