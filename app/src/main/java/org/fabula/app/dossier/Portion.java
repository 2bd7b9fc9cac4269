package org.fabula.app.dossier;

import java.util.List;
import java.util.Map;
import org.fabula.app.store.Assembly;
import org.fabula.app.store.StoreException;
import org.fabula.dossier.Dossier.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Some of the rows that were asked for, one portion after another.
 *
 * @param rows the rows
 * @param next names the row behind which the next portion begins; null where there is none
 * @param left how many rows of less weight are left out of all that was asked for
 * @param total how many rows there are in all of what is loaded
 */
public record Portion(List<Entry> rows, @Nullable String next, int left, int total) {

  /** Copies the list. */
  public Portion {
    rows = List.copyOf(rows);
  }

  /**
   * Which part of the rows is wanted.
   *
   * @param all rows of less weight too
   * @param limit rows at most
   * @param after the row before the first, as {@link Portion#next} names it, or null
   * @param called what that is called where it is spoken of
   */
  public record Wanted(boolean all, int limit, @Nullable String after, String called) {

    /** The id of the row before the first, without the moment it may be given with; or null. */
    @Nullable String row() {
      String row = after == null ? "" : after.split("@", 2)[0];
      return row.isEmpty() ? null : row;
    }

    /** The same from a moment on. */
    public Wanted from(String moment) {
      return new Wanted(all, limit, "@" + moment, called);
    }

    /** The moment that is given with the row before the first, or null. */
    public @Nullable String moment() {
      String[] parts = after == null ? new String[0] : after.split("@", 2);
      return parts.length == 2 ? parts[1] : null;
    }
  }

  /**
   * Chooses.
   *
   * @param found the rows that a filter lets through, in their order
   * @param ids of rows, by the rows themselves
   * @param last the moment up to which all rows are there, or null where all are
   * @throws StoreException where the row before the first is not among them
   */
  public static Portion of(
      List<Entry> found, Map<Entry, String> ids, @Nullable String last, Wanted wanted) {
    List<Entry> chosen = found;
    int left = 0;
    if (!wanted.all()) {
      List<Entry> main = found.stream().filter(entry -> entry.row().isMain()).toList();
      left = main.isEmpty() ? 0 : found.size() - main.size();
      chosen = main.isEmpty() ? found : main;
    }
    List<Entry> whole = upTo(last, chosen);
    String before = wanted.row();
    int from = before == null ? 0 : 1 + place(before, wanted, whole, ids);
    int to = (int) Math.min(whole.size(), (long) from + wanted.limit());
    boolean more = whole.size() < chosen.size() || to < whole.size() || last != null;
    String next = more && to > from ? cursor(whole.get(to - 1), ids) : null;
    return new Portion(whole.subList(from, to), next, left, chosen.size());
  }

  /** Of a dossier that is not loaded whole, the rows before those of which some may be missing. */
  private static List<Entry> upTo(@Nullable String last, List<Entry> rows) {
    for (int i = 0; last != null && i < rows.size(); i++) {
      String moment = Assembly.moment(rows.get(i).when());
      if (moment != null && moment.compareTo(last) > 0) {
        return rows.subList(0, i);
      }
    }
    return rows;
  }

  /** What names the row behind which the next part begins. */
  private static String cursor(Entry entry, Map<Entry, String> ids) {
    String moment = Assembly.moment(entry.when());
    return ids.get(entry) + (moment == null ? "" : "@" + moment);
  }

  private static int place(
      String after, Wanted wanted, List<Entry> chosen, Map<Entry, String> ids) {
    for (int i = 0; i < chosen.size(); i++) {
      if (after.equals(ids.get(chosen.get(i)))) {
        return i;
      }
    }
    throw new StoreException(
        wanted.called()
            + " "
            + after
            + ": no such row among those asked for; begin again without it");
  }
}
