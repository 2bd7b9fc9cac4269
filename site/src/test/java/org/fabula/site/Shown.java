package org.fabula.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what a page shows with what was printed; a line of three dots stands for any lines. */
final class Shown {
  private Shown() {}

  /** The first line shown that was not printed there, or null where all is as shown. */
  static @Nullable String fault(String shown, String printed) {
    List<String> want = lines(shown);
    List<String> have = lines(printed);
    int at = 0;
    boolean elided = false;
    for (String line : want) {
      if (line.strip().equals("...")) {
        elided = true;
        continue;
      }
      int found = at;
      while (elided && found < have.size() && !have.get(found).equals(line)) {
        found++;
      }
      if (found >= have.size() || !have.get(found).equals(line)) {
        return line;
      }
      at = found + 1;
      elided = false;
    }
    return elided || at >= have.size() ? null : "(the end; there is more: " + have.get(at) + ")";
  }

  private static List<String> lines(String words) {
    return words.stripTrailing().lines().map(String::stripTrailing).toList();
  }
}
