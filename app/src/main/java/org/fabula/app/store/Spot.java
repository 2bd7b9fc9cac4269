package org.fabula.app.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a row stands that a filter may let through.
 *
 * @param story number of its story in the store
 * @param row index of the row in the story's reading
 * @param moment by which rows are sorted, as it is kept
 */
record Spot(long story, int row, String moment) {

  /**
   * The rows of a dossier that a filter may let through, in the order of their moments; those
   * without any are left out.
   *
   * @param from the moment of the first, or null
   * @param most rows at most
   */
  static List<Spot> of(
      Database database, long dossier, Filter filter, @Nullable String from, int most) {
    Search.Sql sql = new Search.Sql();
    sql.add("select e.story, e.id, " + MOMENT + " from entries e join stories s on s.id = e.story");
    sql.add(" where s.dossier = ? and " + MOMENT + " >= ?", dossier, from == null ? "" : from);
    Search.source(filter, sql);
    Search.ofRows(filter, sql);
    sql.add(" order by " + MOMENT + ", e.id limit ?", most);
    return sql.rows(
        database,
        row ->
            new Spot(
                row.getLong(1),
                Math.toIntExact(row.getLong(2) - Flat.first(row.getLong(1))),
                row.getString(3)));
  }

  /** As there is an index on it: the same words as in the migration. */
  private static final String MOMENT =
      "coalesce(begin_earliest, begin_latest, end_earliest, end_latest)";
}
