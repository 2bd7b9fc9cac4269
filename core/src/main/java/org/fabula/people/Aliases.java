package org.fabula.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabula.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Finds names that the story says are one person's: "Eva Lind, née Berg", "Eva Berg, who became Eva
 * Lind", "Ada Brook, also known as Mia Dale", "better known by her stage name Mia Dale".
 */
final class Aliases {
  /** No words that join two names are more. */
  private static final int LONGEST = 7;

  /** Nor is a note in brackets behind a name. */
  private static final int LONGEST_ASIDE = 30;

  private static final Set<String> CUES = WordList.words(Aliases.class, "alias-cues");

  private final Sheet sheet;
  private final Map<NameRun, NameRun> first = new HashMap<>();

  Aliases(Sheet sheet, List<NameRun> runs) {
    this.sheet = sheet;
    for (int i = 1; i < runs.size(); i++) {
      NameRun before = runs.get(i - 1);
      if (isJoined(before, runs.get(i))) {
        first.put(runs.get(i), first.getOrDefault(before, before));
      }
    }
  }

  /** The name that {@code run} is said to be another name of; null where it is of none. */
  @Nullable NameRun of(NameRun run) {
    return first.get(run);
  }

  /** "Ada Brook <i>(born 3 May 1950)</i>, known as". */
  private int afterBrackets(int from, int end) {
    int close = from;
    while (sheet.lower(from).equals("(") && close < Math.min(end, from + LONGEST_ASIDE)) {
      if (sheet.lower(close++).equals(")")) {
        return close;
      }
    }
    return from;
  }

  private boolean isJoined(NameRun before, NameRun run) {
    int from = afterBrackets(before.last() + 1, run.first());
    int to = run.title() - 1;
    if (sheet.sentence(before.last()) != sheet.sentence(run.first()) || to - from >= LONGEST) {
      return false;
    }
    boolean set = sheet.lower(from).equals(",") || sheet.lower(from).equals("(");
    int start = set ? from + 1 : from;
    while (to >= start && "“\"‘".contains(sheet.lower(to))) {
      to--;
    }
    return start <= to && CUES.contains(cue(start, to));
  }

  /** As the list has it: "better known by <i>the</i> stage name". */
  private String cue(int from, int to) {
    StringBuilder cue = new StringBuilder();
    for (int i = from; i <= to; i++) {
      String word =
          switch (sheet.lower(i)) {
            case "his", "her", "their" -> "the";
            default -> sheet.lower(i);
          };
      cue.append(i == from ? "" : " ").append(word);
    }
    return cue.toString();
  }
}
