package org.fabula.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the words looked for stand in a few stories of a file. Of words that stand nearly
 * everywhere, to find one story in their lists takes longer than to index the few anew; so that is
 * what is done, in tables that are gone with it.
 */
final class Excerpts {
  private static final String LIKE_THE_OTHERS = "tokenize = 'porter unicode61 remove_diacritics 2'";

  private final Map<Long, String> words = new HashMap<>();
  private final Map<Long, List<Hit.Row>> rows = new HashMap<>();

  /**
   * Looks through some stories.
   *
   * @param most rows of a story
   */
  static Excerpts of(Database database, Terms terms, List<Long> stories, int most) {
    Excerpts excerpts = new Excerpts();
    if (stories.isEmpty()) {
      return excerpts;
    }
    clear(database);
    database.runOnce(
        "create virtual table temp.few_stories using fts5 (title, text, " + LIKE_THE_OTHERS + ")");
    database.runOnce(
        "create virtual table temp.few_rows using fts5 (words, " + LIKE_THE_OTHERS + ")");
    try {
      for (long story : stories) {
        database.run(
            "insert into temp.few_stories (rowid, title, text)"
                + " select id, title, text from stories where id = ?",
            story);
        database.run(
            "insert into temp.few_rows (rowid, words) select id, words from entries where story = ?",
            story);
      }
      excerpts.find(database, terms.forSqlite(), most);
    } finally {
      clear(database);
    }
    return excerpts;
  }

  private static void clear(Database database) {
    database.runOnce("drop table if exists temp.few_stories");
    database.runOnce("drop table if exists temp.few_rows");
  }

  private void find(Database database, String terms, int most) {
    database.rows(
        row -> words.put(row.getLong(1), row.getString(2)),
        "select rowid, "
            + Search.snippet("few_stories")
            + " from few_stories where few_stories match ?",
        terms);
    database.rows(
        row -> add(row, most),
        "select "
            + Search.ENTRY
            + ", highlight(few_rows, 0, char(2), char(3)), e.story"
            + " from few_rows join entries e on e.id = few_rows.rowid"
            + " where few_rows match ? order by few_rows.rowid",
        terms);
  }

  private boolean add(ResultSet row, int most) throws SQLException {
    List<Hit.Row> own = rows.computeIfAbsent(row.getLong(7), story -> new ArrayList<>());
    return own.size() < most && own.add(Search.row(row));
  }

  /** The words around those looked for, marked; nothing where there are none. */
  String words(long story) {
    return words.getOrDefault(story, "");
  }

  /** The rows of a story in which all that is looked for stands, marked. */
  List<Hit.Row> rows(long story) {
    return rows.getOrDefault(story, List.of());
  }
}
