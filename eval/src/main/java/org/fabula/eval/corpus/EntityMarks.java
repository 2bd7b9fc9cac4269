package org.fabula.eval.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the brackets of {@code Entity=} in the last column of GUM: {@code (3-person-...} opens a
 * mention of entity 3, {@code 3)} closes it, {@code (3-person-...)} is a mention of one word.
 */
final class EntityMarks {
  private static final Pattern BRACKET =
      Pattern.compile("\\((\\d+)[^-()]*-([a-z]+)-[^()]*|(\\d+)[^()]*\\)|\\)");

  private record Open(String entity, String kind, int first) {}

  private final List<Open> open = new ArrayList<>();
  private final List<Treebank.Mention> mentions = new ArrayList<>();

  /** Takes the brackets that stand at a word. */
  void at(int word, String brackets) {
    Matcher bracket = BRACKET.matcher(brackets);
    while (bracket.find()) {
      if (bracket.group(1) != null) {
        open.add(new Open(bracket.group(1), bracket.group(2), word));
      } else if (!open.isEmpty()) {
        close(bracket.group(3) == null ? open.getLast().entity : bracket.group(3), word);
      }
    }
  }

  private void close(String entity, int word) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).entity.equals(entity)) {
        Open opened = open.remove(i);
        mentions.add(new Treebank.Mention(entity, opened.kind, opened.first, word + 1));
        return;
      }
    }
  }

  /** The mentions closed so far, by where they start, the longer first. */
  List<Treebank.Mention> mentions() {
    return mentions.stream()
        .sorted(
            Comparator.comparingInt(Treebank.Mention::first)
                .thenComparingInt(mention -> -mention.end()))
        .toList();
  }
}
