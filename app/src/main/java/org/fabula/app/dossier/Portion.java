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
   * @param last the moment before which all rows are there, or null where all are
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
    List<Entry> whole = chosen.subList(0, placeOf(last, chosen));
    int from = from(wanted, whole, ids);
    int to = (int) Math.min(whole.size(), (long) from + wanted.limit());
    boolean more = whole.size() < chosen.size() || to < whole.size() || last != null;
    String next = null;
    if (more && to > from) {
      next = cursor(whole.get(to - 1), ids, wanted.moment());
    } else if (last != null) {
      next = "@" + last;
    }
    return new Portion(whole.subList(from, to), next, left, chosen.size());
  }

  private static int from(Wanted wanted, List<Entry> rows, Map<Entry, String> ids) {
    String after = wanted.row();
    if (after != null) {
      return 1 + place(after, wanted, rows, ids);
    }
    // What a part has of moments before its own was shown in those before it.
    return wanted.moment() == null ? 0 : placeOf(wanted.moment(), rows);
  }

  /** The index of the first row of a moment or a later one; behind all where there is none. */
  private static int placeOf(@Nullable String moment, List<Entry> rows) {
    for (int i = 0; moment != null && i < rows.size(); i++) {
      String own = Assembly.moment(rows.get(i).when());
      if (own != null && own.compareTo(moment) >= 0) {
        return i;
      }
    }
    return rows.size();
  }

  /**
   * What names the row behind which the next part begins. One without a time is found again in the
   * part that it was in.
   *
   * @param loaded the moment from which that was loaded, or null
   */
  private static String cursor(Entry entry, Map<Entry, String> ids, @Nullable String loaded) {
    String own = Assembly.moment(entry.when());
    String moment = own == null ? loaded : own;
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
