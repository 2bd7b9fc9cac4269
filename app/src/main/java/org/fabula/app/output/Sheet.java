package org.fabula.app.output;

import java.util.ArrayList;
import java.util.List;

/** The lines of one story for a terminal: short labels on the left, words on the right. */
final class Sheet {
  private static final int NARROWEST_WORDS = 30;
  private static final int NARROWEST_LABEL = 11;
  private static final int WIDEST_LABEL = 26;
  private static final String GAP = "   ";

  private final int width;
  private final Ink ink;
  private final StringBuilder text = new StringBuilder();

  /**
   * An empty sheet.
   *
   * @param width columns to fill
   */
  Sheet(int width, Ink ink) {
    this.width = width;
    this.ink = ink;
  }

  /**
   * What stands beside one label.
   *
   * @param label stands on the left; empty where it is that of the entry before
   * @param words on the right, on one line; empty for none
   * @param remarks below the words, each on one line
   */
  record Entry(String label, String words, List<String> remarks) {}

  /** Entries under a title of their own. */
  record Group(String title, List<Entry> entries) {}

  /** Writes words of any length in bold. */
  void title(String words) {
    Display.wrap(words, width).forEach(line -> line(ink.title(line)));
  }

  /** Writes words of any length faintly. */
  void faint(String words) {
    Display.wrap(words, width).forEach(line -> line(ink.faint(line)));
  }

  /** Writes a line as it is. */
  void line(String words) {
    text.append(words).append('\n');
  }

  /** Writes an empty line. */
  void gap() {
    text.append('\n');
  }

  /** Writes words of any length, indented. */
  void item(String words) {
    String lead = "  ";
    for (String line : Display.wrap(words, width - 4)) {
      line(lead + line);
      lead = "    ";
    }
  }

  /** Writes entries under each other; their words begin in one column. */
  void entries(List<Entry> entries) {
    int left = left(entries);
    entries.forEach(entry -> entry(entry, left));
  }

  /** Writes groups of entries under their titles; the words of all begin in one column. */
  void groups(List<Group> groups) {
    int left = left(groups.stream().flatMap(group -> group.entries().stream()).toList());
    for (Group group : groups) {
      if (group != groups.getFirst()) {
        gap();
      }
      title(group.title());
      group.entries().forEach(entry -> entry(entry, left));
    }
  }

  /** Columns for the labels: as many as the widest takes, within bounds. */
  private int left(List<Entry> entries) {
    int widest = entries.stream().mapToInt(entry -> Display.width(entry.label())).max().orElse(0);
    int most = Math.max(NARROWEST_LABEL, width - GAP.length() - NARROWEST_WORDS);
    return Math.min(Math.min(WIDEST_LABEL, widest), most);
  }

  private void entry(Entry entry, int left) {
    int right = width - left - GAP.length();
    List<String> labels = Display.wrap(entry.label(), left);
    List<String> lines = new ArrayList<>();
    if (!entry.words().isEmpty()) {
      lines.addAll(Display.wrap(entry.words(), right));
    }
    int words = lines.size();
    entry.remarks().forEach(remark -> lines.addAll(Display.wrap(remark, right)));
    for (int i = 0; i < Math.max(lines.size(), labels.size()); i++) {
      String label = i < labels.size() ? labels.get(i) : "";
      String line = i < lines.size() ? lines.get(i) : "";
      String pad =
          line.isEmpty() ? "" : " ".repeat(left - Math.min(left, Display.width(label))) + GAP;
      line(ink.label(label) + pad + (i < words ? line : ink.faint(line)));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
