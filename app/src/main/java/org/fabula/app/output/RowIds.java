package org.fabula.app.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fabula.chronology.Row;
import org.fabula.dossier.Dossier;
import org.fabula.dossier.Dossier.Entry;
import org.fabula.dossier.Dossier.Source;
import org.fabula.text.Span;

/**
 * Names the rows of a dossier: a row has one id whenever these words of this story are read,
 * whatever stands around them and whichever rows are left out. Used once.
 */
public final class RowIds {
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Map<Span, Deque<String>>> read = new HashMap<>();
  private final Map<String, Integer> added = new HashMap<>();

  private RowIds(Dossier dossier) {
    for (Source source : dossier.stories()) {
      texts.put(source.id(), source.story().text());
      read.put(source.id(), ids(source));
    }
  }

  /** The ids of the rows of a dossier, in their order. */
  public static List<String> of(Dossier dossier) {
    RowIds ids = new RowIds(dossier);
    return dossier.chronology().stream().map(ids::id).toList();
  }

  /** Ids of all rows that were read in a story, whether the dossier shows them or not. */
  private static Map<Span, Deque<String>> ids(Source source) {
    List<Row> rows = new ArrayList<>(source.report().rows());
    rows.sort(Comparator.comparing(Row::span));
    Map<String, Integer> seen = new HashMap<>();
    Map<Span, Deque<String>> ids = new HashMap<>();
    for (Row row : rows) {
      String words = Display.oneLine(row.span().in(source.story().text()));
      int number = seen.merge(words, 1, Integer::sum);
      ids.computeIfAbsent(row.span(), span -> new ArrayDeque<>())
          .add(id(source.id(), words, String.valueOf(number)));
    }
    return ids;
  }

  private String id(Entry entry) {
    Deque<String> known = read.getOrDefault(entry.story(), Map.of()).get(entry.row().span());
    String id = known == null ? null : known.poll();
    if (id != null) {
      return id;
    }
    // A row that was not read in the story: somebody added it.
    String text = texts.getOrDefault(entry.story(), "");
    String words = Display.oneLine(entry.row().span().in(text));
    int number = added.merge(entry.story() + "\n" + words, 1, Integer::sum);
    return id(entry.story(), words, "added " + number);
  }

  /** The words of a row as they are a part of its id. */
  public static String words(String words) {
    return Display.oneLine(words);
  }

  /**
   * The id of a row that was read in a story.
   *
   * @param words its words, on one line
   * @param number the how-manieth row of these words it is in the order of the text, from 1
   */
  public static String of(String story, String words, int number) {
    return id(story, words, String.valueOf(number));
  }

  /** Made of the words and of the how-manieth row of these words it is, not of offsets. */
  private static String id(String story, String words, String number) {
    String name = story + "\n" + words + "\n" + number;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
