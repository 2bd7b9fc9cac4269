package org.fabula.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabula.Reading;
import org.fabula.app.output.Told;
import org.fabula.chronology.Row;
import org.fabula.dossier.Conflict;
import org.fabula.dossier.Conflict.Claim;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Passage;
import org.fabula.dossier.Dossier.Source;

/**
 * The rows of a page in one order, what stands against them, and the stories they come from.
 *
 * @param leaves the stories, each with the rows that show its words
 * @param all the rows
 * @param disputes what the stories contradict each other in
 */
record Entries(List<Leaf> leaves, List<Entry> all, List<Dispute> disputes) {

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

  /**
   * What the stories contradict each other in.
   *
   * @param claims where each of its claims stands, in its order
   */
  record Dispute(Conflict conflict, List<Other> claims) {}

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
    List<List<Passage>> claims = claims(told, laid);
    Map<String, Leaf> leaves = leaves(stories, told, shown, laid);
    Map<String, Integer> next = new HashMap<>();
    List<Entry> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String story = rows.get(i).story();
      int index = next.merge(story, 1, Integer::sum) - 1;
      all.add(
          new Entry(
              leaf(leaves, story), index, rows.get(i), others(others.get(i), "j" + i, leaves)));
    }
    return new Entries(
        leaves.values().stream().sorted(BY_NUMBER).toList(), all, disputes(told, claims, leaves));
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
      String row = "j" + i;
      for (Passage passage : own) {
        laid.computeIfAbsent(passage.story(), id -> new ArrayList<>()).add(mark(passage, row));
      }
      others.add(own);
    }
    return others;
  }

  private static Mark mark(Passage passage, String ref) {
    return new Mark(passage.span(), Mark.Kind.ROW, ref, 0);
  }

  /** The words of the claims of each conflict, and the marks that these make. */
  private static List<List<Passage>> claims(Told told, Map<String, List<Mark>> laid) {
    List<List<Passage>> claims = new ArrayList<>();
    for (Conflict conflict : told.dossier().conflicts()) {
      List<Passage> words = conflict.claims().stream().map(Claim::words).toList();
      for (Passage passage : words) {
        laid.computeIfAbsent(passage.story(), id -> new ArrayList<>())
            .add(mark(passage, claimRef(claims.size())));
      }
      claims.add(words);
    }
    return claims;
  }

  private static String claimRef(int conflict) {
    return "k" + conflict;
  }

  private static List<Dispute> disputes(
      Told told, List<List<Passage>> claims, Map<String, Leaf> leaves) {
    List<Dispute> disputes = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      Conflict conflict = told.dossier().conflicts().get(i);
      disputes.add(new Dispute(conflict, others(claims.get(i), claimRef(i), leaves)));
    }
    return disputes;
  }

  private static Map<String, Leaf> leaves(
      List<Source> stories, Told told, Map<String, List<Row>> shown, Map<String, List<Mark>> laid) {
    Map<String, Leaf> leaves = new HashMap<>();
    for (Source source : stories) {
      String id = source.id();
      Reading reading = told.reading(id).with(shown.getOrDefault(id, List.of()));
      List<Mark> marks = laid.getOrDefault(id, List.of());
      leaves.put(id, new Leaf(leaves.size() + 1, id, reading, marks));
    }
    return leaves;
  }

  private static List<Other> others(List<Passage> passages, String ref, Map<String, Leaf> leaves) {
    return passages.stream()
        .map(passage -> new Other(leaf(leaves, passage.story()), mark(passage, ref)))
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
