package org.fabula.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabula.Reading;
import org.fabula.app.output.Told;
import org.fabula.chronology.Row;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Source;

/**
 * The rows of a page in one order, and the stories they come from.
 *
 * @param leaves the stories, each with the rows that show its words
 * @param all the rows
 */
record Entries(List<Leaf> leaves, List<Entry> all) {

  /**
   * A row and where it comes from.
   *
   * @param leaf the story whose words it shows
   * @param index of the row among those of its story
   * @param told the row in the dossier
   * @param others where other stories tell the same
   */
  record Entry(Leaf leaf, int index, Dossier.Entry told, List<Other> others) {
    Row row() {
      return told.row();
    }
  }

  /**
   * Words of another story that tell what a row tells.
   *
   * @param leaf that story
   * @param mark the words there
   */
  record Other(Leaf leaf, Mark mark) {}

  /** The rows and stories of a dossier. One story keeps its own order. */
  static Entries of(Told told) {
    List<Dossier.Entry> rows = told.dossier().chronology();
    List<Source> stories = told.dossier().stories();
    if (stories.size() == 1) {
      rows = inOwnOrder(rows, told.reading(stories.getFirst().id()));
    }
    Map<String, List<Row>> shown = new HashMap<>();
    rows.forEach(row -> shown.computeIfAbsent(row.story(), id -> new ArrayList<>()).add(row.row()));
    Map<String, List<Mark>> laid = new HashMap<>();
    List<List<Passage>> others = others(rows, told, laid);
    Map<String, Leaf> leaves = leaves(stories, told, shown, laid);
    Map<String, Integer> next = new HashMap<>();
    List<Entry> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String story = rows.get(i).story();
      int index = next.merge(story, 1, Integer::sum) - 1;
      all.add(new Entry(leaf(leaves, story), index, rows.get(i), others(others.get(i), i, leaves)));
    }
    return new Entries(leaves.values().stream().sorted(BY_NUMBER).toList(), all);
  }

  private static final Comparator<Leaf> BY_NUMBER = Comparator.comparingInt(Leaf::number);

  private static List<Dossier.Entry> inOwnOrder(List<Dossier.Entry> rows, Reading reading) {
    Map<Row, Integer> order = new HashMap<>();
    for (Row row : reading.chronology()) {
      order.putIfAbsent(row, order.size());
    }
    List<Dossier.Entry> sorted = new ArrayList<>(rows);
    // What a person changed or added has no place in the story's own order: it keeps its date's.
    if (rows.stream().allMatch(row -> order.containsKey(row.row()))) {
      sorted.sort(Comparator.comparingInt(row -> order.getOrDefault(row.row(), 0)));
    }
    return sorted;
  }

  /** The words of other stories for each row, and the marks that these make there. */
  private static List<List<Passage>> others(
      List<Dossier.Entry> rows, Told told, Map<String, List<Mark>> laid) {
    List<List<Passage>> others = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Passage> passages = told.passages(rows.get(i));
      List<Passage> own = passages.subList(1, passages.size());
      for (Passage passage : own) {
        laid.computeIfAbsent(passage.story(), id -> new ArrayList<>()).add(mark(passage, i));
      }
      others.add(own);
    }
    return others;
  }

  private static Mark mark(Passage passage, int row) {
    return new Mark(passage.span(), Mark.Kind.ROW, "j" + row, 0);
  }

  private static Map<String, Leaf> leaves(
      List<Source> stories, Told told, Map<String, List<Row>> shown, Map<String, List<Mark>> laid) {
    Map<String, Leaf> leaves = new HashMap<>();
    for (Source source : stories) {
      String id = source.id();
      Reading reading = with(shown.getOrDefault(id, List.of()), told.reading(id));
      List<Mark> marks = laid.getOrDefault(id, List.of());
      leaves.put(id, new Leaf(leaves.size() + 1, id, reading, marks));
    }
    return leaves;
  }

  /** A reading whose rows are those that the dossier shows of it. */
  private static Reading with(List<Row> rows, Reading reading) {
    return new Reading(
        reading.story(),
        reading.times(),
        reading.actors(),
        reading.quotes(),
        reading.events(),
        reading.order(),
        reading.states(),
        rows,
        reading.notes(),
        reading.gist());
  }

  private static List<Other> others(List<Passage> passages, int row, Map<String, Leaf> leaves) {
    return passages.stream()
        .map(passage -> new Other(leaf(leaves, passage.story()), mark(passage, row)))
        .toList();
  }

  private static Leaf leaf(Map<String, Leaf> leaves, String story) {
    Leaf leaf = leaves.get(story);
    if (leaf == null) {
      throw new IllegalArgumentException("no such story: " + story);
    }
    return leaf;
  }
}
