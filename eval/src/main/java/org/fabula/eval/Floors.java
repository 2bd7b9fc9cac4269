package org.fabula.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The figures that may not be fallen under: a table of a figure's name, a tab and its floor a line;
 * lines that start with {@code #} are comments. Of figures of which less is better {@code <} and a
 * ceiling stand instead.
 *
 * @param floors floor by name of figure, in the order of the file
 * @param ceilings the same of ceilings
 */
record Floors(Map<String, Double> floors, Map<String, Double> ceilings) {

  /**
   * Reads a table of floors.
   *
   * @throws IllegalArgumentException naming the first line that is none
   */
  static Floors read(Path file) {
    try {
      return parse(Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the floors in " + file, e);
    }
  }

  static Floors parse(List<String> lines) {
    Map<String, Double> floors = new LinkedHashMap<>();
    Map<String, Double> ceilings = new LinkedHashMap<>();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        try {
          boolean ceiling = cells[1].startsWith("<");
          double limit = Double.parseDouble(ceiling ? cells[1].substring(1) : cells[1]);
          (ceiling ? ceilings : floors).put(cells[0], limit);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
          throw new IllegalArgumentException("not a figure and its floor: " + line, e);
        }
      }
    }
    return new Floors(floors, ceilings);
  }

  /**
   * One line for each figure that is under its floor, over its ceiling or missing.
   *
   * @param figures values by name
   */
  List<String> broken(Map<String, Double> figures) {
    List<String> broken = new ArrayList<>();
    floors.forEach(
        (name, floor) -> {
          Double value = figures.get(name);
          if (value == null) {
            broken.add("under its floor: " + name + " was not measured; the floor is " + floor);
          } else if (value < floor) {
            broken.add(
                String.format(
                    Locale.ROOT,
                    "under its floor: %s is %.2f, the floor is %.2f",
                    name,
                    value,
                    floor));
          }
        });
    ceilings.forEach(
        (name, ceiling) -> {
          Double value = figures.get(name);
          if (value == null) {
            broken.add("over its ceiling: " + name + " was not measured; it is " + ceiling);
          } else if (value > ceiling) {
            broken.add(
                String.format(
                    Locale.ROOT,
                    "over its ceiling: %s is %.2f, the ceiling is %.2f",
                    name,
                    value,
                    ceiling));
          }
        });
    return broken;
  }
}
