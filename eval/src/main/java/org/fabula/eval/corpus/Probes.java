package org.fabula.eval.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fabula.text.Span;

/**
 * Single sentences each with one time expression: tab-separated text, day of publication,
 * expression and TIMEX3 value, below a heading.
 */
public final class Probes {
  private Probes() {}

  /**
   * Reads the rows of {@code file}.
   *
   * @throws IllegalArgumentException where the expression of a row is not in its text
   */
  public static List<Item<Timex>> items(Path file) {
    List<Item<Timex>> items = new ArrayList<>();
    List<String> lines = GoldFiles.lines(file);
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      items.add(parse(line, "probe" + (items.size() + 1)));
    }
    return items;
  }

  static Item<Timex> parse(String line, String id) {
    String[] cells = line.split("\t", -1);
    int start = cells.length < 4 ? -1 : cells[0].indexOf(cells[2]);
    if (start < 0) {
      throw new IllegalArgumentException(
          "not a text, a day, an expression in it, a value: " + line);
    }
    Timex gold = new Timex(new Span(start, start + cells[2].length()), "", cells[3]);
    return new Item<>(GoldFiles.story(id, cells[0], cells[1]), gold);
  }
}
