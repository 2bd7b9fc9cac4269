package org.fabula.app.page;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fabula.chronology.Row;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/** The rows of all stories of a page in one order. */
final class Entries {
  private Entries() {}

  /**
   * A row and where it comes from.
   *
   * @param leaf its story
   * @param index of the row in the story's chronology
   */
  record Entry(Leaf leaf, int index) {
    Row row() {
      return leaf.reading().chronology().get(index);
    }
  }

  private record Dated(Entry entry, @Nullable LocalDateTime moment) {}

  /**
   * One story keeps its order. The rows of several are merged by when they begin; an undated row
   * stays behind the row before it in its own story.
   */
  static List<Entry> of(List<Leaf> leaves) {
    List<Dated> dated = new ArrayList<>();
    for (Leaf leaf : leaves) {
      LocalDateTime moment = null;
      List<Row> rows = leaf.reading().chronology();
      for (int i = 0; i < rows.size(); i++) {
        LocalDateTime own = moment(rows.get(i).when());
        moment = own == null ? moment : own;
        dated.add(new Dated(new Entry(leaf, i), moment));
      }
    }
    if (leaves.size() > 1) {
      dated.sort(
          Comparator.comparing(
              Dated::moment, Comparator.nullsFirst(Comparator.<LocalDateTime>naturalOrder())));
    }
    return dated.stream().map(Dated::entry).toList();
  }

  private static @Nullable LocalDateTime moment(When when) {
    if (when.begin().earliest() != null) {
      return when.begin().earliest();
    }
    return when.begin().latest() != null ? when.begin().latest() : when.end().latest();
  }
}
