package org.fabula.app.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fabula.app.output.RowIds;
import org.fabula.app.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * In which story each row of a large dossier stands. The id of a row cannot be reckoned back, so
 * all are reckoned once; twelve bytes of each are kept.
 */
final class RowIndex {
  private static final int HALF = 32;

  private final String state;
  private final List<String> codes = new ArrayList<>();
  private long[] ids = new long[1 << 12];
  private int[] stories = new int[1 << 12];
  private int size;

  private RowIndex(String state) {
    this.state = state;
  }

  /** The rows of a dossier as it is. */
  static RowIndex of(Store store, Present.Known known) {
    RowIndex index = new RowIndex(known.state().stories());
    Map<String, Integer> seen = new HashMap<>();
    long[] last = {-1};
    store.rows(
        known.info(),
        (story, code, start, end, words) -> {
          if (story != last[0]) {
            last[0] = story;
            seen.clear();
            index.codes.add(code);
          }
          String line = RowIds.words(words);
          index.add(RowIds.of(code, line, seen.merge(line, 1, Integer::sum)));
        });
    index.sort();
    return index;
  }

  /** What the dossier was when it was made. */
  String state() {
    return state;
  }

  private void add(String id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
      stories = Arrays.copyOf(stories, 2 * size);
    }
    ids[size] = first(id);
    stories[size++] = codes.size() - 1;
  }

  /** Sorts both by the ids; the stories ride in the order of the ids. */
  private void sort() {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Long.compareUnsigned(ids[a], ids[b]));
    long[] sorted = new long[size];
    int[] riding = new int[size];
    for (int i = 0; i < size; i++) {
      sorted[i] = ids[order[i]];
      riding[i] = stories[order[i]];
    }
    ids = sorted;
    stories = riding;
  }

  /** The first 16 hexadecimal digits of an id; what is missing is 0. */
  private static long first(String id) {
    String digits = (id.replace("-", "") + "0".repeat(16)).substring(0, 16);
    return Long.parseUnsignedLong(digits.substring(0, 8), 16) << HALF
        | Long.parseUnsignedLong(digits.substring(8), 16);
  }

  /** The story of the row whose id begins so; null where there is none, or more than one. */
  @Nullable String story(String id) {
    if (!id.matches("[0-9a-f-]{4,36}")) {
      return null;
    }
    int at = place(first(id));
    String digits = id.replace("-", "");
    int shown = Math.min(16, digits.length());
    if (at == size || !starts(ids[at], digits, shown)) {
      return null;
    }
    boolean isOne = at + 1 == size || !starts(ids[at + 1], digits, shown);
    return isOne || stories[at] == stories[at + 1] ? codes.get(stories[at]) : null;
  }

  private static boolean starts(long id, String digits, int shown) {
    String whole = String.format(Locale.ROOT, "%016x", id);
    return whole.regionMatches(0, digits, 0, shown);
  }

  /** The first place of an id that is not less. */
  private int place(long id) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Long.compareUnsigned(ids[middle], id) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
