package org.fabula.app.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is looked up of a dossier to be shown: cheap questions, each a statement or two. */
final class Shown {
  private final Database database;

  Shown(Database database) {
    this.database = database;
  }

  /**
   * Changes whenever anybody else has changed the database. It costs next to nothing, but does not
   * see what this connection itself changes.
   */
  String stamp() {
    return Objects.requireNonNull(
        database.first(
            row -> row.getString(1),
            database.dialect() == Dialect.SQLITE
                ? "pragma data_version"
                : "select pg_current_snapshot()::text"));
  }

  State state(long dossier) {
    String newest =
        database.first(
            row -> row.getLong(1) + "." + row.getString(2) + "." + row.getString(3),
            "select id, sha256, added from stories where dossier = ? order by id desc limit 1",
            dossier);
    long stories = database.number("select count(*) from stories where dossier = ?", dossier);
    long readings =
        database.number(
            "select count(*) from readings r join stories s on s.id = r.story where s.dossier = ?",
            dossier);
    String said =
        database.first(
            row -> row.getLong(1) + "." + row.getString(2),
            "select seq, code from corrections where dossier = ? order by seq desc limit 1",
            dossier);
    String of = stories + "." + readings + "." + newest;
    return new State(
        Sha256.hex(of.getBytes(StandardCharsets.UTF_8)).substring(0, 16),
        said == null ? "0" : said);
  }

  long corrections(long dossier) {
    return database.number("select count(*) from corrections where dossier = ?", dossier);
  }

  /** The number of the story of a code, or null. */
  @Nullable Long number(long dossier, String code) {
    return database.first(
        row -> row.getLong(1),
        "select id from stories where dossier = ? and code = ?",
        dossier,
        Exact.text(code));
  }

  /** The codes of the stories with the words of one, itself left out. */
  List<String> copies(long dossier, String code) {
    return database.rows(
        row -> row.getString(1),
        "select c.code from stories s join stories c on c.dossier = s.dossier and c.sha256 = s.sha256"
            + " and c.id <> s.id where s.dossier = ? and s.code = ? order by c.id",
        dossier,
        Exact.text(code));
  }

  /** What a story was read from, with its bytes where they are wanted and kept; or null. */
  @Nullable Original original(long dossier, String code, boolean bytes) {
    return database.first(
        row ->
            new Original(
                row.getString(1), row.getLong(2), row.getString(3), bytes ? row.getBytes(4) : null),
        "select o.sha256, o.size, o.path"
            + (bytes ? ", o.bytes" : "")
            + " from stories s join originals o on o.id = s.original"
            + " where s.dossier = ? and s.code = ?",
        dossier,
        Exact.text(code));
  }

  List<ListedStory> stories(
      long dossier, @Nullable String text, @Nullable String source, long after, int limit) {
    Search.Sql sql = new Search.Sql();
    sql.add(
        "select s.id, s.code, s.title, s.source, s.publisher, s.byline, s.published, s.basis,"
            + " (select c.code from stories c where c.dossier = s.dossier and c.sha256 = s.sha256"
            + " and c.id < s.id order by c.id limit 1),"
            + " length(s.text) - length(replace(s.text, ' ', '')) + 1"
            + " from stories s where s.dossier = ? and s.id > ?",
        dossier,
        after);
    Search.source(Filter.ofSource(source), sql);
    if (text != null) {
      String part = "%" + Exact.text(text).replaceAll("([\\\\%_])", "\\\\$1") + "%";
      sql.add(
          " and (lower(s.title) like lower(?) escape '\\' or lower(s.text) like lower(?) escape '\\')",
          part,
          part);
    }
    sql.add(" order by s.id limit ?", limit);
    return sql.rows(database, Shown::listed);
  }

  private static ListedStory listed(ResultSet row) throws SQLException {
    String byline = row.getString(6);
    return new ListedStory(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        byline.isEmpty() ? List.of() : byline.lines().toList(),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getInt(10));
  }

  /** Hands over the rows of all stories, story by story, in the order of their words. */
  void rows(long dossier, Store.RowTaker taker) {
    database.rows(
        row -> {
          taker.take(
              row.getLong(1), row.getString(2), row.getInt(3), row.getInt(4), row.getString(5));
          return true;
        },
        "select e.story, s.code, e.start_offset, e.end_offset, e.words from entries e"
            + " join stories s on s.id = e.story where s.dossier = ?"
            + " order by e.story, e.start_offset, e.end_offset, e.id",
        dossier);
  }
}
