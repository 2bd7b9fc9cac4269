package org.fabula.app.output;

import java.util.List;
import org.fabula.Reading;
import org.fabula.chronology.Row;

/**
 * A reading cut down to the rows that a reader would want to see first.
 *
 * @param reading with only the main rows of its chronology
 * @param left how many rows it lacks
 */
public record Brief(Reading reading, int left) {

  /** The main rows of a reading; all of them where none is a main row. */
  public static Brief of(Reading reading) {
    List<Row> main = reading.chronology().stream().filter(Row::isMain).toList();
    if (main.isEmpty()) {
      return new Brief(reading, 0);
    }
    return new Brief(reading.with(main), reading.chronology().size() - main.size());
  }

  /** "9 rows of less weight are left out; --all shows them." */
  public static String words(int left) {
    return left == 1
        ? "1 row of less weight is left out; --all shows it."
        : left + " rows of less weight are left out; --all shows them.";
  }
}
