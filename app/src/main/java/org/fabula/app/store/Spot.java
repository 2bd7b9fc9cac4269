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
   * Some of the rows of a dossier that a filter may let through, in the order of their moments;
   * those without any are left out.
   *
   * @param spots all of the moments that it has any of
   * @param next the moment of the first that is left, or null
   */
  record Stretch(List<Spot> spots, @Nullable String next) {}

  /**
   * A stretch. A day can be so busy that it has more rows than are wanted; it comes whole, for
   * nothing is known by which to divide it.
   *
   * @param from the moment of the first, or null
   * @param most rows at most, but for such a day
   */
  static Stretch stretch(
      Database database, long dossier, Filter filter, @Nullable String from, int most) {
    List<Spot> found = of(database, dossier, filter, ">=", from == null ? "" : from, most + 1);
    if (found.size() <= most) {
      return new Stretch(found, null);
    }
    String next = found.getLast().moment();
    List<Spot> before = found.stream().filter(spot -> !spot.moment().equals(next)).toList();
    if (!before.isEmpty()) {
      return new Stretch(before, next);
    }
    List<Spot> after = of(database, dossier, filter, ">", next, 1);
    return new Stretch(
        of(database, dossier, filter, "=", next, Integer.MAX_VALUE),
        after.isEmpty() ? null : after.getFirst().moment());
  }

  private static List<Spot> of(
      Database database, long dossier, Filter filter, String relation, String moment, int most) {
    Search.Sql sql = new Search.Sql();
    sql.add("select e.story, e.id, " + MOMENT + " from entries e join stories s on s.id = e.story");
    sql.add(" where s.dossier = ? and " + MOMENT + " " + relation + " ?", dossier, moment);
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
