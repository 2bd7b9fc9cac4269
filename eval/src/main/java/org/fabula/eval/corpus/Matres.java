package org.fabula.eval.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabula.order.OrderLink;
import org.fabula.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Which of two events began first: MATRES (Ning et al., ACL 2018), one tab-separated row a pair,
 * over texts of TimeBank and AQUAINT.
 */
public final class Matres {
  private Matres() {}

  /**
   * A pair of events and how the first lies to the second.
   *
   * @param first the first event's words
   * @param second the second event's words
   * @param relation BEFORE, AFTER, EQUAL or VAGUE
   */
  public record Pair(Span first, Span second, OrderLink.Relation relation) {}

  /** Reads every {@code .txt} file in {@code folder} over the documents {@code texts}. */
  public static List<Item<List<Pair>>> items(Path folder, Map<String, TimeMl> texts) {
    Map<TimeMl, List<Pair>> byStory = new LinkedHashMap<>();
    for (Path file : GoldFiles.in(folder, ".txt")) {
      for (String line : GoldFiles.lines(file)) {
        String[] cells = line.split("\t", -1);
        TimeMl text = texts.get(cells[0]);
        Pair pair = text == null ? null : pair(text, cells);
        if (text != null && pair != null) {
          byStory.computeIfAbsent(text, any -> new ArrayList<>()).add(pair);
        }
      }
    }
    return byStory.entrySet().stream()
        .map(e -> new Item<>(e.getKey().story(), List.copyOf(e.getValue())))
        .toList();
  }

  private static @Nullable Pair pair(TimeMl text, String[] cells) {
    TimeMl.GoldEvent first = event(text, cells[3]);
    TimeMl.GoldEvent second = event(text, cells[4]);
    return first == null || second == null
        ? null
        : new Pair(first.span(), second.span(), OrderLink.Relation.valueOf(cells[5].strip()));
  }

  private static TimeMl.@Nullable GoldEvent event(TimeMl text, String instance) {
    String id = text.instances().get(instance);
    return id == null ? null : text.events().get(id);
  }
}
