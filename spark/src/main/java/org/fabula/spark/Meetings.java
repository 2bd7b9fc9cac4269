package org.fabula.spark;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Goes through rows that are sorted by a first column, and pairs each with some before it that have
 * the same value there. A row is: that value, a rank, the number of a story, and a figure that goes
 * with the number. A pair is: the smaller number, the larger, the figure of each. Holds no more
 * rows than it pairs with one.
 */
final class Meetings implements Iterator<Row> {
  private final Iterator<Row> rows;
  private final int most;
  private final boolean first;
  private final ArrayDeque<Row> before = new ArrayDeque<>();
  private final ArrayDeque<Row> ready = new ArrayDeque<>();

  /**
   * @param most with so many others is a row paired
   * @param first with the first ones of the same value, or with the last ones before it
   */
  Meetings(Iterator<Row> rows, int most, boolean first) {
    this.rows = rows;
    this.most = most;
    this.first = first;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && rows.hasNext()) {
      meet(rows.next());
    }
    return !ready.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void meet(Row row) {
    if (!before.isEmpty() && !before.element().get(0).equals(row.get(0))) {
      before.clear();
    }
    for (Row other : before) {
      ready.add(pair(row, other));
    }
    if (before.size() < most) {
      before.add(row);
    } else if (!first) {
      before.remove();
      before.add(row);
    }
  }

  private static Row pair(Row row, Row other) {
    boolean less = row.getLong(2) < other.getLong(2);
    Row one = less ? row : other;
    Row two = less ? other : row;
    return RowFactory.create(one.getLong(2), two.getLong(2), one.getInt(3), two.getInt(3));
  }
}
