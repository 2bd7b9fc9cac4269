package org.fabula.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fabula.chronology.Row;
import org.fabula.time.Bound;
import org.fabula.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Words that are looked for in the stories of a dossier, and which stories and rows are wanted. The
 * stories that have the most of the words come first. Where something is asked of rows, only
 * stories with such rows are found, by the words of the rows.
 */
public final class Search {
  /** Stories, or rows, that are weighed against each other; more would take too long. */
  private static final int MOST_RANKED = 2_000;

  /** What is shown of a row beside its words. */
  static final String ENTRY =
      "e.begin_earliest, e.begin_latest, e.end_earliest, e.end_latest, e.kind";

  /** Rows shown of a story. */
  private static final int ROWS = 5;

  private final Terms terms;
  private final Filter filter;
  private final int limit;

  /**
   * A search.
   *
   * @param query words, phrases in quotation marks, beginnings of words with an asterisk
   * @param limit stories found at most
   */
  public Search(String query, Filter filter, int limit) {
    this.terms = Terms.of(query);
    this.filter = filter;
    this.limit = limit;
  }

  /** Whether there is anything to look for. */
  public boolean isEmpty() {
    return terms.all().isEmpty();
  }

  List<Hit> run(Database database, long dossier) {
    if (isEmpty()) {
      return List.of();
    }
    return filter.isOfRows() ? byRows(database, dossier) : byStories(database, dossier);
  }

  /** A statement that grows with its values. */
  static final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    Sql add(String words, @Nullable Object... more) {
      text.append(words);
      values.addAll(Arrays.asList(more));
      return this;
    }

    <T> List<T> rows(Database database, Database.Mapper<T> mapper) {
      return database.rows(mapper, text.toString(), values.toArray());
    }
  }

  private List<Hit> byStories(Database database, long dossier) {
    boolean lite = database.dialect() == Dialect.SQLITE;
    Sql sql = new Sql();
    if (lite) {
      sql.add("select f.rowid from story_words f where f.story_words match ?", terms.forSqlite());
    } else {
      sql.add("select f.id from stories f where f.found @@ " + terms.forPostgres());
      sql.values.addAll(terms.values());
    }
    String number = lite ? "f.rowid" : "f.id";
    if (filter.source() != null || !isAlone(database)) {
      sql.add(
          " and exists (select 1 from stories s where s.id = " + number + " and s.dossier = ?",
          dossier);
      source(filter, sql);
      sql.add(")");
    }
    boolean ranked = !lite || isRanked(database, "story_words", terms);
    if (lite) {
      String order =
          ranked
              ? " and f.rank match 'bm25(4.0, 1.0)' order by f.rank limit ?"
              : " order by f.rowid desc limit ?";
      sql.add(order, limit);
    } else {
      sql.add(" order by ts_rank_cd(f.found, " + terms.forPostgres() + ") desc, f.id limit ?");
      sql.values.addAll(terms.values());
      sql.values.add(limit);
    }
    List<Long> found = sql.rows(database, row -> row.getLong(1));
    if (!ranked) {
      Excerpts few = Excerpts.of(database, terms, found, ROWS);
      return found.stream().map(id -> hit(database, id, few.words(id), few.rows(id))).toList();
    }
    return found.stream()
        .map(story -> hit(database, story, words(database, story), rows(database, story)))
        .toList();
  }

  /**
   * Whether so few have the words that all can be weighed against each other. What stands nearly
   * everywhere tells none from another; then those added last come first.
   */
  private static boolean isRanked(Database database, String table, Terms terms) {
    return database.number(
            "select count(*) from (select 1 from "
                + table
                + " where "
                + table
                + " match ? limit ?)",
            terms.forSqlite(),
            MOST_RANKED + 1)
        <= MOST_RANKED;
  }

  /** With a single dossier there is no need to look up for each story whose it is. */
  private static boolean isAlone(Database database) {
    return database.number("select count(*) from dossiers") == 1;
  }

  /** Adds what is asked of where stories come from; they are called {@code s}. */
  static void source(Filter filter, Sql sql) {
    if (filter.source() != null) {
      String part = "%" + Exact.text(filter.source()).replaceAll("([\\\\%_])", "\\\\$1") + "%";
      sql.add(
          " and (lower(s.source) like lower(?) escape '\\' or lower(s.publisher) like lower(?) escape '\\')",
          part,
          part);
    }
  }

  private String words(Database database, long story) {
    Sql sql = new Sql();
    if (database.dialect() == Dialect.SQLITE) {
      sql.add(
          "select "
              + snippet("story_words")
              + " from story_words where story_words match ? and rowid = ?",
          terms.forSqlite(),
          story);
    } else {
      sql.add("select " + headline("text", 28) + " from stories where id = ?");
      sql.values.addAll(terms.values());
      sql.values.add(story);
    }
    List<String> found = sql.rows(database, row -> row.getString(1));
    return found.isEmpty() ? "" : found.getFirst();
  }

  /** The words around those looked for in the text of a story, for SQLite. */
  static String snippet(String table) {
    return "snippet(" + table + ", 1, char(2), char(3), ' … ', 28)";
  }

  private String headline(String column, int most) {
    String shape = most == 0 ? "HighlightAll=true" : "MaxWords=" + most + ", MinWords=" + most / 2;
    return "ts_headline('english', "
        + column
        + ", "
        + terms.forPostgres()
        + ", 'StartSel=' || chr(2) || ', StopSel=' || chr(3) || ', "
        + shape
        + "')";
  }

  /** The rows of a story with the words. */
  private List<Hit.Row> rows(Database database, long story) {
    Sql sql = entries(database);
    // Of the index itself, so that it is not read from its beginning for each story.
    String id = database.dialect() == Dialect.SQLITE ? "entry_words.rowid" : "e.id";
    sql.add(" and " + id + " >= ? and " + id + " < ?", Flat.first(story), Flat.first(story + 1));
    sql.add(" order by " + id + " limit " + ROWS);
    return sql.rows(database, Search::row);
  }

  /** A row of a result: the {@link #ENTRY}, then its words. */
  static Hit.Row row(ResultSet row) throws SQLException {
    When when =
        new When(
            null,
            null,
            new Bound(moment(row.getString(1)), moment(row.getString(2))),
            new Bound(moment(row.getString(3)), moment(row.getString(4))),
            When.Basis.NONE,
            null);
    return new Hit.Row(when, Row.Kind.valueOf(row.getString(5)), row.getString(6));
  }

  private static @Nullable LocalDateTime moment(@Nullable String words) {
    return words == null ? null : LocalDateTime.parse(words);
  }

  private Sql entries(Database database) {
    Sql sql = new Sql();
    sql.add("select " + ENTRY + ", ");
    if (database.dialect() == Dialect.SQLITE) {
      sql.add("highlight(entry_words, 0, char(2), char(3)), e.story");
      sql.add(" from entry_words join entries e on e.id = entry_words.rowid");
      sql.add(" where entry_words match ?", terms.forSqlite());
    } else {
      sql.add(headline("e.words", 0) + ", e.story from entries e where e.found @@ ");
      sql.add(terms.forPostgres());
      sql.values.addAll(terms.values());
      sql.values.addAll(terms.values());
    }
    return sql;
  }

  private List<Hit> byRows(Database database, long dossier) {
    Sql sql = entries(database);
    sql.add(" and exists (select 1 from stories s where s.id = e.story and s.dossier = ?", dossier);
    source(filter, sql);
    sql.add(")");
    ofRows(filter, sql);
    if (database.dialect() == Dialect.SQLITE) {
      String order = isRanked(database, "entry_words", terms) ? "entry_words.rank" : "e.id desc";
      sql.add(" order by " + order + " limit ?", limit * ROWS);
    } else {
      sql.add(" order by ts_rank_cd(e.found, " + terms.forPostgres() + ") desc, e.id limit ?");
      sql.values.addAll(terms.values());
      sql.values.add(limit * ROWS);
    }
    Map<Long, List<Hit.Row>> byStory = new LinkedHashMap<>();
    sql.rows(
        database,
        row -> byStory.computeIfAbsent(row.getLong(7), any -> new ArrayList<>()).add(row(row)));
    List<Hit> hits = new ArrayList<>();
    byStory.entrySet().stream()
        .limit(limit)
        .forEach(found -> hits.add(hit(database, found.getKey(), "", found.getValue())));
    return hits;
  }

  /** Adds what is asked of rows; they are called {@code e}. */
  static void ofRows(Filter filter, Sql sql) {
    if (filter.actor() != null) {
      String name = Folded.of(filter.actor());
      sql.add(
          " and exists (select 1 from entry_actors x join names n on n.actor = x.actor"
              + " where x.entry = e.id and (n.name = ? or n.name like ? or n.name like ?))",
          name,
          "% " + name,
          name + " %");
    }
    if (filter.from() != null) {
      sql.add(" and coalesce(e.end_latest, e.begin_earliest) is not null");
      sql.add(" and coalesce(e.end_latest, '9') >= ?", filter.from().toString());
    }
    if (filter.to() != null) {
      sql.add(" and coalesce(e.end_latest, e.begin_earliest) is not null");
      sql.add(" and coalesce(e.begin_earliest, '0') < ?", filter.to().plusDays(1).toString());
    }
    if (!filter.kinds().isEmpty()) {
      String marks = filter.kinds().stream().map(any -> "?").collect(Collectors.joining(", "));
      sql.add(" and e.kind in (" + marks + ")");
      filter.kinds().stream().map(Row.Kind::name).forEach(sql.values::add);
    }
    if (filter.status() != null) {
      sql.add(" and coalesce(e.status, 'CURRENT') = ?", filter.status().name());
    }
    if (filter.text() != null) {
      sql.add(" and lower(e.words) like lower(?)", "%" + Exact.text(filter.text()) + "%");
    }
  }

  private static Hit hit(Database database, long story, String words, List<Hit.Row> rows) {
    Hit found =
        database.first(
            row ->
                new Hit(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    words,
                    rows),
            "select code, title, source, published from stories where id = ?",
            story);
    return Objects.requireNonNull(found);
  }
}
